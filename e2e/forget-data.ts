import { rmSync } from 'node:fs'

/** Removes the data folder the journeys were played in (playwright.config.ts made it). */
export default function forgetData(): void {
  if (process.env.E2E_DATA) rmSync(process.env.E2E_DATA, { recursive: true, force: true })
}

import type { Visit } from '#kernel/web/page.ts'

/** The address, in the town, of what a code opens when no registration bears it. */
export type OtherCode = (visit: Visit, code: string) => Promise<string | undefined>

let other: OtherCode | undefined

/** The composition says once, at start, who else gives receipts: this module may not lean on it. */
export function leadOtherCodes(leads: OtherCode): void {
  other = leads
}

export const whereCodeLeads: OtherCode = async (visit, code) => other?.(visit, code)

import type { Towns } from '#kernel/towns.ts'

/** Creates the demonstration towns and tells their story through operations. Telling it twice changes nothing. */
export async function tellDemonstration(towns: Towns, say: (line: string) => void): Promise<void> {
  await towns.create({ slug: 'saint-nazaire', demonstration: true })
  say('saint-nazaire')
}

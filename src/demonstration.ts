import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tellLesSables } from '#demo/les-sables-2011/tell.ts'
import { tellNantes } from '#demo/nantes-2022/tell.ts'
import { tellSaintNazaire } from '#demo/saint-nazaire/tell.ts'
import type { Town, Towns } from '#kernel/towns/towns.ts'
import { productFolder } from './product-folder.ts'

const stories = [
  { slug: 'saint-nazaire', tell: tellSaintNazaire },
  { slug: 'nantes', tell: tellNantes },
  { slug: 'les-sables-2011', tell: tellLesSables },
] as const

/** Stands among the town's files while its story is being told: a story cut short is begun again. */
const mark = (town: Town) => join(town.folder, 'being-told')

/**
 * Whether the demonstration is to be told: nothing is there yet, or the telling of a town was cut short. A folder that
 * has one of its towns is left with it: the other comes only with `npm run parole -- demo`.
 */
export async function lacksDemonstration(towns: Towns): Promise<boolean> {
  const sheets = await towns.list()
  if (sheets.length === 0) return true
  for (const { slug } of stories)
    if (sheets.some((sheet) => sheet.slug === slug && sheet.demonstration))
      if (existsSync(mark(await towns.open(slug)))) return true
  return false
}

/** Creates the towns of the demonstration and tells their stories through operations. A whole town is left as it is. */
export async function tellDemonstration(towns: Towns, say: (line: string) => void): Promise<void> {
  for (const { slug, tell } of stories) {
    const sheet = towns.find(slug)
    if (sheet) {
      // A real town may bear the name of one of the demonstration: it is not ours to touch.
      if (!sheet.demonstration || !existsSync(mark(await towns.open(slug)))) {
        say(slug)
        continue
      }
      await towns.forget(slug)
    }
    const town = await towns.create({ slug, demonstration: true })
    writeFileSync(mark(town), '')
    await tell(town, join(productFolder(), 'demo'))
    rmSync(mark(town))
    say(slug)
  }
}

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tellSaintNazaire } from '#demo/saint-nazaire/tell.ts'
import type { Town, Towns } from '#kernel/towns.ts'
import { productFolder } from './product-folder.ts'

const slug = 'saint-nazaire'

/** Stands among the town's files while its story is being told: a story cut short is begun again. */
const mark = (town: Town) => join(town.folder, 'being-told')

/** Whether the demonstration is to be told: nothing is there yet, or its telling was cut short. */
export async function lacksDemonstration(towns: Towns): Promise<boolean> {
  const sheets = await towns.list()
  if (sheets.length === 0) return true
  if (!sheets.some((sheet) => sheet.slug === slug && sheet.demonstration)) return false
  return existsSync(mark(await towns.open(slug)))
}

/** Creates the demonstration town and tells its story through operations. A town that is whole is left as it is. */
export async function tellDemonstration(towns: Towns, say: (line: string) => void): Promise<void> {
  if (towns.find(slug)) {
    if (!existsSync(mark(await towns.open(slug)))) return say(slug)
    await towns.forget(slug)
  }
  const town = await towns.create({ slug, demonstration: true })
  writeFileSync(mark(town), '')
  await tellSaintNazaire(town, join(productFolder(), 'demo'))
  rmSync(mark(town))
  say(slug)
}

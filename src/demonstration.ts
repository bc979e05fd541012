import { join } from 'node:path'
import { tellSaintNazaire } from '#demo/saint-nazaire/tell.ts'
import type { Towns } from '#kernel/towns.ts'
import { productFolder } from './product-folder.ts'

/** Creates the demonstration towns and tells their story through operations. A town that is there is left as it is. */
export async function tellDemonstration(towns: Towns, say: (line: string) => void): Promise<void> {
  await tellSaintNazaire(towns, join(productFolder(), 'demo'))
  say('saint-nazaire')
}

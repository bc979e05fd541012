import { PDFBool } from '@cantoo/pdf-lib'
import { alternativeOf, at, dictAt, structureOf, textAt } from './pdf-structure.ts'

/** What somebody who does not see a PDF is given of it: its language, its tags in the order they are read, the words of its pictures. */
export interface Outline {
  readonly marked: boolean
  readonly lang: string | undefined
  readonly tags: readonly string[]
  readonly alternatives: readonly string[]
}

export async function outlineOf(pdf: Uint8Array): Promise<Outline> {
  const { catalog, all } = await structureOf(pdf)
  return {
    marked: at(dictAt(catalog, 'MarkInfo'), 'Marked') === PDFBool.True,
    lang: textAt(catalog, 'Lang'),
    tags: all.map(({ tag }) => tag),
    alternatives: all.flatMap((one) => alternativeOf(one) ?? []),
  }
}

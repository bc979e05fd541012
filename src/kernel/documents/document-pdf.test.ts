import { type PDFArray, PDFBool, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { at, dictAt, type Element, type Structure, structureOf } from '#testing/pdf-structure.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
import { documentPdf } from './document-pdf.ts'

const paper = {
  title: 'Essai',
  warning: 'Un exemple',
  asOf: new Date('2026-01-02T00:00:00Z'),
  asOfWords: 'Au 2 janvier',
  lang: 'fr' as const,
  blocks: [
    { kind: 'heading' as const, level: 2 as const, text: { text: 'Une partie' } },
    {
      kind: 'picture' as const,
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><circle cx="4" cy="4" r="3"/></svg>',
      alt: 'Un cercle',
    },
    {
      kind: 'table' as const,
      caption: 'Deux colonnes',
      head: ['Thème', 'Paroles'],
      widths: [60, 40],
      rows: [[[{ text: 'Le bus' }], [{ text: '3' }]]],
    },
  ],
}
const good = await documentPdf(paper, { name: 'Ville' }, { page: 'Page', missingSigns: '' })

const named = (structure: Structure, tag: string) => structure.all.find((one) => one.tag === tag) as Element
const without = (dict: PDFDict | undefined, name: string) => dict?.delete(PDFName.of(name))
const firstFont = ({ document }: Structure) =>
  document.context
    .enumerateIndirectObjects()
    .map(([, one]) => one)
    .find((one): one is PDFDict => one instanceof PDFDict && String(at(one, 'Subtype')) === '/Type0')

const wrongs: readonly (readonly [told: string, wrong: (structure: Structure) => void])[] = [
  ['06-001', ({ catalog }) => without(catalog, 'Metadata')],
  ['07-001', ({ catalog }) => without(catalog, 'ViewerPreferences')],
  ['01-007', ({ catalog }) => dictAt(catalog, 'MarkInfo')?.set(PDFName.of('Marked'), PDFBool.False)],
  ['01-006', ({ catalog }) => without(catalog, 'StructTreeRoot')],
  ['11-006', ({ catalog }) => without(catalog, 'Lang')],
  ['02-001', (all) => named(all, 'H2').dict.set(PDFName.of('S'), PDFName.of('Titre'))],
  ['13-004', (all) => without(named(all, 'Figure').dict, 'Alt')],
  ['14-002', (all) => named(all, 'H1').dict.set(PDFName.of('S'), PDFName.of('H2'))],
  ['14-003', (all) => named(all, 'H2').dict.set(PDFName.of('S'), PDFName.of('H4'))],
  [
    '15-001',
    (all) => {
      for (const { tag, dict } of all.all) if (tag === 'TH') dict.set(PDFName.of('S'), PDFName.of('TD'))
    },
  ],
  ['15-003', (all) => without(named(all, 'TH').dict, 'A')],
  ['09-004', (all) => named(all, 'TD').dict.set(PDFName.of('S'), PDFName.of('P'))],
  ['10-001', (all) => without(firstFont(all), 'ToUnicode')],
  [
    '31-009',
    (all) => {
      const [font] = (at(firstFont(all), 'DescendantFonts') as PDFArray).asArray()
      const described = dictAt(all.document.context.lookup(font) as PDFDict, 'FontDescriptor')
      for (const name of ['FontFile', 'FontFile2', 'FontFile3']) without(described, name)
    },
  ],
  [
    '01-005',
    ({ document }) => {
      const [page] = document.getPages()
      const more = document.context.register(document.context.stream('0 0 9 9 re f'))
      page?.node.set(
        PDFName.of('Contents'),
        document.context.obj([page.node.get(PDFName.of('Contents')), more]),
      )
    },
  ],
  [
    '28-',
    ({ document }) => {
      const [page] = document.getPages()
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('https://exemple.fr') },
      }
      page?.node.set(
        PDFName.of('Annots'),
        document.context.obj([document.context.register(document.context.obj(link))]),
      )
    },
  ],
]

test('a PDF made here breaks nothing that a program can tell of PDF/UA-1', async () => {
  if (!good) return
  expect(await breachesOf(good)).toEqual([])
})

test.each(wrongs)('what breaks checkpoint %s is told', async (told, wrong) => {
  if (!good) return
  const structure = await structureOf(good)
  wrong(structure)
  const breaches = await breachesOf(await structure.document.save({ useObjectStreams: false }))
  expect(breaches.filter((one) => one.startsWith(told))).not.toEqual([])
})

import { PDFArray, PDFBool, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import {
  alternativeOf,
  at,
  attributeOf,
  bytesOf,
  dictAt,
  type Element,
  listAt,
  nameAt,
  type Structure,
  structureOf,
  textAt,
} from './pdf-structure.ts'
import { tokensOf } from './pdf-text.ts'

/**
 * What a PDF breaks of PDF/UA-1 (ISO 14289-1), as far as a program can tell it from the file: no validator could be had
 * here (veraPDF is not packaged by Debian nor by npm). Each sentence begins with the checkpoint of the Matterhorn Protocol
 * 1.1 that asks for it. Whether the words of a picture tell what it shows, and whether the order makes sense, is for people.
 */
export async function breachesOf(pdf: Uint8Array): Promise<string[]> {
  const structure = await structureOf(pdf)
  const pages = structure.document.getPages()
  return [
    ...ofTheFile(structure),
    ...ofElements(structure),
    ...ofHeadings(structure),
    ...ofTables(structure),
    ...pages.flatMap((page, index) => ofContents(structure, page, index + 1)),
    ...pages.flatMap((page, index) => ofAnnotations(structure, page, index + 1)),
    ...ofFonts(structure),
  ]
}

const isTrue = (dict: PDFDict | undefined, name: string) => at(dict, name) === PDFBool.True
const broken = (...rules: readonly (readonly [holds: boolean, otherwise: string])[]) =>
  rules.filter(([holds]) => !holds).map(([, otherwise]) => otherwise)

function ofTheFile({ document, catalog, root, elements }: Structure): string[] {
  const packet = at(catalog, 'Metadata')
  const xmp = packet instanceof PDFRawStream ? Buffer.from(bytesOf(packet), 'latin1').toString('utf8') : ''
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]+)</.exec(xmp)?.[1]?.trim()
  const marks = dictAt(catalog, 'MarkInfo')
  return broken(
    [xmp !== '', '06-001 the catalog has no metadata'],
    [/pdfuaid:part(>|=["'])1/.test(xmp), '06-002 the metadata do not say PDF/UA-1'],
    [Boolean(title), '06-003 the metadata have no title'],
    [
      isTrue(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
      '07-001 the title is not what readers show',
    ],
    [isTrue(marks, 'Marked'), '01-007 the file does not say that it is tagged'],
    [!isTrue(marks, 'Suspects'), '02-003 the tags are said to be suspect'],
    [root !== undefined && elements.length > 0, '01-006 no tags'],
    [/^[a-z]{2,3}(-|$)/i.test(textAt(catalog, 'Lang') ?? ''), '11-006 no language'],
    [document.context.trailerInfo.Encrypt === undefined, '26-001 encrypted'],
    [at(catalog, 'OCProperties') === undefined, '20-001 layers are not looked at here'],
    [at(dictAt(catalog, 'AcroForm'), 'XFA') === undefined, '25-001 a dynamic form'],
  )
}

const grouping = 'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private'
const blocks = 'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot'
const inline = 'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP'
const standard = new Set(`${grouping} ${blocks} ${inline} Figure Formula Form`.split(' '))
const inside: Readonly<Record<string, string>> = {
  Table: 'TR THead TBody TFoot Caption',
  THead: 'TR',
  TBody: 'TR',
  TFoot: 'TR',
  TR: 'TH TD',
  L: 'LI Caption L',
  LI: 'Lbl LBody',
}
const onlyIn: Readonly<Record<string, string>> = {
  TR: 'Table THead TBody TFoot',
  TH: 'TR',
  TD: 'TR',
  LI: 'L',
  LBody: 'LI',
}

function ofElements({ all, elements }: Structure): string[] {
  const found: string[] = []
  const look = (element: Element, parent: Element | undefined) => {
    const { tag, given, children } = element
    if (!standard.has(tag)) found.push(`02-001 ${given} is no standard kind`)
    const own = inside[tag]?.split(' ')
    for (const child of children)
      if (own && !own.includes(child.tag)) found.push(`09-004 ${child.tag} in ${tag}`)
    const places = onlyIn[tag]?.split(' ')
    if (places && !places.includes(parent?.tag ?? ''))
      found.push(`09-005 ${tag} in ${parent?.tag ?? 'no element'}`)
    for (const child of children) look(child, element)
  }
  for (const element of elements) look(element, undefined)
  for (const element of all) {
    const words = alternativeOf(element)?.trim()
    if (element.tag === 'Figure' && !words) found.push('13-004 a figure without words')
    if (element.tag === 'Formula' && !words) found.push('17-002 a formula without words')
    if (element.tag === 'Note' && !textAt(element.dict, 'ID')) found.push('19-003 a note without an ID')
  }
  return found
}

function ofHeadings({ all }: Structure): string[] {
  const levels = all.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag.slice(1))] : []))
  const found = broken(
    [levels.length === 0 || levels[0] === 1, '14-002 the first heading is not of level 1'],
    [levels.length === 0 || all.every(({ tag }) => tag !== 'H'), '14-007 numbered headings and others'],
  )
  for (const [index, level] of levels.entries())
    if (index > 0 && level > (levels[index - 1] as number) + 1)
      found.push(`14-003 a heading of level ${level} after one of level ${levels[index - 1]}`)
  return found
}

function ofTables({ all }: Structure): string[] {
  return all
    .filter(({ tag }) => tag === 'Table')
    .flatMap((table, index) => {
      const rows = table.children.flatMap((part) => (part.tag === 'TR' ? [part] : part.children))
      const spans = (cell: Element) => Number(String(attributeOf(cell, 'ColSpan') ?? 1))
      const widths = new Set(rows.map((row) => row.children.reduce((sum, cell) => sum + spans(cell), 0)))
      const heads = rows.flatMap((row) => row.children).filter(({ tag }) => tag === 'TH')
      const scopes = heads.every((cell) => {
        const scope = attributeOf(cell, 'Scope')
        return scope instanceof PDFName && ['Row', 'Column', 'Both'].includes(scope.decodeText())
      })
      const rowSpans = rows.some((row) =>
        row.children.some((cell) => attributeOf(cell, 'RowSpan') !== undefined),
      )
      return broken(
        [heads.length > 0, `15-001 table ${index + 1} has no heading cell`],
        [scopes, `15-003 a heading cell of table ${index + 1} does not say what it heads`],
        [rowSpans || widths.size <= 1, `15-002 the rows of table ${index + 1} are not of one width`],
      )
    })
}

const draws = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'EI',
])
const operator = /^[A-Za-z'"*]+[01]?$/

/** Everything that is drawn is in the structure, or said to be no part of it (the number of a page, a rule). */
function ofContents({ all }: Structure, page: PDFPage, number: number): string[] {
  const known = new Set(all.flatMap(({ marks }) => marks))
  const found = new Set<string>()
  const open: ('artifact' | 'tagged' | 'plain')[] = []
  let pile: string[] = []
  for (const word of tokensOf(bytesOf(page.node.Contents()))) {
    if (!operator.test(word)) {
      pile.push(word)
      continue
    }
    if (word === 'BMC' || word === 'BDC') {
      const mark = /\/MCID\s+(\d+)/.exec(pile.join(' '))?.[1]
      const kind = pile[0] === '/Artifact' ? 'artifact' : mark === undefined ? 'plain' : 'tagged'
      if (kind === 'artifact' && open.includes('tagged'))
        found.add('01-003 an artefact inside what is tagged')
      if (kind === 'tagged' && open.includes('artifact'))
        found.add('01-004 what is tagged inside an artefact')
      if (mark !== undefined && !known.has(`${page.ref} ${mark}`))
        found.add('01-005 a mark that no element has')
      open.push(kind)
    } else if (word === 'EMC') open.pop()
    else if (draws.has(word) && !open.some((one) => one !== 'plain'))
      found.add(`01-005 ${word} draws what is neither tagged nor an artefact`)
    pile = []
  }
  if (open.length > 0) found.add('01-005 a mark that does not end')
  if (
    known.size > 0 &&
    at(page.node, 'StructParents') === undefined &&
    [...known].some((one) => one.startsWith(`${page.ref} `))
  )
    found.add('01-006 the page does not lead to its elements')
  return [...found].map((one) => `${one} (page ${number})`)
}

function ofAnnotations({ all }: Structure, page: PDFPage, number: number): string[] {
  const list = page.node.Annots()
  const owners = new Map(all.flatMap((element) => element.objects.map((one) => [one, element] as const)))
  const annotations = list instanceof PDFArray ? list.asArray() : []
  return [
    ...broken([
      annotations.length === 0 || nameAt(page.node, 'Tabs') === 'S',
      '28-008 the order of Tab is not that of the structure',
    ]),
    ...annotations.flatMap((reference) => {
      const dict = page.doc.context.lookup(reference)
      if (!(dict instanceof PDFDict)) return []
      const kind = nameAt(dict, 'Subtype') ?? ''
      if (kind === 'Popup') return []
      const owner = owners.get(String(reference))
      return broken(
        [owner !== undefined, `28-002 ${kind} is in no element`],
        [kind !== 'Link' || owner?.tag === 'Link', '28-011 a link that is not tagged as one'],
        [
          Boolean(textAt(dict, 'Contents') ?? (owner && alternativeOf(owner))),
          `28-012 ${kind} without words`,
        ],
      )
    }),
  ].map((one) => `${one} (page ${number})`)
}

/** Every font is in the file, with the letters that its signs stand for. */
function ofFonts({ document }: Structure): string[] {
  return document.context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || nameAt(font, 'Type') !== 'Font') return []
    const kind = nameAt(font, 'Subtype') ?? ''
    if (kind.startsWith('CIDFont')) return []
    const name = nameAt(font, 'BaseFont') ?? kind
    const [descendant] = listAt(font, 'DescendantFonts')
    const drawn = descendant instanceof PDFDict ? descendant : font
    const described = dictAt(drawn, 'FontDescriptor')
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((one) => at(described, one) !== undefined)
    return broken(
      [kind === 'Type3' || embedded, `31-009 ${name} is not in the file`],
      [at(font, 'ToUnicode') !== undefined, `10-001 ${name} does not say its letters`],
      [
        nameAt(drawn, 'Subtype') !== 'CIDFontType2' || at(drawn, 'CIDToGIDMap') !== undefined,
        `31-006 ${name} does not say which sign is which`,
      ],
    )
  })
}

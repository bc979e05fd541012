import type * as Docx from 'docx'
import { withoutDates } from '#kernel/files/zip-dates.ts'
import {
  type Block,
  type Letterhead,
  type PaperDocument,
  type Paragraphs,
  paleOf,
  type Said,
  tidy,
  usualPaperColour,
} from './document.ts'
import { drawPng } from './svg-png.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const font = 'Liberation Sans'
/** A4 with margins of 2 cm, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1134 } as const
const within = page.width - 2 * page.margin
/** In pixels of a ninety-sixth of an inch: ten centimetres. */
const pictureWidth = 378

/**
 * A document for a word processor: real headings, table heads that repeat, the language of each passage, numbered pages.
 * The same document gives the same bytes: no clock, no random id.
 */
export async function drawDocx(paper: PaperDocument, town: Letterhead): Promise<Uint8Array> {
  // Loaded when somebody asks for it: a large library that most visits never need.
  const docx = await import('docx')
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx
  const language = { value: locales[paper.lang] }
  const colour = town.colour ?? usualPaperColour
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: colour.slice(1) },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  const file = new Document({
    title: tidy(paper.title),
    creator: tidy(town.name),
    styles: {
      default: {
        document: { run: { font, size: 21, language }, paragraph: { spacing: { after: 100 } } },
        title: heading(40, 0),
        heading1: heading(28, 320),
        heading2: heading(23, 220),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: docx.AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    size: 18,
                    children: ['Page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(tidy(paper.title))] }),
          new Paragraph({ children: [new TextRun({ text: paper.warning, bold: true })] }),
          new Paragraph({ children: [new TextRun(paper.asOfWords)] }),
          ...(
            await Promise.all(
              paper.blocks.map((block, index) => drawn(docx, block, paleOf(colour).slice(1), index + 1)),
            )
          ).flat(),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: properties(paper, town.name) },
  ])
  return withoutDates(new Uint8Array(bytes))
}

async function drawn(
  docx: typeof Docx,
  block: Block,
  pale: string,
  place: number,
): Promise<(Docx.Paragraph | Docx.Table)[]> {
  const { HeadingLevel, Paragraph } = docx
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [run(docx, block.text)],
        }),
      ]
    case 'text':
      return [new Paragraph({ children: [run(docx, block.text)] })]
    case 'note':
      return [new Paragraph({ children: [run(docx, block.text, false, 18)] })]
    case 'quote':
      return [
        new Paragraph({
          indent: { left: 400 },
          keepLines: true,
          keepNext: true,
          children: [run(docx, { ...block.text, text: `«\u00a0${block.text.text}\u00a0»` })],
        }),
        new Paragraph({
          indent: { left: 400 },
          spacing: { after: 160 },
          children: [run(docx, { text: block.source }, false, 18)],
        }),
      ]
    case 'facts':
      return block.facts.map(
        ({ term, value }) =>
          new Paragraph({ children: [run(docx, { text: `${term} : ` }, true), run(docx, value)] }),
      )
    case 'picture': {
      const { png, width, height } = await drawPng(block.svg)
      const shown = Math.min(pictureWidth, width)
      return [
        new Paragraph({
          alignment: docx.AlignmentType.CENTER,
          keepNext: true,
          children: [
            new docx.ImageRun({
              type: 'png',
              data: png,
              transformation: { width: shown, height: Math.round((height * shown) / width) },
              // Numbered by its place: the library's own numbers go on from one document to the next.
              altText: { id: String(place), name: `image ${place}`, title: '', description: tidy(block.alt) },
            }),
          ],
        }),
      ]
    }
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [run(docx, item)] }))
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: [run(docx, { text: block.caption }, true)] }),
        table(docx, block, pale),
        new Paragraph({ children: [] }),
      ]
  }
}

function table(docx: typeof Docx, block: Extract<Block, { kind: 'table' }>, pale: string): Docx.Table {
  const { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } = docx
  const widths = block.widths.map((share) => Math.floor((within * share) / 100))
  const margins = { top: 60, bottom: 60, left: 90, right: 90 }
  const size = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA })
  const paragraphs = (cell: Paragraphs) =>
    cell.length > 0
      ? cell.map((said) => new Paragraph({ spacing: { after: 60 }, children: [run(docx, said)] }))
      : [new Paragraph({ children: [] })]
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.head.map(
          (text, index) =>
            new TableCell({
              width: size(index),
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: pale },
              children: [new Paragraph({ keepNext: true, children: [run(docx, { text }, true)] })],
            }),
        ),
      }),
      ...block.rows.map(
        (row) =>
          new TableRow({
            // A row of words stays whole; the one row of the synthesis table may be longer than a page.
            cantSplit: !block.flat,
            children: row.map(
              (cell, index) => new TableCell({ width: size(index), children: paragraphs(cell) }),
            ),
          }),
      ),
    ],
  })
}

function run(docx: typeof Docx, said: Said, bold = false, size?: number): Docx.TextRun {
  return new docx.TextRun({
    text: tidy(said.text),
    // Left unsaid when it is not, so that the bold of a heading holds.
    ...(bold && { bold }),
    ...(size && { size }),
    ...(said.lang && { language: { value: said.lang === 'fr' ? 'fr-FR' : said.lang } }),
  })
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => tidy(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Title, language and days of the file: the day its contents last changed, not the day it is asked for. */
function properties(paper: PaperDocument, town: string): string {
  const day = `${paper.asOf.toISOString().slice(0, 19)}Z`
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(paper.title)}</dc:title><dc:creator>${escaped(town)}</dc:creator><dc:language>${locales[paper.lang]}</dc:language><cp:revision>1</cp:revision>${date('created')}${date('modified')}</cp:coreProperties>`
}

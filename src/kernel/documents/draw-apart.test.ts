import { expect, test } from 'vitest'
import { readZip } from '#testing/zip.ts'
import type { PaperDocument } from './document.ts'
import { documentDocx } from './document-docx.ts'
import { documentPdf } from './document-pdf.ts'
import { drawDocx } from './draw-docx.ts'
import { drawPdf } from './draw-pdf.ts'

const long = (name: string): PaperDocument => ({
  title: name,
  warning: 'Projet',
  asOf: new Date('2026-03-02T10:00:00Z'),
  asOfWords: 'Composé le 2 mars 2026',
  lang: 'fr',
  blocks: [
    {
      kind: 'table',
      caption: 'Réponses',
      head: ['N°', 'Proposition'],
      widths: [20, 80],
      rows: Array.from({ length: 150 }, (_, n) => [[{ text: String(n) }], [{ text: `${name}, ligne ${n}` }]]),
    },
  ],
})
const town = { name: 'Saint-Nazaire', colour: '#0b4a60' }

test('long documents, drawn in processes one after the other or many at once, are those drawn here, each its own', async () => {
  const names = Array.from({ length: 15 }, (_, n) => `Acte ${n}`)
  const drawn = await Promise.all(names.map((name) => documentDocx(long(name), town)))
  const here = await Promise.all(names.map((name) => drawDocx(long(name), town)))
  for (const [n, name] of names.entries()) {
    expect(Buffer.from(drawn[n] as Uint8Array).equals(Buffer.from(here[n] as Uint8Array)), name).toBe(true)
    expect(readZip(Buffer.from(drawn[n] as Uint8Array)).get('word/document.xml')).toContain(
      `${name}, ligne 149`,
    )
  }
}, 20_000)

test('a long PDF drawn in a process is the one drawn here', async () => {
  const words = { page: 'Page', missingSigns: 'Il manque des signes.' }
  const [apart, here] = [
    await documentPdf(long('Acte'), town, words),
    await drawPdf(long('Acte'), town, words),
  ]
  expect(Buffer.from(apart as Uint8Array).equals(Buffer.from(here as Uint8Array))).toBe(true)
}, 20_000)

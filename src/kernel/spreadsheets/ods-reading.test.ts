import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { odsRows, odsSheetNames } from './ods-reading.ts'

/** A workbook as LibreOffice writes it: paragraphs, comments, thousands of empty cells, a hidden sheet. */
const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content><office:automatic-styles>
<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:tracked-changes><table:cell-content-change><table:table-cell office:value-type="string"><text:p>avant</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>
<table:table table:name="Paroles" table:style-name="ta1">
<table:table-row><table:table-cell office:value-type="string"><text:p>Texte</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Le</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>à relire</text:p></office:annotation><text:p>Le bus.</text:p><text:p/><text:p>Et <text:span>le<text:s text:c="2"/>soir</text:span><text:line-break/>&amp; tôt<text:tab/>!</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-04"><text:p>4 mars</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="2.5" table:number-columns-repeated="2"><text:p>2,5</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="false"/></table:table-row>
<table:table-row table:number-rows-repeated="1048569"><table:table-cell/></table:table-row>
</table:table>
<table:table table:name="Caché" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>caché</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="Notes"><table:table-row><table:table-cell office:value-type="string"><text:p>Une note</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`
const workbook = (xml: string) => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8(xml) })

async function read(bytes: Uint8Array, sheet?: string) {
  const rows: [number, readonly unknown[]][] = []
  for await (const { line, values } of odsRows(bytes, sheet)) rows.push([line, values])
  return rows
}

it('reads lines, spaces and tabs of a cell as they were typed, and no comment', async () => {
  const [, voice] = await read(workbook(content))
  expect(voice?.[1][0]).toBe('Le bus.\n\nEt le  soir\n& tôt\t!')
})

it('counts empty rows without giving them, and gives a repeated one as often', async () => {
  const numbers = [null, null, null, 2.5, 2.5, false]
  expect(await read(workbook(content))).toEqual([
    [1, ['Texte', 'Le']],
    [5, [expect.any(String), new Date('2026-03-04T00:00:00Z')]],
    [6, numbers],
    [7, numbers],
  ])
})

it('reads the sheet that is named, names those that are not hidden, and gives none for an unknown name', async () => {
  expect(await read(workbook(content), 'Notes')).toEqual([[1, ['Une note']]])
  expect(odsSheetNames(workbook(content))).toEqual(['Paroles', 'Notes'])
  expect(await read(workbook(content), 'Ailleurs')).toEqual([])
})

it.each([
  ['no archive', new TextEncoder().encode('des mots, pas un classeur')],
  ['an archive of something else', zipSync({ 'autre.xml': strToU8('<a/>') })],
  ['XML that stops in the middle', workbook(content.slice(0, 900))],
  ['an archive that stops in the middle', workbook(content.repeat(40)).subarray(0, 400)],
])('refuses %s', async (_, bytes) => {
  await expect(read(bytes)).rejects.toThrow()
})

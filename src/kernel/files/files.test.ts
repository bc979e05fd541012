import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { operator, visitor } from '#kernel/actor.ts'
import { runCommandLine } from '#kernel/cli.ts'
import { serveFile } from '#kernel/files/file-answer.ts'
import { dropFiles, findFile, keepUploads, recordFile, sweepFiles } from '#kernel/files/files.ts'
import { upload } from '#kernel/files/upload.ts'
import { fact } from '#kernel/journal.ts'
import { operation, perform } from '#kernel/operation.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { api } from '#kernel/web/api.ts'
import { read, sentFrom } from '#kernel/web/form.ts'
import { docx, odt, pdf, photo, sound } from '#testing/files.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const folder = () => join(town.folder, 'kept')
const onDisk = () => (existsSync(folder()) ? readdirSync(folder()) : [])
const fileKept = fact('FileKept', 'file', {})
let breaks = false

const keepIt = operation({
  name: 'keep-it',
  summary: { fr: 'Garder', en: 'Keep' },
  done: { fr: 'Gardé.', en: 'Kept.' },
  who: 'anyone',
  input: z.object({
    file: upload({ kinds: ['image', 'document', 'text', 'audio'] }).optional(),
    photos: z.array(upload({ kinds: ['image'], most: 100_000 })).optional(),
  }),
  async run({ file, photos }, { tx, now, note }) {
    const names = []
    for (const one of [...(file ? [file] : []), ...(photos ?? [])])
      names.push(await recordFile(tx, one.kept, now))
    if (breaks) throw new Error('the power fails')
    note(fileKept(1, {}))
    return names
  },
})

const by = { actor: visitor, door: 'page' } as const
const keep = (bytes: Uint8Array, name = 'sans-nom', type = '') =>
  perform(town, keepIt, { file: new File([bytes as BlobPart], name, { type }) }, by)
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Refusal) => error.fields?.file?.fr ?? error.fields?.photos?.fr ?? String(error),
  )
const served = async (name: string, range?: string) => {
  const app = new Hono()
  app.get('/', async (context) =>
    serveFile(context, town, await findFile(town, town.db, name), { called: 'feuille/../ 1', inline: true }),
  )
  return app.request('/', { headers: range ? { range } : {} })
}

beforeEach(() => {
  rmSync(folder(), { recursive: true, force: true })
  breaks = false
})

test('a photo is kept upright and small, without the place, the date and the name the camera wrote in it', async () => {
  const sent = await photo(4000, 100)
  expect((await sharp(sent).metadata()).exif?.includes('Jeanne Le Goff')).toBe(true)
  const [name] = await keep(sent, '../../etc/Jeanne Le Goff.jpg')
  const kept = readFileSync(join(folder(), String(name)))
  const { width, height, exif, format } = await sharp(kept).metadata()
  expect({ width, height, exif, format }).toEqual({
    width: 60,
    height: 2400,
    exif: undefined,
    format: 'jpeg',
  })
  expect(kept.includes('Le Goff')).toBe(false)
  expect(onDisk()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
})

test('the name of the speaker leaves the recording, the sound stays', async () => {
  const [name] = await keep(sound())
  const kept = readFileSync(join(folder(), String(name)))
  expect(kept.includes('Le Goff')).toBe(false)
  expect(kept.subarray(-4000)).toEqual(sound().subarray(-4000))
})

test('each kind of the list is known by its content, whatever its name says', async () => {
  for (const [bytes, type] of [
    [await photo(), 'image/jpeg'],
    [
      await sharp(await photo())
        .png()
        .toBuffer(),
      'image/jpeg',
    ],
    [pdf(), 'application/pdf'],
    [docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [odt(), 'application/vnd.oasis.opendocument.text'],
    [sound(), 'audio/wav'],
    [Buffer.from('Nous demandons un bus le dimanche.'), 'text/plain; charset=utf-8'],
  ] as const) {
    const [name] = await keep(bytes, 'trompeur.exe', 'text/html')
    expect((await findFile(town, town.db, String(name))).type).toBe(type)
  }
})

test('what may run, and what pretends to be something else, is refused', async () => {
  for (const bytes of [
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<!doctype html><script>alert(1)</script>',
    'MZ\x90\0\x03',
    '#!/bin/sh\n\x07',
    'GIF89a;<script>alert(1)</script>',
    pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'),
    Buffer.concat([pdf(), Buffer.alloc(2000, 65)]),
    docx({ 'word/vbaProject.bin': 'x' }),
    Buffer.concat([docx(), Buffer.from('<script>')]),
    Buffer.concat([Buffer.from('<html>'), docx()]),
    'PK\x03\x04 and nothing more',
  ]) {
    const sent = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
    expect(await refusalOf(keep(sent, 'photo.jpg', 'image/jpeg')), String(bytes).slice(0, 40)).toMatch(
      /^Ce fichier ne convient pas/,
    )
  }
  expect(await refusalOf(keep(Buffer.from('\xff\xd8\xff no picture', 'latin1')))).toMatch(/ne s’ouvre pas/)
  expect(onDisk()).toEqual([])
})

test('what is hidden behind a picture does not survive it', async () => {
  const [name] = await keep(Buffer.concat([await photo(), Buffer.from('<script>alert(1)</script>'), docx()]))
  const kept = readFileSync(join(folder(), String(name)))
  expect(kept.includes('script') || kept.includes('word/document')).toBe(false)
})

test('a photo of an iPhone in HEIC is refused with what to do', async () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  expect(await refusalOf(keep(heic))).toMatch(/HEIC.*«\sLe plus compatible\s»/)
})

test('too large is refused with the limit, before and after it is read', async () => {
  expect(await refusalOf(keep(Buffer.alloc(20 * 1024 * 1024 + 1)))).toBe(
    'Ce fichier est trop lourd\u00a0: 20 Mo au plus.',
  )
  expect(await refusalOf(keep(Buffer.alloc(1024 * 1024 + 1, 65)))).toBe(
    'Ce fichier est trop lourd\u00a0: 1 Mo au plus.',
  )
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await refusalOf(keep(bomb))).toMatch(/ne s’ouvre pas/)
})

test('a file is on the disk before its row, and leaves when the transaction fails', async () => {
  breaks = true
  await expect(keep(sound())).rejects.toThrow('the power fails')
  expect(onDisk()).toEqual([])
})

test('what a crash left between the file and its row is swept, and nothing else', async () => {
  const [kept] = await keep(sound())
  await keepUploads(town, keepIt.input.parse({ file: new File([sound() as BlobPart], 'a.wav') }))
  writeFileSync(join(folder(), 'half.part'), 'half')
  expect(onDisk()).toHaveLength(3)
  expect(await sweepFiles(town)).toBe(0)
  expect(await sweepFiles(town, -1000)).toBe(2)
  expect(onDisk()).toEqual([kept])
})

test('a dropped file is shown no more, then is gone', async () => {
  const [name] = await keep(sound())
  await dropFiles(town.db, [String(name)], town.clock.now())
  await expect(findFile(town, town.db, String(name))).rejects.toMatchObject({ reason: 'missing' })
  expect(await sweepFiles(town)).toBe(1)
  expect(onDisk()).toEqual([])
  expect((await town.db.execute(sql`select * from kernel_file`)).rows).toEqual([])
})

test('a kept file never changes', async () => {
  await keep(sound())
  await expect(
    town.db.transaction((tx) => tx.execute(sql`update kernel_file set type = 'text/html'`)),
  ).rejects.toMatchObject({ cause: { code: 'PT409' } })
})

test('no name leads out of the folder', async () => {
  for (const name of ['../town.json', '..', '/etc/passwd', 'a'.repeat(32)])
    await expect(findFile(town, town.db, name)).rejects.toMatchObject({ reason: 'missing' })
})

test('it is served as what it is, never run, never indexed, never kept by a proxy; a player may ask a part', async () => {
  const [name] = await keep(sound())
  const whole = await served(String(name))
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'content-disposition': 'inline; filename="feuille-1.wav"',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const all = Buffer.from(await whole.arrayBuffer())
  const part = await served(String(name), 'bytes=10-19')
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 10-19/${all.length}`)
  expect(Buffer.from(await part.arrayBuffer())).toEqual(all.subarray(10, 20))
  expect(Buffer.from(await (await served(String(name), 'bytes=-4')).arrayBuffer())).toEqual(all.subarray(-4))
  expect((await served(String(name), 'bytes=999999-')).status).toBe(416)
  const [text] = await keep(Buffer.from('Un texte.'))
  expect((await served(String(text))).headers.get('content-disposition')).toMatch(/^attachment/)
})

test('a form gives its files, and a file nobody chose is none', () => {
  const chosen = new File(['abc'], 'a.txt')
  const given = read(
    keepIt.input,
    sentFrom([
      ['file', new File([], '')],
      ['photos', chosen],
      ['photos', chosen],
    ]),
  )
  expect(given).toEqual({ photos: [chosen, chosen] })
})

test('a program sends a file in base64, and never a path', async () => {
  const programs = api([{ operations: [keepIt], readings: [] } as never])
  const app = new Hono()
  app.post('/', (context) => programs.answer(context, 'keep-it', { town, actor: visitor, lang: 'fr' }))
  const call = (input: unknown) =>
    app.request('/', {
      method: 'POST',
      body: JSON.stringify(input),
      headers: { 'content-type': 'application/json' },
    })
  expect((await call({ file: { base64: sound().toString('base64') } })).status).toBe(200)
  expect(onDisk()).toHaveLength(1)
  expect((await call({ file: '/etc/passwd' })).status).toBe(422)
  expect((await call({ file: { base64: 'not base 64' } })).status).toBe(422)
})

test('the command line reads the file it is given the path of', async () => {
  const place = mkdtempSync(join(tmpdir(), 'parole-cli-'))
  writeFileSync(join(place, 'a.wav'), sound())
  const said: string[] = []
  const run = (path: string) =>
    runCommandLine(
      {
        modules: [{ operations: [keepIt], readings: [], pages: [] } as never],
        commands: [],
        openTowns: () =>
          ({
            list: async () => [{ slug: 'essai' }],
            open: async () => town,
            closeAll: async () => {},
          }) as never,
        actorByEmail: async () => operator,
        operatorKey: () => '',
        lang: 'fr',
        print: () => {},
        warn: (line) => void said.push(line),
      },
      ['keep-it', '--file', path],
    )
  expect(await run(join(place, 'a.wav'))).toBe(0)
  expect(onDisk()).toHaveLength(1)
  expect(await run(join(place, 'b.wav'))).toBe(1)
  expect(said.at(-1)).toMatch(/b\.wav\s» ne peut pas être lu/)
  rmSync(place, { recursive: true })
})

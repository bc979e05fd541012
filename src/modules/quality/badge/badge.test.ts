import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { checksIn } from '#modules/quality/check.ts'
import { checkMessages } from '#modules/quality/check-messages.ts'
import type { Check } from '#modules/quality/checks.ts'
import { doors } from '#testing/doors.ts'
import { tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { contrast } from '#ui/colour.ts'
import { badgeSvg, colourOf, escaped } from './badge.ts'

const town = testTown()
const { app, get } = doors(town)
const codes = Array.from({ length: 12 }, (_, index) => `A${index + 1}`)
const badge = (code: string, query = '') => get(`/badges/fabrique/${code}.svg${query}`)
const green = '#14532d'

beforeEach(async () => {
  await tellThread(town)
})

it('is a valid picture that asks nothing of anyone: no script, no style sheet, no font, no image', async () => {
  for (const code of codes) {
    const svg = await (await badge(code)).text()
    const { format, width = 0, height } = await sharp(Buffer.from(svg)).metadata()
    expect([format, height]).toEqual(['svg', 104])
    expect(width).toBeGreaterThan(200)
    expect(svg).not.toMatch(
      /<script|<style|<image|<use|<foreignObject|@import|url\(|xlink|\son\w+=|javascript:/i,
    )
    const addresses = [...svg.matchAll(/https?:\/\/[^"'\s<]+/g)].map(([address]) => address)
    expect(new Set(addresses.map((address) => new URL(address).host))).toEqual(
      new Set(['www.w3.org', 'localhost']),
    )
  }
  await expect(sharp(Buffer.from('<svg><rect></svg>')).metadata()).rejects.toThrow()
})

it('says the figure, the day and where it is checked, for the eye and for the ear, in two languages', async () => {
  const french = await (await badge('A9')).text()
  expect(french).toMatch(/<title id="t">A9\. Les dates promises<\/title>/)
  expect(french).toMatch(
    /<desc id="d">Non tenu\. 1.sur.2\. Compté le 2.juin 2026\. À vérifier sur localhost<\/desc>/,
  )
  expect(french).toContain('href="http://localhost/essai/verifications/A9?demarche=fabrique"')
  expect(await (await badge('A9', '?langue=en')).text()).toContain('Not kept. 1')
})

it('is green only when a promise is kept, never when nothing is known, nor on examples', async () => {
  expect(await (await badge('A1')).text()).toContain(green)
  for (const code of ['A9', 'A11', 'A12', 'A5', 'A4'])
    expect(await (await badge(code)).text()).not.toContain(green)
  const [kept] = await checksIn(town.db, town.clock.now(), { process: 'fabrique', family: 'A' })
  const of = (change: Partial<Check>) => colourOf({ ...(kept as Check), ...change })
  expect(of({})).toBe('green')
  for (const verdict of ['unknown', 'pending', 'figure'] as const) expect(of({ verdict })).toBe('grey')
  expect(of({ examples: 1 })).toBe('grey')
})

it('may be shown by any site, and is kept an hour by whoever asked; no other page may', async () => {
  const first = await badge('A1')
  expect(first.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(first.headers.get('cache-control')).toContain('max-age=3600')
  expect(first.headers.get('set-cookie')).toBeNull()
  const etag = first.headers.get('etag') as string
  const again = await app.request('http://localhost/essai/badges/fabrique/A1.svg', {
    headers: { 'if-none-match': etag },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await get('/indicateurs')).headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

it('has a dark ground, or the one of whoever reads: a style of its own that its security policy knows by its hash, and no other', async () => {
  expect(await (await badge('A1', '?fond=clair')).text()).toBe(await (await badge('A1')).text())
  const dark = await (await badge('A1', '?fond=sombre')).text()
  expect(dark).toContain('fill="#1d1a17"')
  expect(dark).not.toContain('<style')
  const auto = await badge('A1', '?fond=auto')
  const svg = await auto.text()
  const [, style = ''] = /<style>(.*)<\/style>/.exec(svg) ?? []
  expect(style).toContain('prefers-color-scheme: dark')
  expect(style).not.toMatch(/url|@import|https?:/)
  const hash = createHash('sha256').update(style).digest('base64')
  expect(auto.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  expect((await badge('A1')).headers.get('content-security-policy')).not.toContain('style-src')
  for (const [ink, ground] of [
    ['#f3ebdd', '#1d1a17'],
    ['#1a1d21', '#ffffff'],
  ] as const)
    expect(contrast(ink, ground)).toBeGreaterThan(7)
  for (const edge of ['#86d3a2', '#f0a19a', '#b9bec6']) expect(contrast(edge, '#1d1a17')).toBeGreaterThan(3)
})

it('refuses what is no badge, and keeps what people wrote inert', async () => {
  for (const wrong of ['A13.svg', 'A1.png', 'I1.svg', 'A1'])
    expect((await get(`/badges/fabrique/${wrong}`)).status).toBe(404)
  expect((await get('/badges/inconnue/A1.svg')).status).toBe(404)
  const [check] = await checksIn(town.db, town.clock.now(), { process: 'fabrique', family: 'A' })
  const svg = badgeSvg(check as Check, 'fr', 'http://localhost/essai/verifications/A1?a="><script>')
  expect(svg).not.toContain('<script>')
})

it('stands on one page with the twelve indicators, their figures, days and rows, and what to copy', async () => {
  const html = await (await get('/indicateurs?demarche=fabrique')).text()
  for (const code of codes) {
    expect(html).toContain(`/essai/verifications/${code}?demarche=fabrique`)
    expect(html).toContain(
      `&lt;img src=&quot;http://localhost/essai/badges/fabrique/${code}.svg?langue=fr&amp;amp;fond=auto&quot;`,
    )
  }
  expect(html).toContain('Compté le 2\u00a0juin 2026')
})

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it('gives each of the twelve its method, what it is out of, its day and its rows, or says why it has none', async () => {
  const said = checkMessages.fr
  const found = await checksIn(town.db, town.clock.now(), { process: 'fabrique', family: 'A' })
  expect(found.map((check) => check.code)).toEqual(codes)
  for (const check of found) {
    const response = await get(`/verifications/${check.code}?demarche=fabrique`)
    expect(`${check.code} ${response.status}`).toBe(`${check.code} 200`)
    const html = spaced(await response.text())
    for (const part of [said.methods[check.code], said.formulas[check.code], said.rowsTitle])
      expect(html).toContain(spaced(escaped(part)))
    expect(html).toContain('Compté le 2 juin 2026')
    // A figure has its denominator beside it; what nothing records is said to be unknown, never zero.
    if (check.numerator !== null && check.denominator) expect(html).toMatch(/count-of">[^<]*sur/)
    if (check.numerator === null) expect(html).not.toMatch(/count-number">0</)
    const rows = html.slice(html.indexOf('id="lignes"'))
    expect(rows).toMatch(/<table|empty-state/)
  }
})

import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets, prepare } from './assets.ts'

const text = (body: Uint8Array | undefined) => new TextDecoder().decode(body)

test('the style is served under a name made from its content, compressed once, and names the hashed fonts', () => {
  const made = assets()
  expect(made.stylesheet).toMatch(/^\/assets\/style\.[0-9a-f]{10}\.css$/)
  const style = made.file(made.stylesheet)
  expect(style?.type).toBe('text/css; charset=utf-8')
  expect(made.fonts).toHaveLength(2)
  for (const font of made.fonts) {
    expect(text(style?.body)).toContain(font)
    expect(made.file(font)?.type).toBe('font/woff2')
  }
  expect(text(gunzipSync(style?.gzip ?? new Uint8Array()))).toBe(text(style?.body))
})

test('the style and the fonts take less than 29 kB of the 45 kB of a first visit', () => {
  const made = assets()
  const fonts = made.fonts.reduce((sum, font) => sum + (made.file(font)?.body.length ?? 0), 0)
  const style = made.file(made.stylesheet)?.gzip?.length ?? Number.POSITIVE_INFINITY
  expect(fonts + style).toBeLessThan(29_000)
})

test('the style asks nothing of anyone else and carries no script', () => {
  const style = text(assets().file(assets().stylesheet)?.body)
  expect(style).not.toMatch(/url\("?https?:|@import|expression\(/)
})

test('a changed file changes its name, and the style that names it', () => {
  const make = (font: string) =>
    prepare({
      css: 'a{src:url(/assets/fonts/x.woff2)}',
      fonts: new Map([['x.woff2', new TextEncoder().encode(font)]]),
      islands: new Map(),
    })
  expect(make('one').stylesheet).not.toBe(make('two').stylesheet)
})

test('an unknown file is not found', () => {
  expect(assets().file('/assets/../package.json')).toBeUndefined()
  expect(assets().script('none')).toBeUndefined()
  expect(assets().script('counter')).toMatch(/^\/assets\/islands\/counter\.[0-9a-f]{10}\.js$/)
})

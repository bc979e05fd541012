import { expect, test } from 'vitest'
import { gallery } from './gallery.tsx'
import { galleryDesk } from './gallery-desk.tsx'
import { HOSTILE } from './gallery-hostile.ts'

const pages = {
  'the gallery in French': String(await gallery()),
  'the gallery in English': String(await gallery({ lang: 'en', townName: HOSTILE, title: HOSTILE })),
  'the desk': String(await galleryDesk()),
}

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1] ?? '')

test.each(Object.entries(pages))('%s is one whole document in its language', (_, html) => {
  expect(html.startsWith('<!DOCTYPE html><html lang="')).toBe(true)
  expect(all(html, /<(h1)[ >]/g)).toHaveLength(1)
  expect(all(html, /<(main)[ >]/g)).toHaveLength(1)
})

test.each(Object.entries(pages))('%s shows what people typed, and nothing of it runs', (_, html) => {
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img src=x')
  expect(html).not.toMatch(/<[a-z][^>"]*\son[a-z]+=/)
})

test('the words typed are shown whole, as typed', () => {
  expect(pages['the gallery in French']).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
})

test.each(Object.entries(pages))(
  '%s keeps to the strict content policy: no style attribute, no script inside',
  (_, html) => {
    expect(html).not.toMatch(/\sstyle="/)
    expect(html).not.toMatch(/<script(?! type="module" src=")/)
    expect(html).not.toContain('<style')
  },
)

test.each(Object.entries(pages))(
  '%s gives each id once, and refers only to ids that are there',
  (_, html) => {
    const ids = all(html, /\sid="([^"]*)"/g)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const referred = all(html, /\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g).flatMap((list) =>
      list.split(' '),
    )
    expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  },
)

test.each(Object.entries(pages))('%s gives every field a label', (_, html) => {
  const labelled = new Set(all(html, /<label[^>]*\sfor="([^"]*)"/g))
  const controls = all(html, /<((?:input|select|textarea)\b[^>]*)>/g).filter(
    (tag) => !tag.includes('type="hidden"'),
  )
  expect(controls.length).toBeGreaterThan(0)
  for (const control of controls) expect(labelled, control).toContain(/\sid="([^"]*)"/.exec(control)?.[1])
})

test('every error of the summary leads to a field, and the field says the same sentence', () => {
  const html = pages['the gallery in French']
  const summary = /<div class="error-summary".*?<\/div>/s.exec(html)?.[0] ?? ''
  const targets = all(summary, /href="#([^"]*)"/g)
  expect(targets).toHaveLength(5)
  for (const target of targets) {
    expect(html).toContain(`id="${target}"`)
    expect(html).toContain(`id="${target}-erreur"`)
  }
})

test('the language switch keeps the place and the query', () => {
  expect(pages['the gallery in French']).toContain('href="/galerie?page=2&amp;langue=en"')
  expect(pages['the gallery in English']).toContain('href="/galerie?page=2&amp;langue=fr"')
})

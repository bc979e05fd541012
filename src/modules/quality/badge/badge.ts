import { createHash } from 'node:crypto'
import type { Lang } from '#kernel/i18n.ts'
import { figureOf, verdictSaid } from '#modules/quality/check.ts'
import { checkMessages } from '#modules/quality/check-messages.ts'
import { type Check, restsOnExamples } from '#modules/quality/checks.ts'
import { formatDay } from '#ui/dates.ts'
import { badgeMessages } from './badge-messages.ts'

/** Green: kept, and counted on real things. Red: not kept. Everything else is grey, with its words. */
export type BadgeColour = 'green' | 'red' | 'grey'

export function colourOf(check: Check): BadgeColour {
  if (restsOnExamples(check)) return 'grey'
  return check.verdict === 'kept' ? 'green' : check.verdict === 'broken' ? 'red' : 'grey'
}

/** White text on each is at least 7 to 1. */
const colours: Readonly<Record<BadgeColour, string>> = { green: '#14532d', red: '#7f1d1d', grey: '#3f4650' }

/** The lines of a badge: what is promised, its state and figure, its day, where it is checked. */
export function badgeLines(check: Check, lang: Lang, address: string): [string, string, string, string] {
  const m = badgeMessages[lang]
  const { host } = new URL(address)
  return [
    `${check.code}. ${checkMessages[lang].checks[check.code]}`,
    `${verdictSaid(check, lang)}. ${figureOf(check, lang)}.`,
    `${m.counted(formatDay(check.date, lang))}.`,
    `${m.verify} ${host}`,
  ]
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string)

/** Wider than any usual font draws them: a line never leaves its box. */
const widthOf = (text: string, size: number) => Math.ceil(text.length * size * 0.62)

export const badgeHeight = 104
export const badgeWidth = (lines: readonly string[]): number =>
  32 + Math.max(...lines.map((line, index) => widthOf(line, index === 1 ? 17 : 14)))

/** Its ground: light, dark, or as the reader's own screen is set. In the words of the addresses, which people copy. */
export const grounds = ['auto', 'clair', 'sombre'] as const
export type Ground = (typeof grounds)[number]

/** The edge is at least 3 to 1 and the words 7 to 1 on their ground. */
const light = { paper: '#ffffff', ink: '#1a1d21', edge: colours } as const
const dark = {
  paper: '#1d1a17',
  ink: '#f3ebdd',
  edge: { green: '#86d3a2', red: '#f0a19a', grey: '#b9bec6' },
} as const

/** What changes on a dark screen; the band of the figure stays: its words are white on it. */
const styleOf = (colour: BadgeColour): string =>
  `@media (prefers-color-scheme: dark){.paper{fill:${dark.paper};stroke:${dark.edge[colour]}}.ink{fill:${dark.ink}}}`

/** What the security policy of the picture lets in: that style, and no other. */
export function badgeStyleHash(check: Check): string {
  return `sha256-${createHash('sha256')
    .update(styleOf(colourOf(check)))
    .digest('base64')}`
}

/** A picture that asks for nothing: no font, no style sheet of elsewhere, no script, no image of elsewhere. */
export function badgeSvg(check: Check, lang: Lang, address: string, ground: Ground = 'clair'): string {
  const lines = badgeLines(check, lang, address)
  const [title, state, day, place] = lines.map(escaped)
  const width = badgeWidth(lines)
  const colour = colourOf(check)
  const on = ground === 'sombre' ? dark : light
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${badgeHeight}" viewBox="0 0 ${width} ${badgeHeight}" role="img" aria-labelledby="t d" xml:lang="${lang}" lang="${lang}">
<title id="t">${title}</title>
<desc id="d">${state} ${day} ${place}</desc>${ground === 'auto' ? `\n<style>${styleOf(colour)}</style>` : ''}
<a href="${escaped(address)}">
<rect class="paper" x="1" y="1" width="${width - 2}" height="${badgeHeight - 2}" rx="4" fill="${on.paper}" stroke="${on.edge[colour]}" stroke-width="2"/>
<rect x="2" y="30" width="${width - 4}" height="36" fill="${colours[colour]}"/>
<g class="ink" font-family="system-ui, sans-serif" font-size="14" fill="${on.ink}">
<text x="16" y="21">${title}</text>
<text x="16" y="83">${day}</text>
<text x="16" y="98" font-size="12">${place}</text>
</g>
<text x="16" y="54" font-family="system-ui, sans-serif" font-size="17" font-weight="600" fill="#ffffff">${state}</text>
</a>
</svg>
`
}

/** What to copy into a page: the figure of the day it was copied stands in the words, dated; the picture is always fresh. */
export function badgeHtml(check: Check, lang: Lang, address: string, picture: string): string {
  const lines = badgeLines(check, lang, address)
  return `<a href="${escaped(address)}"><img src="${escaped(picture)}" width="${badgeWidth(lines)}" height="${badgeHeight}" alt="${escaped(lines.join(' '))}" loading="lazy" referrerpolicy="no-referrer"></a>`
}

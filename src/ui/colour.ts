import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori'

/** Contrast a text needs on every ground, and a control (WCAG 2.2, 1.4.6 AAA and 1.4.11). */
export const TEXT_CONTRAST = 7
export const CONTROL_CONTRAST = 3

/** The grounds of style/tokens.css, where the town's colour is written as text and drawn as controls. */
export const GROUNDS = {
  light: { paper: '#fcf8f0', spine: '#f2eadb', tint: '#f5eee1' },
  dark: { paper: '#1d1a17', spine: '#151310', tint: '#27231e' },
} as const

export type Scheme = keyof typeof GROUNDS

/** `town` is written on every ground; `onTown` is written on `town`. */
export interface SchemeColours {
  town: string
  onTown: string
}

export type TownColours =
  | { ok: true; light: SchemeColours; dark: SchemeColours; css: string }
  | {
      ok: false
      /** Why, as data: the scheme where it fails, the contrast found and the one needed. Nothing when it is no colour. */
      fails: { scheme: Scheme; ground: string; found: number; needed: number }[]
      /** The nearest colour that holds everywhere, '' when what was given is no colour. */
      nearest: string
    }

const toOklch = converter('oklch')

/**
 * The colours of a town from the one it chose (#rrggbb): the light scheme uses it as it is, the dark scheme takes the
 * nearest lighter one of the same hue that holds. Refused when its text would fall under 7:1 on a light ground.
 */
export function townColours(hex: string): TownColours {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return { ok: false, fails: [], nearest: '' }
  const chosen = hex.toLowerCase()
  const fails = failures(chosen, 'light')
  if (fails.length > 0) return { ok: false, fails, nearest: nearestThatHolds(chosen, 'light') }
  const light = { town: chosen, onTown: writtenOn(chosen, 'light') }
  const darkTown = nearestThatHolds(chosen, 'dark')
  const dark = { town: darkTown, onTown: writtenOn(darkTown, 'dark') }
  return { ok: true, light, dark, css: stylesheet(light, dark) }
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b)
}

/** The grounds of a scheme on which this colour cannot be read. */
export function failures(colour: string, scheme: Scheme) {
  return Object.values(GROUNDS[scheme])
    .map((ground) => ({ scheme, ground, found: contrast(colour, ground), needed: TEXT_CONTRAST }))
    .filter((entry) => entry.found < entry.needed)
}

/**
 * The nearest colour of the same hue that holds on every ground of a scheme: lightness alone moves, in OKLCH, and chroma
 * gives way only where the screen cannot show it.
 */
export function nearestThatHolds(colour: string, scheme: Scheme): string {
  if (failures(colour, scheme).length === 0) return colour
  const from = toOklch(parse(colour)) ?? { mode: 'oklch' as const, l: 0, c: 0, h: 0 }
  const step = scheme === 'light' ? -0.002 : 0.002
  for (let l = from.l; l > -0.01 && l < 1.01; l += step) {
    const tried = formatHex(clampChroma({ ...from, l: Math.min(1, Math.max(0, l)) }, 'oklch'))
    if (tried && failures(tried, scheme).length === 0) return tried
  }
  return scheme === 'light' ? '#000000' : '#ffffff'
}

/** What is written on the town's colour: paper or ink of the scheme, whichever is read better. */
function writtenOn(town: string, scheme: Scheme): string {
  const candidates = scheme === 'light' ? ['#fffaf0', '#1e1a15'] : ['#151310', '#fffaf0']
  return candidates.reduce((best, next) => (contrast(next, town) > contrast(best, town) ? next : best))
}

/** Plain values only, for old phones; the dark ones on screens only; forced colours and paper keep the last word. */
function stylesheet(light: SchemeColours, dark: SchemeColours): string {
  return [
    `:root{--town:${light.town};--on-town:${light.onTown}}`,
    `@media screen and (prefers-color-scheme:dark){:root{--town:${dark.town};--on-town:${dark.onTown}}}`,
    '@media (forced-colors:active){:root{--town:LinkText;--on-town:Canvas}}',
    '@media print{:root{--on-town:#fff}}',
  ].join('')
}

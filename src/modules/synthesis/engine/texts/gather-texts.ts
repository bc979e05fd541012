import type { Membership } from '#modules/synthesis/engine/themes/membership.ts'

/** One idea: part of a contribution, from `start` to `end` in its text. */
export interface Unit {
  readonly text: number
  readonly start: number
  readonly end: number
}

/** What was found for each text. */
export interface OfTexts {
  readonly themeOf: Int32Array
  readonly partOf: Int32Array
  readonly share: Float32Array
  readonly margin: Float32Array
  readonly secondTheme: Int32Array
  /** The place of the verbatim that speaks for it; -1 singular voice; -2 empty. */
  readonly representedBy: Int32Array
  /** The place of the first verbatim read that speaks for it, under 0: none. */
  readonly spokenAt: Int32Array
}

/** From ideas to whole texts: a text is where most of its words are; it is represented when one of its ideas is. */
export function gatherTexts(
  exact: Int32Array,
  units: readonly Unit[],
  found: { readonly themeOf: Int32Array; readonly partOf: Int32Array },
  membership: Membership,
  spoken: { readonly representedBy: Int32Array; readonly spokenAt: Int32Array },
): OfTexts {
  const count = exact.length
  const of: OfTexts = {
    themeOf: new Int32Array(count).fill(-1),
    partOf: new Int32Array(count),
    share: new Float32Array(count),
    margin: new Float32Array(count),
    secondTheme: new Int32Array(count).fill(-1),
    representedBy: new Int32Array(count).fill(-2),
    spokenAt: new Int32Array(count).fill(-2),
  }
  const least = (places: Int32Array, text: number, place: number) => {
    const before = places[text] as number
    if (before < 0 || (place >= 0 && place < before)) places[text] = Math.max(place, -1)
  }
  for (let from = 0; from < units.length; ) {
    const text = (units[from] as Unit).text
    let to = from
    for (; to < units.length && units[to]?.text === text; to++) {
      least(of.representedBy, text, spoken.representedBy[to] as number)
      least(of.spokenAt, text, spoken.spokenAt[to] as number)
    }
    const theme = longestTheme(units, found.themeOf, from, to)
    let main = from
    for (let unit = from; unit < to; unit++)
      if (
        found.themeOf[unit] === theme &&
        (found.themeOf[main] !== theme ||
          (membership.share[unit] as number) > (membership.share[main] as number))
      )
        main = unit
    of.themeOf[text] = theme
    of.partOf[text] = found.partOf[main] as number
    of.share[text] = membership.share[main] as number
    of.margin[text] = membership.margin[main] as number
    of.secondTheme[text] = membership.second[main] as number
    from = to
  }
  for (let text = 0; text < count; text++) {
    const first = exact[text] as number
    if (first !== text) for (const numbers of Object.values(of)) numbers[text] = numbers[first]
  }
  return of
}

function longestTheme(units: readonly Unit[], themeOf: Int32Array, from: number, to: number): number {
  if (to === from + 1) return themeOf[from] as number
  const lengths = new Map<number, number>()
  for (let unit = from; unit < to; unit++) {
    const { start, end } = units[unit] as Unit
    const theme = themeOf[unit] as number
    if (theme >= 0) lengths.set(theme, (lengths.get(theme) ?? 0) + end - start)
  }
  return [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1
}

/** Always true: represented + singular + empty = texts. */
export interface Counts {
  readonly texts: number
  readonly distinct: number
  readonly units: number
  readonly represented: number
  readonly singular: number
  readonly empty: number
  readonly toPlace: number
}

export function countsOf(exact: Int32Array, units: number, { themeOf, representedBy }: OfTexts): Counts {
  let [distinct, represented, singular, toPlace] = [0, 0, 0, 0]
  for (let text = 0; text < exact.length; text++) {
    if (exact[text] === text) distinct++
    const place = representedBy[text] as number
    if (place >= 0) represented++
    else if (place === -1) singular++
    if ((themeOf[text] as number) < 0 && place !== -2) toPlace++
  }
  const empty = exact.length - represented - singular
  return { texts: exact.length, distinct, units, represented, singular, empty, toPlace }
}

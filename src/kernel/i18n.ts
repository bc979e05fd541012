/** Words on the screen: French is the reference, English must say the same; a missing word does not compile. */
export const languages = ['fr', 'en'] as const
export type Lang = (typeof languages)[number]

/** One sentence in every language: what refusals, statuses and fields carry, until a door knows who reads. */
export type Words = Readonly<Record<Lang, string>>

type Entry = string | readonly string[] | ((...values: never[]) => string) | { readonly [key: string]: Entry }
type SameAs<T> = T extends readonly string[]
  ? readonly string[]
  : T extends string
    ? string
    : T extends (...values: infer V) => string
      ? (...values: V) => string
      : { readonly [K in keyof T]: SameAs<T[K]> }

export type Catalogue<T> = Readonly<Record<Lang, T>>

/** Declares a module's words: `catalogue(french, english)`; both have the same keys and the same parameters. */
export function catalogue<const F extends { readonly [key: string]: Entry }>(
  fr: F,
  en: SameAs<F>,
): Catalogue<SameAs<F>> {
  return { fr: spaced(fr) as unknown as SameAs<F>, en }
}

/**
 * French puts a space before : ; ? ! » and after «, at which a line never breaks (Lexique des règles typographiques en usage
 * à l’Imprimerie nationale). Browsers do break there: we write plain spaces, people get no-break ones.
 */
const noBreak = (text: string) => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0')

/** The same for words declared one by one. */
export const typeset = (words: Words): Words => ({ ...words, fr: noBreak(words.fr) })

function spaced(entry: Entry): Entry {
  if (typeof entry === 'string') return noBreak(entry)
  if (typeof entry === 'function') return (...values) => noBreak(entry(...values))
  if (Array.isArray(entry)) return entry.map(noBreak)
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, spaced(value)]))
}

/** Picks one sentence of a catalogue in every language: `sentence(messages, (m) => m.tooLate(date))`. */
export function sentence<T>(words: Catalogue<T>, pick: (messages: T) => string): Words {
  return { fr: pick(words.fr), en: pick(words.en) }
}

/** The entries of one group of words, each in every language: names of statuses, of kinds. */
export function eachWords<K extends string>(
  fr: Readonly<Record<K, string>>,
  en: Readonly<Record<K, string>>,
): Record<K, Words> {
  const names = Object.keys(fr) as K[]
  return Object.fromEntries(names.map((name) => [name, typeset({ fr: fr[name], en: en[name] })])) as Record<
    K,
    Words
  >
}

export function isLang(value: unknown): value is Lang {
  return languages.includes(value as Lang)
}

import type { Lang } from '#kernel/i18n.ts'

interface Spoken {
  readonly own: string
  readonly fr: string
  readonly en: string
  readonly dir?: 'rtl'
}

/** Languages people speak in French towns: in their own names, for the person who speaks; in French, for the one who types. */
export const languages: Readonly<Record<string, Spoken>> = {
  fr: { own: 'Français', fr: 'français', en: 'French' },
  en: { own: 'English', fr: 'anglais', en: 'English' },
  ar: { own: 'العربية', fr: 'arabe', en: 'Arabic', dir: 'rtl' },
  tr: { own: 'Türkçe', fr: 'turc', en: 'Turkish' },
  pt: { own: 'Português', fr: 'portugais', en: 'Portuguese' },
  es: { own: 'Español', fr: 'espagnol', en: 'Spanish' },
  it: { own: 'Italiano', fr: 'italien', en: 'Italian' },
  de: { own: 'Deutsch', fr: 'allemand', en: 'German' },
  uk: { own: 'Українська', fr: 'ukrainien', en: 'Ukrainian' },
  ru: { own: 'Русский', fr: 'russe', en: 'Russian' },
  ro: { own: 'Română', fr: 'roumain', en: 'Romanian' },
  rom: { own: 'Romani čhib', fr: 'romani', en: 'Romani' },
  pl: { own: 'Polski', fr: 'polonais', en: 'Polish' },
  sq: { own: 'Shqip', fr: 'albanais', en: 'Albanian' },
  hy: { own: 'Հայերեն', fr: 'arménien', en: 'Armenian' },
  ka: { own: 'ქართული', fr: 'géorgien', en: 'Georgian' },
  ku: { own: 'Kurdî', fr: 'kurde', en: 'Kurdish' },
  fa: { own: 'فارسی', fr: 'persan, dari', en: 'Persian, Dari', dir: 'rtl' },
  ps: { own: 'پښتو', fr: 'pachto', en: 'Pashto', dir: 'rtl' },
  ur: { own: 'اردو', fr: 'ourdou', en: 'Urdu', dir: 'rtl' },
  bn: { own: 'বাংলা', fr: 'bengali', en: 'Bengali' },
  ta: { own: 'தமிழ்', fr: 'tamoul', en: 'Tamil' },
  zh: { own: '中文', fr: 'chinois', en: 'Chinese' },
  vi: { own: 'Tiếng Việt', fr: 'vietnamien', en: 'Vietnamese' },
  km: { own: 'ខ្មែរ', fr: 'khmer', en: 'Khmer' },
  kab: { own: 'Taqbaylit', fr: 'kabyle', en: 'Kabyle' },
  wo: { own: 'Wolof', fr: 'wolof', en: 'Wolof' },
  ff: { own: 'Pulaar', fr: 'peul', en: 'Fula' },
  bm: { own: 'Bamanankan', fr: 'bambara', en: 'Bambara' },
  snk: { own: 'Sooninkanxanne', fr: 'soninké', en: 'Soninke' },
  ln: { own: 'Lingála', fr: 'lingala', en: 'Lingala' },
  so: { own: 'Soomaali', fr: 'somali', en: 'Somali' },
  am: { own: 'አማርኛ', fr: 'amharique', en: 'Amharic' },
  ti: { own: 'ትግርኛ', fr: 'tigrigna', en: 'Tigrinya' },
  br: { own: 'Brezhoneg', fr: 'breton', en: 'Breton' },
  fsl: { own: 'LSF', fr: 'langue des signes française', en: 'French Sign Language' },
}

/** The name of a language where nobody says which: its code is better than nothing. */
export const languageName = (code: string, lang: Lang): string => languages[code]?.[lang] ?? code

/** Which way a text in this language is written. */
export const directionOf = (code: string): 'rtl' | undefined => languages[code]?.dir

/** For a list to choose from: "العربية (arabe)". */
export const languageChoices = (lang: Lang): { value: string; label: string }[] =>
  Object.entries(languages).map(([value, { own, [lang]: named }]) => ({
    value,
    label: own.toLowerCase() === named.toLowerCase() ? own : `${own} (${named})`,
  }))

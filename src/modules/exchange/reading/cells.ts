import { unguard } from '#kernel/spreadsheets/formula-guard.ts'
import { type ColumnKind, columnKinds, fileColumns } from '#modules/contributions/module.ts'

const yes = new Set(['true', '1', 'yes', 'oui', 'vrai', 'x'])
const no = new Set(['false', '0', 'no', 'non', 'faux'])

/** Reads the cells of a line as the types the row declares; what cannot be read is left for the row to refuse. */
export function typedRow(
  cells: Readonly<Record<string, unknown>>,
  guarded: boolean,
): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const name of fileColumns) {
    const value = cells[name]
    if (value === undefined || value === null || value === '') continue
    const kind = columnKinds[name]
    if (typeof value === 'string') row[name] = typedCell(name, kind, guarded ? unguard(value) : value)
    else if (value instanceof Date) row[name] = typedCell(name, kind, value.toISOString().slice(0, 19))
    else row[name] = kind === 'number' || kind === 'yes-no' ? value : String(value)
  }
  return row
}

function typedCell(name: string, kind: ColumnKind, value: string): unknown {
  const word = value.trim()
  if (kind === 'number') return /^\d+([.,]0+)?$/.test(word) ? Number.parseInt(word, 10) : value
  if (kind === 'yes-no')
    return yes.has(word.toLowerCase()) ? true : no.has(word.toLowerCase()) ? false : value
  if (kind === 'day') return isoDay(word).slice(0, 10)
  if (kind === 'instant')
    return asInstant(
      isoDay(word)
        .replace(/ UTC$/, 'Z')
        .replace(/^(\S+) (\S+Z)$/, '$1T$2'),
    )
  if (kind === 'choice') return choiceWords.get(`${name}/${plainWord(word)}`) ?? value
  return value
}

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

/** `20/05/2017 14:30`, `20.05.2017` and `20 mai 2017` as `2017-05-20 …`; the rest as it is. */
export function isoDay(value: string): string {
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/.exec(value)
  if (figures)
    return `${figures[3]}-${figures[2]?.padStart(2, '0')}-${figures[1]?.padStart(2, '0')}${figures[4]}`
  const words = /^(\d{1,2})(?:er)? (\p{L}+) (\d{4})(.*)$/u.exec(value)
  const month = words ? months.indexOf(plainWord(words[2] as string)) + 1 : 0
  if (!words || month === 0) return value
  return `${words[3]}-${String(month).padStart(2, '0')}-${words[1]?.padStart(2, '0')}${words[4]}`
}

/** Lower case, without accents nor the marks of inclusive writing: `Citoyen·ne` is `citoyen`. */
export const plainWord = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[·.(-](ne|e|se|trice|s|\))+.*$/, '')
    .trim()

const choiceNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  author_category: {
    citizen: [
      'citoyen',
      'citoyenne',
      'habitant',
      'habitante',
      'particulier',
      'usager',
      'citoyens',
      'habitants',
    ],
    concerned: ['personne concernee', 'concerne'],
    professional: ['professionnel', 'professionnelle', 'professionnels'],
    association: ['associations', 'organisation a but non lucratif', 'organisation'],
    institution: ['institutions', 'institutionnel'],
    company: ['entreprise', 'entreprises'],
    town_agent: ['agent', 'agent de la ville', 'agent municipal'],
    unsaid: ['non dit', 'inconnu', 'autre', 'nsp'],
  },
  channel: {
    web: ['internet', 'en ligne', 'site'],
    paper: ['papier'],
    telephone: ['tel', 'phone'],
    letter: ['courrier', 'lettre'],
    email: ['e-mail', 'mail', 'courriel'],
    counter: ['guichet', 'accueil'],
    workshop: ['atelier'],
    outreach: ['aller vers', 'rue'],
  },
}

const choiceWords = new Map<string, string>(
  Object.entries(choiceNames).flatMap(([column, choices]) =>
    Object.entries(choices).flatMap(([value, names]) =>
      names.map((name) => [`${column}/${name}`, value] as const),
    ),
  ),
)

// Made once: each one holds tens of kilobytes outside of JavaScript's memory.
const parisClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A day or an hour without zone are of Paris, as the people who wrote them. */
function asInstant(value: string): string {
  const local = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(value)
  if (!local) return value
  const [, date, time = '12:00', seconds = ':00'] = local
  const utc = Date.parse(`${date}T${time}${seconds}Z`)
  if (Number.isNaN(utc)) return value
  const ahead = Date.parse(`${parisClock.format(new Date(utc)).replace(' ', 'T')}Z`) - utc
  return new Date(utc - ahead).toISOString()
}

import { createHash } from 'node:crypto'
import { clean } from '#kernel/input.ts'
import {
  decisionNames,
  decisions,
  reasonKindNames,
  reasonKinds,
  statusNames,
} from '#modules/answers/answer.ts'
import { feasibilities, findingWords } from '#modules/answers/sheet/finding-facts.ts'
import type { BookRow } from './reads.ts'

/** What may be filled in, in the order of the columns. */
export const fields = [
  'service',
  'due',
  'competence',
  'feasible',
  'cost',
  'costPer',
  'delay',
  'partner',
  'existing',
  'decision',
  'reasonKind',
  'reason',
  'followUp',
  'passedTo',
  'passedOn',
  'plain',
  'pass',
] as const
export type Field = (typeof fields)[number]

/** A value as it is compared: a choice by its code, a day in `AAAA-MM-JJ`, whole euros; nothing is the empty text. */
export type Values = Readonly<Record<Field, string>>

const codes = <K extends string>(
  names: Readonly<Record<K, { fr: string; en: string }>>,
  keys: readonly K[],
) => keys.map((code) => ({ code: code as string, fr: names[code].fr, en: names[code].en }))

export interface Choice {
  readonly code: string
  readonly fr: string
  readonly en: string
}

export interface FieldColumn {
  /** Never translated, never renamed: it is how the column is found again, wherever it was moved. */
  readonly header: string
  readonly width: number
  readonly kind: 'line' | 'text' | 'day' | 'euros' | 'service' | 'choice'
  readonly choices?: readonly Choice[]
}

const per: readonly Choice[] = [
  { code: 'year', fr: 'par an', en: 'a year' },
  { code: 'once', fr: 'une seule fois', en: 'only once' },
]

export const columnOf: Readonly<Record<Field, FieldColumn>> = {
  service: { header: 'Service', width: 28, kind: 'service' },
  due: { header: 'À rendre avant le', width: 14, kind: 'day' },
  competence: { header: 'Compétence', width: 22, kind: 'line' },
  feasible: {
    header: 'Faisable',
    width: 16,
    kind: 'choice',
    choices: feasibilities.map((code) => ({
      code,
      fr: findingWords.fr.feasibility[code],
      en: findingWords.en.feasibility[code],
    })),
  },
  cost: { header: 'Coût en euros', width: 12, kind: 'euros' },
  costPer: { header: 'Coût par an ou une fois', width: 16, kind: 'choice', choices: per },
  delay: { header: 'Délai', width: 18, kind: 'line' },
  partner: { header: 'Partenaire', width: 22, kind: 'line' },
  existing: { header: 'Ce qui existe déjà', width: 36, kind: 'text' },
  decision: { header: 'Décision', width: 22, kind: 'choice', choices: codes(decisionNames, decisions) },
  reasonKind: {
    header: 'Sorte de raison',
    width: 26,
    kind: 'choice',
    choices: codes(reasonKindNames, reasonKinds),
  },
  reason: { header: 'Raison', width: 60, kind: 'text' },
  followUp: { header: 'Ce qui suit : qui fait quoi, pour quand', width: 44, kind: 'text' },
  passedTo: { header: 'Transmise à', width: 24, kind: 'line' },
  passedOn: { header: 'Transmise le', width: 14, kind: 'day' },
  plain: { header: 'En mots simples', width: 44, kind: 'text' },
  pass: {
    header: 'À faire valider',
    width: 14,
    kind: 'choice',
    choices: [{ code: 'yes', fr: 'oui', en: 'yes' }],
  },
}

/** What is there to be read; the first two say which proposal it is, and what it was when the file was made. */
export const readColumns: readonly {
  header: string
  width: number
  kind: 'text' | 'number'
  oneLine?: true
  cell: (row: BookRow) => string | number | null
}[] = [
  { header: 'Identifiant', width: 12, kind: 'number', cell: (row) => row.proposal },
  { header: 'Version', width: 10, kind: 'text', oneLine: true, cell: (row) => versionOf(row) },
  { header: 'Démarche', width: 20, kind: 'text', cell: (row) => row.processTitle },
  { header: 'N°', width: 6, kind: 'number', cell: (row) => row.number },
  { header: 'Proposition', width: 36, kind: 'text', cell: (row) => row.title },
  { header: 'Texte de la proposition', width: 60, kind: 'text', cell: (row) => row.text },
  { header: 'Besoin', width: 36, kind: 'text', cell: (row) => row.need },
  { header: 'Axe', width: 18, kind: 'text', cell: (row) => row.axis },
  { header: 'Paroles à l’origine', width: 10, kind: 'number', cell: (row) => row.voices },
  {
    header: 'État',
    width: 16,
    kind: 'text',
    cell: (row) => (row.status ? statusNames[row.status].fr : 'Sans service'),
  },
]
export const identifierHeader = 'Identifiant'
export const versionHeader = 'Version'

const kept = (value: string | null) => (value === null ? '' : clean(value))

/** A row of the database as it is compared. */
export const valuesOf = (row: BookRow): Values => ({
  service: kept(row.organisation),
  due: row.dueDay ?? '',
  competence: kept(row.competence),
  feasible: row.feasible ?? '',
  cost: row.costCents === null ? '' : String(row.costCents / 100),
  costPer: row.costPer ?? '',
  delay: kept(row.delay),
  partner: kept(row.partner),
  existing: kept(row.existing),
  decision: row.decision ?? '',
  reasonKind: row.reasonKind ?? '',
  reason: kept(row.reason),
  followUp: kept(row.followUp),
  passedTo: kept(row.passedTo),
  passedOn: row.passedOn ?? '',
  plain: kept(row.plain),
  pass: '',
})

const signs = 8
const begins = 'v1.'

const print = (field: Field, value: string) =>
  createHash('sha256').update(`${field}\u0000${value}`).digest('hex').slice(0, signs)

/** What "to be validated" compares: when the answer was last passed on, so that one file never passes it on twice. */
const printed = (row: BookRow, field: Field) =>
  field === 'pass' ? (row.draftedAt ?? '') : valuesOf(row)[field]

/**
 * The prints of every value, as the file was made: a cell that still has its print was not touched, and a value of the
 * database that no longer has it was changed meanwhile by somebody else. Field by field, so two people may work on one sheet.
 */
export function versionOf(row: BookRow): string {
  return begins + fields.map((field) => print(field, printed(row, field))).join('')
}

export const isVersion = (token: string): boolean =>
  token.startsWith(begins) &&
  /^[0-9a-f]+$/.test(token.slice(begins.length)) &&
  token.length === begins.length + fields.length * signs

const printIn = (token: string, field: Field) => {
  const from = begins.length + fields.indexOf(field) * signs
  return token.slice(from, from + signs)
}

/** Whether this value is the one the file was made with. */
export const wasSent = (token: string, field: Field, value: string): boolean =>
  printIn(token, field) === print(field, value)

/** Whether the database still holds what the file was made with. */
export const isStill = (token: string, field: Field, row: BookRow): boolean =>
  printIn(token, field) === print(field, printed(row, field))

/** The print of what the database holds now: who settles a conflict says what they read of it. */
export const seenNow = (field: Field, row: BookRow): string => print(field, printed(row, field))

import type { Lang } from '#kernel/i18n.ts'
import { catalogue } from '#kernel/i18n.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { euros } from '#ui/numbers.ts'

export const feasibilities = ['yes', 'conditions', 'no', 'to_study'] as const
export type Feasibility = (typeof feasibilities)[number]

export const findingWords = catalogue(
  {
    feasible: 'Faisable',
    feasibility: { yes: 'Oui', conditions: 'Oui, à des conditions', no: 'Non', to_study: 'À étudier' },
    existing: 'Ce qui existe déjà',
    existingHint: 'Un service, une action, une aide proche : lesquels, et où.',
  },
  {
    feasible: 'Feasible',
    feasibility: { yes: 'Yes', conditions: 'Yes, on conditions', no: 'No', to_study: 'To be studied' },
    existing: 'What exists already',
    existingHint: 'A service, an action, an aid that is close: which, and where.',
  },
)

export interface Findings {
  readonly competence: string | null
  readonly feasible: string | null
  readonly existing: string | null
  readonly costCents: number | null
  readonly costPer: string | null
  readonly delay: string | null
  readonly partner: string | null
}

/** What the instruction found, in words; what it does not say is left out. */
export function findingFacts(found: Findings, lang: Lang): { term: string; value: string }[] {
  const all = words[lang]
  const own = findingWords[lang]
  const facts = [
    { term: own.feasible, value: found.feasible && own.feasibility[found.feasible as Feasibility] },
    { term: all.competence, value: found.competence },
    { term: own.existing, value: found.existing },
    { term: all.cost, value: costWords(found, lang) },
    { term: all.delay, value: found.delay },
    { term: all.partner, value: found.partner },
  ]
  return facts.flatMap(({ term, value }) => (value ? [{ term, value }] : []))
}

/** « 9 600 € par an »; null when it is unknown, which is not zero. */
export function costWords(found: Pick<Findings, 'costCents' | 'costPer'>, lang: Lang): string | null {
  if (found.costCents === null) return null
  const per = found.costPer === 'year' ? words[lang].perYear : words[lang].once
  return `${euros(found.costCents, lang)} ${per}`
}

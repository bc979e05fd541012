import type { Lang } from '#kernel/i18n.ts'
import { decisionNames } from '#modules/answers/module.ts'
import { formatDay } from '#ui/dates.ts'
import type { Telling } from './reads.ts'
import { told } from './telling-messages.ts'

/** What one author reads of one process: the answers, each with its decision and its reason as published. */
export interface Part {
  readonly asked: string
  readonly comes: string
  readonly answers: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

/** French unless everything the author said was in English: what the town publishes is in French. */
export const languageOf = (all: readonly Telling[]): Lang =>
  all.every((one) => one.language === 'en') ? 'en' : 'fr'

/** One part a process, in the order of publication; an answer that several of one's contributions led to is told once. */
export function partsOf(all: readonly Telling[], lang: Lang): Part[] {
  const words = told[lang]
  const processes = new Map<string, Map<number, Telling>>()
  for (const one of all) {
    const answers = processes.get(one.processTitle) ?? new Map<number, Telling>()
    answers.set(one.number, one)
    processes.set(one.processTitle, answers)
  }
  return [...processes].map(([process, answers]) => ({
    asked: words.asked(process),
    comes: words.comes(answers.size),
    answers: [...answers.values()].map((one) => ({
      title: one.example ? `${one.title} ${words.example}` : one.title,
      lines: [
        words.decision(decisionNames[one.decision][lang]),
        words.reason(one.reason),
        one.followUp && words.follows(one.followUp),
        one.passedTo && one.passedOn && words.passedTo(one.passedTo, formatDay(one.passedOn, lang)),
        one.version > 1 && words.corrected,
      ].filter((line) => typeof line === 'string' && line !== ''),
    })) as Part['answers'],
  }))
}

/** The e-mail of one person. The receipt's code is a secret and an e-mail is not: the address is given without it. */
export function mailOf(all: readonly Telling[], town: string): { subject: string; body: string } {
  const lang = languageOf(all)
  const words = told[lang]
  const parts = partsOf(all, lang)
  const many = parts.reduce((sum, part) => sum + part.answers.length, 0)
  const numbered = (part: Part) =>
    part.answers.map(
      (one, index) =>
        `${part.answers.length > 1 ? `${index + 1}. ` : ''}${one.title}\n${one.lines.join('\n')}`,
    )
  const blocks = [
    words.hello,
    ...parts.flatMap((part) => [part.asked, part.comes, ...numbered(part)]),
    words.signed(town),
    words.read,
    '{site}/suivre',
  ]
  return { subject: words.subject(many), body: blocks.join('\n\n') }
}

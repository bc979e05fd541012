import { randomUUID } from 'node:crypto'
import type { Lang } from '#kernel/i18n.ts'
import { clean } from '#kernel/input.ts'
import type { Sent } from '#kernel/web/form.ts'
import { maxPseudonym, maxText } from '#modules/contributions/contribution.ts'
import { guardMessages } from '#modules/guard/module.ts'
import { formatNumber } from '#ui/numbers.ts'
import { personalHints } from './personal-data.ts'
import { speakMessages } from './speak-messages.ts'

/** What has been typed so far, carried from step to step by the form itself: nothing is kept on the server before sending. */
export interface Spoken {
  /** Number of the axis, `other`, or '' when not chosen yet. */
  axis: string
  text: string
  mask: boolean
  /** What was pointed at stays: it is no personal data, or a person of the town will decide. */
  keep: boolean
  /** Chosen to be shown with the words; empty most often. */
  pseudonym: string
  authorCategory: string
  groupSize: string
  district: string
  answerBy: string
  contact: string
  submission: string
}

export type SpeakStep = 1 | 2 | 3

const one = (sent: Sent, name: string, most: number): string => {
  const value = sent.get(name)?.at(-1)
  return typeof value === 'string' ? value.slice(0, most) : ''
}

export function readSpoken(sent: Sent): Spoken {
  const submission = one(sent, 'submission', 64)
  return {
    axis: one(sent, 'axis', 10),
    // Longer than allowed, so that the sentence about length is said and nothing typed is cut.
    text: one(sent, 'text', 400_000),
    mask: one(sent, 'mask', 5) !== '',
    keep: one(sent, 'keep', 5) !== '',
    pseudonym: one(sent, 'pseudonym', 400),
    authorCategory: one(sent, 'authorCategory', 40),
    groupSize: one(sent, 'groupSize', 20),
    district: one(sent, 'district', 20),
    answerBy: one(sent, 'answerBy', 20),
    contact: one(sent, 'contact', 2000),
    submission: /^[A-Za-z0-9_-]{8,64}$/.test(submission) ? submission : randomUUID(),
  }
}

/** What is to be mended before leaving a step; empty when one may go on. `axes`: whether there is a subject to choose. */
export function mend(
  step: SpeakStep,
  spoken: Spoken,
  lang: Lang,
  axes: readonly number[],
  words: (typeof speakMessages)['fr'] = speakMessages[lang],
): Record<string, string> {
  if (step === 1) {
    const known =
      axes.length === 0 || spoken.axis === 'other' || axes.some((number) => String(number) === spoken.axis)
    return known ? {} : { axis: words.chooseOne }
  }
  if (step !== 2) return {}
  const text = clean(spoken.text)
  if (text === '') return { text: words.writeSomething }
  if (text.length > maxText) return { text: words.tooLong(formatNumber(maxText, lang)) }
  const hints = spoken.mask || spoken.keep ? [] : personalHints(text, lang)
  if (hints.length > 0) {
    const { kind } = guardMessages[lang]
    const said = hints.slice(0, 3).map((hint) => `${kind[hint.kind]} : ${hint.text}`)
    return { text: words.contains(said.join(' ; ')) }
  }
  const named = clean(spoken.pseudonym)
  if (named.length > maxPseudonym) return { pseudonym: words.pseudonymLong }
  if (named !== '' && !spoken.keep && personalHints(named, lang).length > 0)
    return { pseudonym: words.pseudonymKnown }
  return /^\s*\d{0,6}\s*$/.test(spoken.groupSize) && Number(spoken.groupSize || 1) >= 1
    ? {}
    : { groupSize: words.groupError }
}

/** Which step shows a field the operation refused. */
export function stepOf(field: string): SpeakStep {
  if (field === 'axis' || field === 'angle') return 1
  return ['text', 'mask', 'keep', 'pseudonym', 'authorCategory', 'groupSize', 'district'].includes(field)
    ? 2
    : 3
}

/** The input of `submit-contribution`. */
export function submissionOf(spoken: Spoken, process: string, lang: Lang) {
  const number = (value: string) => (value.trim() === '' ? undefined : Number(value))
  return {
    process,
    axis: spoken.axis === 'other' ? undefined : number(spoken.axis),
    text: spoken.text,
    mask: spoken.mask,
    pseudonym: spoken.pseudonym || undefined,
    authorCategory: spoken.authorCategory || undefined,
    groupSize: number(spoken.groupSize),
    district: number(spoken.district),
    language: lang,
    answerBy: spoken.answerBy || undefined,
    contact: spoken.contact || undefined,
    submission: spoken.submission,
  }
}

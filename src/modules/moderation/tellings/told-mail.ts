import { contributionMessages } from '#modules/contributions/module.ts'
import { mailWords } from './mail-messages.ts'

export const langOf = (language: string) => (language === 'en' ? 'en' : 'fr')

/** What is told of a decision, whatever carries it. */
export interface ToldDecision {
  readonly language: string
  readonly about: 'refusal' | 'appeal' | 'restored'
  readonly reference: string
  readonly processTitle: string
  readonly process: string
  readonly reason: string | null
  readonly result: string | null
}

/**
 * It repeats nothing of what was said, and leaves the town's own word to the page the code opens: that word may speak of
 * what the person lives through, and an e-mail or a letter may be read by others.
 */
export function decisionSaid(one: ToldDecision): { subject: string; paragraphs: string[] } {
  const lang = langOf(one.language)
  const words = mailWords[lang]
  const reason =
    contributionMessages[lang].reason[one.reason as keyof (typeof contributionMessages)['fr']['reason']]
  const about = {
    refusal: {
      subject: words.refusedSubject,
      said: [
        words.refused(one.reference, one.processTitle),
        reason && words.because(reason),
        words.canAppeal,
      ],
    },
    appeal: {
      subject: words.decidedSubject,
      said: [
        words.decided(one.reference, one.processTitle),
        one.result === 'accepted' ? words.accepted : words.rejected,
      ],
    },
    restored: {
      subject: words.restoredSubject,
      said: [words.restored(one.reference, one.processTitle), words.restoredNext],
    },
  }[one.about]
  return {
    subject: about.subject,
    paragraphs: [words.hello, ...about.said.filter((said) => said !== undefined)],
  }
}

/** The e-mail to an author. */
export function decisionMail(one: ToldDecision, town: string): { subject: string; body: string } {
  const words = mailWords[langOf(one.language)]
  const { subject, paragraphs } = decisionSaid(one)
  return {
    subject,
    body: [
      ...paragraphs,
      words.read,
      '{site}/suivre',
      words.rules,
      `{site}/demarches/${one.process}/regles-de-moderation`,
      words.signed(town),
    ].join('\n\n'),
  }
}

/** The answer to who reported, without the text reported. */
export function reportMail(
  one: { language: string; code: string },
  reference: string,
  settled: { result: 'acted' | 'dismissed'; answer: string },
): { subject: string; body: string } {
  const words = mailWords[langOf(one.language)]
  return {
    subject: words.reportSubject,
    body: [
      words.hello,
      words.reported(reference),
      settled.result === 'acted' ? words.acted : words.dismissed,
      settled.answer,
    ].join('\n\n'),
  }
}

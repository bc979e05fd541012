import { contributionMessages } from '#modules/contributions/module.ts'
import { mailWords } from './mail-messages.ts'

const langOf = (language: string) => (language === 'en' ? 'en' : 'fr')

/**
 * The e-mail to an author. It repeats nothing of what was said, and leaves the town's own word to the page the code opens:
 * that word may speak of what the person lives through, and an e-mail is read by others.
 */
export function decisionMail(
  one: {
    language: string
    about: 'refusal' | 'appeal'
    reference: string
    processTitle: string
    process: string
    reason: string | null
    result: string | null
  },
  town: string,
): { subject: string; body: string } {
  const lang = langOf(one.language)
  const words = mailWords[lang]
  const reason =
    contributionMessages[lang].reason[one.reason as keyof (typeof contributionMessages)['fr']['reason']]
  const said =
    one.about === 'refusal'
      ? [words.refused(one.reference, one.processTitle), reason && words.because(reason), words.canAppeal]
      : [
          words.decided(one.reference, one.processTitle),
          one.result === 'accepted' ? words.accepted : words.rejected,
        ]
  return {
    subject: one.about === 'refusal' ? words.refusedSubject : words.decidedSubject,
    body: [
      words.hello,
      ...said.filter(Boolean),
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

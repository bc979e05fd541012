import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { type Lang, sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { publicContribution } from '#modules/contributions/module.ts'
import { messages } from '#modules/thread/messages.ts'
import { stageOf } from '#modules/thread/own-knots.ts'
import { idOfKey, threadOf, unusedReason } from '#modules/thread/thread-reads.ts'
import { dayOf } from '#ui/dates.ts'
import { nextDates, nextSaid, objections } from './next.ts'
import { nextMessages } from './next-messages.ts'
import { type StoryTelling, storyAfter } from './story.ts'
import { storyMessages } from './story-messages.ts'
import { saidLines } from './told.ts'

/** The story of words that are published: the same for the page, the API and the command line. @throws Refusal */
export async function publicStory(
  asked: { readonly db: Database; readonly lang: Lang; readonly now: Date },
  reference: string,
) {
  const { db, lang, now } = asked
  const key = reference.toUpperCase()
  const id = await idOfKey(db, 'contribution', key)
  const contribution = await publicContribution(db, key)
  if (!contribution) throw missing(sentence(messages, (m) => m.unknownThing))
  const thread = await threadOf(db, 'contribution', id)
  const setAside = await unusedReason(db, id)
  const telling: StoryTelling = { lang, today: dayOf(now), mine: false, isPublic: true, setAside }
  const stage = stageOf(contribution.status, thread, telling)
  const itself = thread.items.find((item) => item.kind === 'contribution' && item.id === id)
  const publishedOn = itself?.extra.publishedOn ? String(itself.extra.publishedOn) : null
  const lines = [...saidLines({ ...contribution, publishedOn }, telling), ...storyAfter(thread, telling)]
  return { contribution, thread, telling, stage, lines }
}

/** For programs, and for the screens of others: the sentences, what comes next and what one may do. */
export const tellStory = reading({
  name: 'tell-story',
  summary: sentence(storyMessages, (m) => m.summary),
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }), language: z.enum(['fr', 'en']).default('fr') }),
  async run({ reference, language }, { db, now, town }) {
    const { thread, telling, stage, lines } = await publicStory({ db, lang: language, now }, reference)
    const whole = (path: string) => `/${town.slug}${path}`
    return {
      reference: thread.focus.key,
      state: nextMessages[language].states[stage],
      sentences: lines.map(({ link, more, ...one }) => ({
        ...one,
        more: more.map((said) => (typeof said === 'string' ? said : `${said.said} ${said.words}`)),
        ...(link && { page: whole(link.path) }),
      })),
      next: [nextSaid(stage, thread, telling), ...nextDates(thread, telling)],
      ifYouDisagree: objections(thread, telling).map(({ text, path }) => ({ text, page: whole(path) })),
    }
  },
})

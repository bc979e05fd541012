import { formatDay } from '#ui/dates.ts'
import { plain, type StoryLine, type StoryTelling } from './story.ts'
import { storyMessages } from './story-messages.ts'

/** What is known of the words themselves: when and how they were said, and whether they are read. */
export interface Told {
  readonly reference: string
  readonly channel: string
  readonly saidOn: string | null
  readonly receivedOn: string | null
  readonly publishedOn?: string | null
  readonly status: string
  /** Why they are not published, as a sentence. */
  readonly reason?: string
}

/** How the words came, and whether they are read: the first sentences. */
export function saidLines(told: Told, telling: StoryTelling): StoryLine[] {
  const m = storyMessages[telling.lang]
  const how = m.how[told.channel as 'web'] ?? m.how.import
  const day = told.saidOn ?? told.receivedOn
  const said: StoryLine = {
    ...plain,
    state: 'done',
    when: day ? formatDay(day, telling.lang) : m.dayUnknown,
    text: (telling.mine ? m.said.mine : m.said.anyone)(how),
  }
  const dated = told.publishedOn ? formatDay(told.publishedOn, telling.lang) : m.dayUnknown
  switch (told.status) {
    case 'published':
    case 'published_masked':
      return told.publishedOn
        ? [said, { ...plain, state: 'done', when: dated, text: m.published(told.reference) }]
        : [{ ...said, more: [m.published(told.reference)] }]
    case 'withdrawn':
      return [said, { ...plain, state: 'done', when: dated, text: m.withdrawn }]
    case 'kept_unpublished':
      return [
        said,
        {
          ...plain,
          state: 'done',
          when: dated,
          text: m.keptOut,
          more: told.reason ? [`${m.reason} ${told.reason}`] : [],
        },
      ]
    case 'screened':
      return [said, { ...plain, state: 'expected', when: m.toCome, text: m.read }]
    default:
      return [said, { ...plain, state: 'expected', when: m.toCome, text: m.toRead }]
  }
}

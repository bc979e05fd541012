import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { newsDiscarded } from './facts.ts'
import { newsLife } from './news.ts'
import { ownerOfNews, requireNews } from './requires.ts'
import { news } from './tables.ts'

export const discardNews = operation({
  name: 'discard-news',
  summary: { fr: 'Jeter le brouillon d’une actualité', en: 'Throw away a draft of news' },
  done: { fr: 'Le brouillon est effacé.', en: 'The draft is erased.' },
  ...newsLife.discard,
  owner: ownerOfNews,
  input: z.object({ news: identifier() }),
  async run(input, { tx, note }) {
    const found = await requireNews(tx, input.news, newsLife.discard.from)
    await tx.delete(news).where(eq(news.id, found.id))
    note(newsDiscarded(found.id, { process: found.processId }))
    return {}
  },
})

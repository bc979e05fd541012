import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { newsPublished } from './facts.ts'
import { newsLife } from './news.ts'
import { ownerOfNews, requireNews } from './requires.ts'
import { news } from './tables.ts'

export const publishNews = operation({
  name: 'publish-news',
  summary: { fr: 'Publier une actualité', en: 'Publish news' },
  done: { fr: 'L’actualité est publiée.', en: 'The news is published.' },
  ...newsLife.publish,
  owner: ownerOfNews,
  input: z.object({ news: identifier() }),
  async run(input, { tx, now, note }) {
    const found = await requireNews(tx, input.news, newsLife.publish.from)
    await tx.update(news).set({ status: 'published', publishedAt: now }).where(eq(news.id, found.id))
    note(newsPublished(found.id, { process: found.processId }))
    return { id: found.id }
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { newsRevised } from './facts.ts'
import { newsFields, newsLife } from './news.ts'
import { ownerOfNews, requireNews } from './requires.ts'
import { news } from './tables.ts'

/** Writes the draft as given: a link left out is taken away. */
export const reviseNews = operation({
  name: 'revise-news',
  summary: { fr: 'Reprendre le brouillon d’une actualité', en: 'Revise a draft of news' },
  done: { fr: 'Le brouillon est gardé.', en: 'The draft is kept.' },
  ...newsLife.revise,
  owner: ownerOfNews,
  input: z.object({ news: identifier(), ...newsFields }),
  async run(input, { tx, now, note }) {
    const found = await requireNews(tx, input.news, newsLife.revise.from)
    await tx
      .update(news)
      .set({ title: input.title, text: input.text, link: input.link ?? null, writtenAt: now })
      .where(eq(news.id, found.id))
    note(newsRevised(found.id, { process: found.processId }))
    return { id: found.id }
  },
})

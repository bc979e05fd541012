import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { deskMessages } from './desk-messages.ts'
import { newsCorrected } from './facts.ts'
import { newsFields, newsLife } from './news.ts'
import { ownerOfNews, requireNews } from './requires.ts'
import { news, newsVersion } from './tables.ts'

/** The former words stay readable under the new ones, with the day and the reason. */
export const correctNews = operation({
  name: 'correct-news',
  summary: { fr: 'Corriger une actualité publiée', en: 'Correct published news' },
  done: {
    fr: 'L’actualité est corrigée. L’ancienne version reste lisible.',
    en: 'The news is corrected. The former version can still be read.',
  },
  ...newsLife.correct,
  owner: ownerOfNews,
  input: z.object({ news: identifier(), ...newsFields, reason: line({ max: 300 }) }),
  async run(input, { tx, now, note }) {
    const found = await requireNews(tx, input.news, newsLife.correct.from)
    const link = input.link ?? null
    if (input.title === found.title && input.text === found.text && link === found.link)
      throw invalid(
        'text',
        sentence(deskMessages, (m) => m.nothingChanged),
      )
    const { version } = found
    await tx.insert(newsVersion).values({
      newsId: found.id,
      version,
      title: found.title,
      text: found.text,
      link: found.link,
      reason: input.reason,
      replacedAt: now,
    })
    await tx
      .update(news)
      .set({
        title: input.title,
        text: input.text,
        link,
        status: 'corrected',
        version: version + 1,
        correctedAt: now,
      })
      .where(eq(news.id, found.id))
    note(newsCorrected(found.id, { process: found.processId, version: version + 1 }))
    return { id: found.id }
  },
})

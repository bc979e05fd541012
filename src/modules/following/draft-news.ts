import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { newsDrafted } from './facts.ts'
import { newsFields, newsLife } from './news.ts'
import { news } from './tables.ts'

export const draftNews = operation({
  name: 'draft-news',
  summary: {
    fr: 'Écrire une actualité d’une démarche, sans la publier',
    en: 'Write news of a process, without publishing it',
  },
  done: {
    fr: 'Le brouillon est gardé. Personne d’autre que le bureau ne le voit.',
    en: 'The draft is kept. Only the desk sees it.',
  },
  ...newsLife.draft,
  owner: ownerOfProcess,
  input: z.object({ process: slug(), ...newsFields, example: z.boolean().optional() }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const [made] = await tx
      .insert(news)
      .values({
        processId: process.id,
        title: input.title,
        text: input.text,
        link: input.link ?? null,
        example: input.example ?? false,
        writtenAt: now,
      })
      .returning({ id: news.id })
    if (!made) throw new Error('the news was not kept')
    note(newsDrafted(made.id, { process: process.id }))
    return made
  },
})

import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { dayInParis, processBySlug } from '#modules/processes/module.ts'
import { gather, say } from './happened.ts'
import { happenedIn } from './reads.ts'

export const listNews = reading({
  name: 'list-news',
  summary: { fr: 'Lister les actualités d’une démarche', en: 'List the news of a process' },
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run(input, { db }) {
    const process = await processBySlug(db, input.process)
    return gather(await happenedIn(db, process.id)).map((one) => {
      const { title, about, path } = say(one, 'fr')
      const { fact, example, text, correctedAt } = one.last
      return {
        key: one.key,
        fact,
        day: dayInParis(one.at),
        title,
        about,
        path,
        count: one.subjects.length,
        example,
        text,
        correctedAt,
      }
    })
  },
})

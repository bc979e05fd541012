import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { postponementWords } from './messages.ts'
import { postponementOf } from './reads.ts'

export const showPostponement = reading({
  name: 'show-postponement',
  summary: {
    fr: 'L’acte par lequel une démarche est passée à la décision avec des réponses promises : lesquelles, pourquoi, pour quand',
    en: 'The act by which a process passed to the decision with answers promised: which, why, for when',
  },
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run(input, { db }) {
    const act = await postponementOf(db, input.process)
    if (!act) throw missing(sentence(postponementWords, (m) => m.noAct))
    return act
  },
})

import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { forbidden } from '#kernel/refusal.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { ownDesk } from '#modules/answers/desk/desk-readings.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { reasonWords } from './messages.ts'
import { opensLibrary, reasonsOf } from './reads.ts'

export const listSharedReasons = reading({
  name: 'list-shared-reasons',
  summary: sentence(reasonWords, (m) => m.summaries.list),
  who: deskReaders,
  owner: ownDesk,
  input: z.object({ process: slug() }),
  async run(input, { db, actor }) {
    const { id } = await processBySlug(db, input.process)
    if (!(await opensLibrary(db, actor, id))) throw forbidden(sentence(reasonWords, (m) => m.noSheet))
    return reasonsOf(db, actor, id, 'all')
  },
})

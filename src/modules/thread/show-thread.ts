import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { counts } from './count-messages.ts'
import { arrowsOf } from './edge-reads.ts'
import { kinds } from './thread.ts'
import { idOfKey, threadOf } from './thread-reads.ts'

const asked = z.object({ kind: z.enum(kinds), id: line({ max: 20 }) })

/** The thread for programs: things, arrows, counts and promised dates. At most 200 things of each kind, and their count. */
export const showThread = reading({
  name: 'show-thread',
  summary: sentence(counts, (m) => m.readings.thread),
  who: 'anyone',
  input: asked,
  run: async ({ kind, id }, { db }) => threadOf(db, kind, await idOfKey(db, kind, id), () => 200),
})

/** What a thing comes from and what follows it, one arrow a row, with its date and who made it where that is known. */
export const listArrows = reading({
  name: 'list-arrows',
  summary: sentence(counts, (m) => m.readings.arrows),
  who: 'anyone',
  input: asked,
  run: async ({ kind, id }, { db }) => arrowsOf(db, { kind, id: await idOfKey(db, kind, id) }, 1000),
})

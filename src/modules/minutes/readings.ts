import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { tablesOf, verbatimsOf } from '#modules/minutes/verbatims/session-reads.ts'
import { ownerOfSession } from './requires.ts'
import { writers } from './writers.ts'

/** With the receipts’ codes: only for those who type and hand the receipts out. */
export const listVerbatims = reading({
  name: 'list-verbatims',
  summary: { fr: 'Ce qui a été noté dans une séance', en: 'What was typed in a session' },
  who: writers,
  owner: ownerOfSession,
  input: z.object({ session: identifier() }),
  run: async ({ session }, { db }) => ({
    tables: await tablesOf(db, session),
    verbatims: await verbatimsOf(db, session),
  }),
})

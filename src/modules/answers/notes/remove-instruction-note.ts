import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { noteRemoved } from './facts.ts'
import { noteWords } from './messages.ts'
import { ownerOfNote, requireOwnNote } from './requires.ts'
import { note as notes } from './tables.ts'

export const removeInstructionNote = operation({
  name: 'remove-instruction-note',
  summary: sentence(noteWords, (m) => m.summaries.remove),
  done: sentence(noteWords, (m) => m.done.remove),
  who: instructors,
  input: z.object({ note: identifier() }),
  owner: ownerOfNote,
  async run(input, { tx, actor, note }) {
    const found = await requireOwnNote(tx, actor, input.note)
    await tx.delete(notes).where(eq(notes.id, found.id))
    note(noteRemoved(found.id, { answer: found.answerId }))
    return { answer: found.answerId }
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { noteCorrected } from './facts.ts'
import { noteWords } from './messages.ts'
import { ownerOfNote, requireOwnNote } from './requires.ts'
import { note as notes } from './tables.ts'
import { noteText } from './write-instruction-note.ts'

export const correctInstructionNote = operation({
  name: 'correct-instruction-note',
  summary: sentence(noteWords, (m) => m.summaries.correct),
  done: sentence(noteWords, (m) => m.done.correct),
  who: instructors,
  input: z.object({ note: identifier(), text: noteText }),
  owner: ownerOfNote,
  async run(input, { tx, actor, now, note }) {
    const found = await requireOwnNote(tx, actor, input.note)
    await tx.update(notes).set({ text: input.text, changedAt: now }).where(eq(notes.id, found.id))
    note(noteCorrected(found.id, { answer: found.answerId }))
    return { answer: found.answerId }
  },
})

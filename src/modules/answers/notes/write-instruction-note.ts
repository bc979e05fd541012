import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { instructors, requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { ownerByAnswer, requireAnswer } from '#modules/answers/requires.ts'
import { noteWritten } from './facts.ts'
import { noteWords } from './messages.ts'
import { note as notes } from './tables.ts'

export const noteText = text({ max: 2000 })

export const writeInstructionNote = operation({
  name: 'write-instruction-note',
  summary: sentence(noteWords, (m) => m.summaries.write),
  done: sentence(noteWords, (m) => m.done.write),
  who: instructors,
  input: z.object({ answer: identifier(), text: noteText, example: z.boolean().optional() }),
  owner: ownerByAnswer,
  async run(input, { tx, actor, now, note }) {
    const sheet = await requireAnswer(tx, input.answer)
    requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    const [made] = await tx
      .insert(notes)
      .values({
        answerId: sheet.id,
        text: input.text,
        writtenBy: actor.id,
        writtenAt: now,
        example: input.example ?? sheet.proposal.example,
      })
      .returning({ id: notes.id })
    const { id } = made as { id: number }
    note(noteWritten(id, { answer: sheet.id }))
    return { answer: sheet.id, note: id }
  },
})

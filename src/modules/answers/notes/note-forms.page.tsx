import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { instructs } from '#modules/answers/assignment/instructor.ts'
import { deskLink, onAnswer, openSheet } from '#modules/answers/desk/desk-door.ts'
import { ownerOfSheet } from '#modules/answers/reads.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { correctInstructionNote } from './correct-instruction-note.ts'
import { noteWords } from './messages.ts'
import { noteById } from './reads.ts'
import { removeInstructionNote } from './remove-instruction-note.ts'
import { writeInstructionNote } from './write-instruction-note.ts'

const onNote = z.object({ note: identifier() })
const toNotes = (answer: number) => `/bureau/reponses/${answer}#notes`

/** The form of the sheet is sent here; the page itself shows only what was refused. */
export const writeNotePage = formPage({
  path: '/bureau/reponses/:answer/notes',
  params: onAnswer,
  operation: writeInstructionNote,
  async load(visit, asked) {
    return { sheet: await openSheet(visit, asked), place: { file: asked.file, service: asked.service } }
  },
  given: ({ answer }) => ({ answer }),
  show(visit, form) {
    const all = noteWords[visit.lang]
    const { sheet, place } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{`${sheet.number}. ${sheet.title}`}</TownWords>}
        title={all.writeTitle(sheet.number)}
        action={deskLink(`/${sheet.id}/notes`, place)}
        button={all.write}
        back={{ href: deskLink(`/${sheet.id}`, place), label: all.back }}
      >
        {fieldsOf(form).text('text', { label: all.label, hint: all.who, rows: 4, limit: 2000 })}
      </DeskForm>
    )
  },
  next: ({ answer }, asked) =>
    `${deskLink(`/${answer}`, { file: asked.file, service: asked.service })}#notes`,
})

/** Its author's, as long as they instruct the proposal; for anyone else it does not exist. */
async function ownNote(visit: Visit, { note }: { note: number }) {
  const found = await noteById(visit.db, note)
  const mine = found?.writtenBy === visit.actor.id
  if (!found || !mine || !instructs(visit.actor, await ownerOfSheet(visit.db, found.answer)))
    throw missing(sentence(noteWords, (m) => m.noNote))
  return found
}

export const correctNotePage = formPage({
  path: '/bureau/reponses/notes/:note/corriger',
  params: onNote,
  operation: correctInstructionNote,
  load: ownNote,
  given: ({ note }) => ({ note }),
  start: (_visit, found) => ({ text: found.text }),
  show(visit, form) {
    const all = noteWords[visit.lang]
    const { id, answer, number, title } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${number}. ${title}`}
        title={all.correctTitle}
        action={`/bureau/reponses/notes/${id}/corriger`}
        button={all.correct}
        back={{ href: toNotes(answer), label: all.back }}
      >
        {fieldsOf(form).text('text', { label: all.label, hint: all.who, rows: 4, limit: 2000 })}
      </DeskForm>
    )
  },
  next: ({ answer }) => toNotes(answer),
})

export const removeNotePage = formPage({
  path: '/bureau/reponses/notes/:note/retirer',
  params: onNote,
  operation: removeInstructionNote,
  load: ownNote,
  given: ({ note }) => ({ note }),
  show(visit, form) {
    const all = noteWords[visit.lang]
    const { id, answer, number, title } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${number}. ${title}`}
        title={all.removeTitle}
        lead={all.removeLead}
        action={`/bureau/reponses/notes/${id}/retirer`}
        button={all.remove}
        back={{ href: toNotes(answer), label: all.back }}
      />
    )
  },
  next: ({ answer }) => toNotes(answer),
})

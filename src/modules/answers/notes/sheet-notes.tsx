import type { Visit } from '#kernel/web/page.ts'
import { deskLink, type Place } from '#modules/answers/desk/desk-door.ts'
import { TownText } from '#modules/processes/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { SheetPart } from '#ui/desk.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { ExampleMark, ForTheEar, Note, Soft } from '#ui/text.tsx'
import { noteWords } from './messages.ts'
import type { NoteRow } from './reads.ts'

/** The notes on the sheet, for those who instruct it: nobody else is given this part of the page. */
export function SheetNotes(props: {
  visit: Visit
  answer: number
  place: Place
  notes: readonly NoteRow[]
  /** An answer is being written in the same page: it is kept first. */
  keepFirst: boolean
}) {
  const { visit, notes } = props
  const { lang } = visit
  const all = noteWords[lang]
  return (
    <SheetPart id="notes" title={all.title}>
      {notes.length === 0 && <Soft>{all.none}</Soft>}
      {notes.map((one) => {
        const mine = one.writtenBy === visit.actor.id
        const name = one.author ?? all.somebody
        const at = formatInstant(new Date(one.writtenAt), lang)
        return (
          <div class="message" id={`note-${one.id}`}>
            <TownText text={one.text} />
            <Note>
              {all.by(name, at)}
              {one.changedAt && `, ${all.changed(formatInstant(new Date(one.changedAt), lang))}`}{' '}
              {one.example && <ExampleMark />}
            </Note>
            {mine && (
              <ButtonRow>
                <TargetLink href={visit.link(`/bureau/reponses/notes/${one.id}/corriger`)}>
                  {all.correct} <ForTheEar>{all.ofAuthor(name, at)}</ForTheEar>
                </TargetLink>
                <PostButton quiet action={visit.link(`/bureau/reponses/notes/${one.id}/retirer`)}>
                  {all.remove} <ForTheEar>{all.ofAuthor(name, at)}</ForTheEar>
                </PostButton>
              </ButtonRow>
            )}
          </div>
        )
      })}
      <Form action={visit.link(deskLink(`/${props.answer}/notes`, props.place))} wide label={all.title}>
        <LongTextField
          name="text"
          label={all.label}
          hint={props.keepFirst ? `${all.who} ${all.keepFirst}` : all.who}
          rows={2}
          limit={2000}
        />
        <Button quiet>{all.write}</Button>
      </Form>
    </SheetPart>
  )
}

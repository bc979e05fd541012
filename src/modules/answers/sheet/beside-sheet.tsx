import type { Visit } from '#kernel/web/page.ts'
import { instructs } from '#modules/answers/assignment/instructor.ts'
import type { Place } from '#modules/answers/desk/desk-door.ts'
import { type NoteRow, notesOn } from '#modules/answers/notes/reads.ts'
import { SheetNotes } from '#modules/answers/notes/sheet-notes.tsx'
import { type OpinionRow, opinionsOn } from '#modules/answers/opinions/reads.ts'
import { SheetOpinions } from '#modules/answers/opinions/sheet-opinions.tsx'
import {
  type ReasonUse,
  reasonsOf,
  type SharedReason,
  usesOn,
} from '#modules/answers/shared-reasons/reads.ts'
import { OfferedReasons, UsedReasons } from '#modules/answers/shared-reasons/sheet-reasons.tsx'
import { type NearAct, nearActs, PastActs } from '#modules/answers/similar/past-acts.tsx'
import { type SimilarAnswer, similarAnswers } from '#modules/answers/similar/reads.ts'
import { SimilarAnswers } from '#modules/answers/similar/similar-answers.tsx'
import type { Sheet } from './reads.ts'

/** What stands on an instruction sheet beside the answer itself, as much of it as this person may see. */
export interface Beside {
  readonly instructs: boolean
  readonly opinions: readonly OpinionRow[]
  readonly uses: readonly ReasonUse[]
  readonly notes: readonly NoteRow[]
  readonly reasons: readonly SharedReason[]
  readonly similar: readonly SimilarAnswer[]
  readonly acts: readonly NearAct[]
}

export async function besideSheet(visit: Visit, sheet: Sheet, today: string): Promise<Beside> {
  const { db, actor } = visit
  const own = instructs(actor, { organisation: sheet.organisationId, process: sheet.processId })
  const writes = own && (sheet.status === 'assigned' || sheet.status === 'drafted')
  return {
    instructs: own,
    opinions: await opinionsOn(db, [sheet.id], today),
    uses: await usesOn(db, sheet.id),
    notes: own ? await notesOn(db, sheet.id) : [],
    reasons: own && sheet.status === 'assigned' ? await reasonsOf(db, actor, sheet.processId, 'offered') : [],
    similar: writes ? await similarAnswers(db, sheet) : [],
    acts: writes ? await nearActs(db, sheet) : [],
  }
}

interface Props {
  visit: Visit
  sheet: Sheet
  place: Place
  beside: Beside
}

/** Read before writing: what others think, what was said already. */
export function BeforeWriting(props: Props & { said: string | null }) {
  const { visit, sheet, place, beside } = props
  return (
    <>
      <SheetOpinions
        visit={visit}
        sheet={sheet}
        place={place}
        opinions={beside.opinions}
        asks={beside.instructs}
      />
      <UsedReasons visit={visit} uses={beside.uses} process={sheet.slug} said={props.said} />
      <OfferedReasons
        visit={visit}
        answer={sheet.id}
        process={sheet.slug}
        reasons={beside.reasons}
        begun={sheet.reason !== null}
      />
      <SimilarAnswers visit={visit} sheet={sheet} place={place} similar={beside.similar} />
      <PastActs visit={visit} title={sheet.title} acts={beside.acts} />
    </>
  )
}

/** The notes of those who instruct, at the end of the sheet. */
export function InstructionNotes(props: Props & { writes: boolean }) {
  const { visit, sheet, place, beside } = props
  if (!beside.instructs) return null
  return (
    <SheetNotes visit={visit} answer={sheet.id} place={place} notes={beside.notes} keepFirst={props.writes} />
  )
}

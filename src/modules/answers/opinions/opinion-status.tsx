import type { Visit } from '#kernel/web/page.ts'
import { formatDay } from '#ui/dates.ts'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { opinionWords } from './messages.ts'
import type { Stance } from './opinion.ts'
import type { OpinionRow } from './reads.ts'

const drawn: Readonly<Record<Stance, StatusKind>> = {
  favourable: 'done',
  conditional: 'half',
  unfavourable: 'kept-out',
  not_concerned: 'unknown',
}

/** Where a request stands: the opinion in words once given, else the day it is or was expected. */
export function OpinionState(props: { visit: Visit; opinion: OpinionRow }) {
  const { opinion } = props
  const { lang } = props.visit
  const all = opinionWords[lang]
  if (opinion.stance) return <Status kind={drawn[opinion.stance]}>{all.stance[opinion.stance]}</Status>
  if (opinion.withdrawnAt)
    return <Status kind="kept-out">{all.withdrawnOn(formatDay(new Date(opinion.withdrawnAt), lang))}</Status>
  if (opinion.moot) return <Status kind="kept-out">{all.moot}</Status>
  const day = formatDay(opinion.dueDay, lang)
  return opinion.late ? (
    <Status kind="broken">{all.expectedSince(day)}</Status>
  ) : (
    <Status kind="expected">{all.expectedFor(day)}</Status>
  )
}

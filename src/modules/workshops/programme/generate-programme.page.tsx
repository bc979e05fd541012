import { z } from 'zod'
import { parse, slug } from '#kernel/input.ts'
import { perform } from '#kernel/operation.ts'
import { httpStatus, Refusal } from '#kernel/refusal.ts'
import { read, type Sent } from '#kernel/web/form.ts'
import { freePage, type Visit } from '#kernel/web/page.ts'
import { askedOf, formOf } from '#kernel/web/web-request.ts'
import { axesOf, processBySlug } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { deskMessages } from '#modules/workshops/desk-messages.ts'
import { sessionLife } from '#modules/workshops/session.ts'
import { placeFields } from '#modules/workshops/session-input.ts'
import { type DraftView, drawComposer } from './composer.tsx'
import { generateProgramme, slot } from './generate-programme.ts'
import { checkDraft, proposeRows } from './programme-draft.ts'

const params = z.object({ process: slug(), rencontres: z.int().min(1).max(6).optional() })
const draftInput = z.object({ ...placeFields, slots: z.array(slot).max(200) })

/**
 * Three steps on one address, without a script: the slots of each series as people write them; every session to be, to
 * mend on one screen with its collisions; then the programme. Nothing is kept before the last.
 */
export const generateProgrammePage = freePage({
  path: '/bureau/demarches/:process/seances/composer',
  who: sessionLife.plan.who,
  async answer(visit) {
    const asked = parse(params, read(params, askedOf(visit.context)))
    const process = await processBySlug(visit.db, asked.process)
    const axes = await axesOf(visit.db, process.id)
    const organisations = await listOrganisations(visit.db)
    const rounds = asked.rencontres ?? 2
    const about = { process, axes, organisations, rounds }
    if (visit.context.req.method !== 'POST')
      return drawComposer(visit, { ...about, step: 'series', values: {}, errors: {} })
    const sent = await formOf(visit.context)
    const typed = (name: string) => String(sent.get(name)?.at(-1) ?? '')
    if (typed('etape') === 'proposer') return propose(visit, about, sent, typed)
    const values = read(draftInput, sent) as Record<string, unknown>
    if (typed('etape') === 'prevoir') return plan(visit, about, values)
    return check(visit, about, values)
  },
})

type About = Pick<DraftView, 'process' | 'axes' | 'organisations' | 'rounds'>

async function propose(visit: Visit, about: About, sent: Sent, typed: (name: string) => string) {
  const { rows, errors } = proposeRows(about.axes, about.rounds, typed)
  const said = Object.fromEntries(
    Object.entries(errors).map(([name, line]) => [name, deskMessages[visit.lang].unreadLine(line)]),
  )
  const series = Object.fromEntries([...sent.keys()].map((name) => [name, typed(name)]))
  if (Object.keys(said).length > 0)
    return refused(
      visit,
      await drawComposer(visit, { ...about, step: 'series', values: series, errors: said }),
    )
  const place = typed('place') || undefined
  const facilitator = Number(typed('facilitator')) || undefined
  return check(visit, about, { place, facilitator, slots: rows })
}

async function check(visit: Visit, about: About, values: Record<string, unknown>) {
  try {
    const found = await checkDraft(visit, about.process, about.axes, parse(draftInput, values))
    return await drawComposer(visit, { ...about, step: 'rows', values, ...found })
  } catch (error) {
    return mend(visit, about, values, error)
  }
}

async function plan(visit: Visit, about: About, values: Record<string, unknown>) {
  try {
    const input = { ...values, process: about.process.slug }
    await perform(visit.town, generateProgramme, input, { actor: visit.actor, door: 'page' })
  } catch (error) {
    return mend(visit, about, values, error)
  }
  const next = `/bureau/demarches/${about.process.slug}/seances`
  return visit.context.redirect(visit.link(next, { fait: generateProgramme.name }), 303)
}

async function mend(visit: Visit, about: About, values: Record<string, unknown>, error: unknown) {
  if (!(error instanceof Refusal) || error.reason === 'forbidden' || error.reason === 'missing') throw error
  const named = Object.entries(error.fields).map(([name, words]) => [name, words[visit.lang]])
  const errors = named.length > 0 ? Object.fromEntries(named) : { '': error.sentence[visit.lang] }
  const drawn = await drawComposer(visit, { ...about, step: 'rows', values, errors })
  return visit.context.html(String(drawn), httpStatus[error.reason])
}

const refused = (visit: Visit, drawn: unknown) => visit.context.html(String(drawn), httpStatus.invalid)

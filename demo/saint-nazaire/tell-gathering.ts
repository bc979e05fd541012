import { sql } from 'drizzle-orm'
import type { Clock } from '#kernel/clock.ts'
import type { Stage } from './cast.ts'
import { openProcess } from './examples.ts'
import * as examples from './gathering-examples.ts'

const process = openProcess.slug
const dayMs = 86_400_000

/** The work of gathering, in the process that is open today: sessions held and to come, words, slips, a brief, news. */
export async function gatherToday(stage: Stage, clock: Clock): Promise<void> {
  const now = clock.now()
  const dayAt = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
  const onDay = (days: number) => stage.clock.set(new Date(now.getTime() + days * dayMs))
  onDay(-28)
  const held = await planHeld(stage, dayAt(-9))
  const coming = await planComing(stage, dayAt(12))
  onDay(-20)
  const { code } = await stage.as('visitor', 'submit-brief', {
    process,
    ...examples.brief,
    submission: 'exemple-cahier',
  })
  await publishKind(stage, 'brief')
  onDay(-9)
  await typeSession(stage, held)
  onDay(-8)
  await stage.as('visitor', 'renew-brief', { code, ...examples.renewedBrief })
  await publishKind(stage, 'brief')
  await writeTable(stage, held, dayAt(-8))
  onDay(-6)
  await stage.as('operator', 'record-census', examples.census)
  await stage.as('facilitator', 'type-slips', {
    process,
    session: held,
    channel: 'workshop',
    slips: examples.paperSlips,
  })
  await registerComers(stage, coming)
  await moderate(stage, onDay)
  onDay(-2)
  for (const one of examples.news) {
    const { id } = await stage.as('facilitator', 'draft-news', { process, ...one, example: true })
    await stage.as('agent', 'publish-news', { news: id })
  }
  await follow(stage)
  stage.clock.set(now)
}

async function planHeld(stage: Stage, day: string): Promise<number> {
  const { id } = await stage.as('agent', 'plan-session', {
    process,
    kind: 'workshop',
    ...examples.held,
    audience: 'citizens',
    day,
    start: '14h',
    end: '17h',
    facilitator: stage.organisation.agency,
    stepFree: 'yes',
    childCare: 'yes',
    transport: 'no',
    interpreter: 'unknown',
    easyRead: 'yes',
    registration: 'not_needed',
  })
  return id as number
}

/** Two sessions at the same hours; the first has nine places for the twelve persons who want to come. */
async function planComing(stage: Stage, day: string): Promise<number> {
  const when = { process, kind: 'meeting', audience: 'all', day, start: '18h30', end: '20h30' }
  const known = { stepFree: 'yes', childCare: 'yes', facilitator: stage.organisation.agency }
  const { id } = await stage.as('agent', 'plan-session', {
    ...when,
    ...known,
    ...examples.coming,
    capacity: 9,
  })
  await stage.as('agent', 'plan-session', { ...when, ...examples.alsoComing, capacity: 15 })
  for (const { body, ...document } of examples.documents)
    await stage.as('agent', 'add-session-document', {
      session: id,
      ...document,
      body,
      file: { base64: Buffer.from(body).toString('base64') },
    })
  return id as number
}

async function typeSession(stage: Stage, session: number): Promise<void> {
  for (const { said, ...table } of examples.tables) {
    const { id } = await stage.as('facilitator', 'add-table', { session, ...table })
    const entries = said.map((one, rank) => ({ key: `exemple-${id}-${rank}`, table: id, ...one }))
    await stage.as('facilitator', 'type-verbatims', { session, entries })
  }
  await stage.as('agent', 'record-attendance', {
    session,
    persons: 13,
    attendances: 13,
    qualifier: 'exactly',
    citizens: 8,
    associations: 5,
    organisations: [stage.organisation.association],
    note: 'exemple',
  })
  await publishKind(stage, 'verbatim')
}

async function writeTable(stage: Stage, session: number, day: string): Promise<void> {
  const { rows } = await stage.town.db.execute(
    sql`select contribution_id as id from minutes_verbatim where session_id = ${session} order by id`,
  )
  const verbatim = (at: number) => Number(rows[at]?.id)
  for (const { part, text, rests, disagrees } of examples.cells) {
    const words = { session, part, text, verbatims: rests.map(verbatim) }
    const { id: cell } = await stage.as('facilitator', 'add-cell', words)
    for (const { category, persons, says } of disagrees ?? [])
      await stage.as('facilitator', 'note-disagreement', {
        cell,
        category,
        persons,
        verbatim: verbatim(says),
      })
  }
  await stage.as('agent', 'validate-synthesis-table', { session, body: 'le groupe de suivi (exemple)', day })
  await stage.as('agent', 'publish-synthesis-table', { session })
}

async function registerComers(stage: Stage, session: number): Promise<void> {
  for (const [rank, one] of examples.comers.entries())
    await stage.as('visitor', 'register', {
      process,
      sessions: [session],
      submission: `exemple-inscription-${rank}`,
      ...one,
    })
}

/** Some words wait to be read, some were refused and appealed, some were published and reported. */
async function moderate(stage: Stage, onDay: (days: number) => void): Promise<void> {
  const send = (text: string, axis: number, key: string) =>
    stage.as('visitor', 'submit-contribution', { process, axis, text, submission: `exemple-${key}` })
  const { refused, appeal, reported, report, waiting } = examples.voices
  onDay(-5)
  const unwanted = await send(refused, 4, 'refusee')
  const hard = await send(reported, 1, 'signalee')
  const ids = await idsOf(stage, [String(unwanted.reference), String(hard.reference)])
  onDay(-4)
  await stage.as('agent', 'keep-contribution-unpublished', { contribution: ids[0], reason: 'advertising' })
  await stage.as('agent', 'publish-contribution', { contribution: ids[1] })
  onDay(-3)
  await stage.as('visitor', 'make-appeal', { code: unwanted.code, text: appeal })
  await stage.as('visitor', 'report-contribution', {
    reference: hard.reference,
    reason: 'other',
    text: report,
    submission: 'exemple-signalement',
  })
  for (const [rank, text] of waiting.entries()) await send(text, (rank % 4) + 1, `attend-${rank}`)
}

/** Someone follows the process by e-mail, at an address that leads nowhere. */
async function follow(stage: Stage): Promise<void> {
  await stage.as('visitor', 'follow-by-email', { process, email: 'personne@exemple.invalid' })
  const { rows } = await stage.town.db.execute(
    sql`select key from following_follow where confirmed_at is null`,
  )
  for (const { key } of rows) await stage.as('visitor', 'confirm-following', { key })
}

async function publishKind(stage: Stage, kind: string): Promise<void> {
  const { rows } = await stage.town.db.execute(
    sql`select id from contributions_contribution where kind = ${kind} and status = 'received' order by id`,
  )
  for (const { id } of rows)
    await stage.as('agent', 'publish-contribution', { contribution: Number(id), nothingPrivate: true })
}

async function idsOf(stage: Stage, references: readonly string[]): Promise<number[]> {
  const ids: number[] = []
  for (const reference of references) {
    const { rows } = await stage.town.db.execute(
      sql`select id from contributions_contribution where reference = ${reference}`,
    )
    ids.push(Number(rows[0]?.id))
  }
  return ids
}

import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'

type At = { readonly db: Database; readonly clock: { now(): Date } }

async function one<R>(town: At, query: ReturnType<typeof sql>): Promise<R> {
  return (await town.db.execute(query)).rows[0] as R
}

/** Someone who holds a role, for every process unless told. */
export function someone(role: string, held: { organisation?: number; process?: number } = {}): Actor {
  return {
    id: `person:${role}`,
    grants: [{ role, organisation: held.organisation ?? 1, process: held.process ?? null }],
  }
}

let made = 0

export async function anOrganisation(town: At, name = `Service ${++made}`): Promise<number> {
  const row = await one<{ id: number }>(
    town,
    sql`insert into territory_organisation (name, kind, created_at) values (${name}, 'town_service', ${town.clock.now().toISOString()}) returning id::int`,
  )
  return row.id
}

/** A process with its mandate, one axis and one angle, in the phase wanted. */
export async function aProcess(
  town: At,
  wish: { slug?: string; phase?: string; title?: string } = {},
): Promise<{ id: number; slug: string; axisId: number }> {
  const slug = wish.slug ?? `fabrique-${++made}`
  const now = town.clock.now().toISOString()
  const { id } = await one<{ id: number }>(
    town,
    sql`insert into processes_process (slug, title, summary, sponsor, level, created_at)
        values (${slug}, ${wish.title ?? 'Fabrique des politiques sociales'}, 'Dire ce qui compte.', 'La Ville', 'concertation', ${now}) returning id::int`,
  )
  await town.db.execute(
    sql`insert into processes_mandate (process_id, version, question, open_matters, closed_matters, decided_by, use_of_inputs, period_from, period_to, published_at)
        values (${id}, 1, 'Que faut-il faire ?', 'Tout', 'Rien', 'Le conseil municipal', 'Une réponse à chaque proposition', '2026-01-05', '2026-02-13', ${now})`,
  )
  const axis = await one<{ id: number }>(
    town,
    sql`insert into processes_axis (process_id, number, title, short_title, origin) values (${id}, 1, 'L’isolement', 'Isolement', 'town') returning id::int`,
  )
  await town.db.execute(
    sql`insert into processes_angle (process_id, position, title) values (${id}, 1, 'L’accès aux droits')`,
  )
  await town.db.execute(
    sql`insert into processes_phase (process_id, kind, real_end_from, real_end_to) values (${id}, 'participation', '2026-02-13', '2026-02-13')`,
  )
  await town.db.execute(
    sql`update processes_process set current_phase = ${wish.phase ?? 'synthesis'} where id = ${id}`,
  )
  return { id, slug, axisId: axis.id }
}

/** A published contribution, unless told. */
export async function aContribution(
  town: At,
  process: { id: number },
  wish: {
    text?: string
    status?: string
    category?: string
    language?: string
    district?: number
    channel?: string
  } = {},
): Promise<{ id: number; reference: string }> {
  const now = town.clock.now().toISOString()
  const text = wish.text ?? 'Le bus ne passe plus le soir.'
  const status = wish.status ?? 'published'
  return one(
    town,
    sql`insert into contributions_contribution (code, process_id, district_id, kind, channel, author_category, language, text, published_text, status, status_reason, received_at, status_at)
        values (${`U${String(++made).padStart(7, '0')}`}, ${process.id}, ${wish.district ?? null}, 'individual', ${wish.channel ?? 'paper'}, ${wish.category ?? 'citizen'}, ${wish.language ?? 'fr'}, ${text},
                ${status.startsWith('published') ? text : null}, ${status}, ${status === 'kept_unpublished' ? 'insult' : null}, ${now}, ${now})
        returning id::int, reference`,
  )
}

/** As its author's withdrawal leaves it. */
export async function withdrawVoice(town: At, id: number): Promise<void> {
  await town.db.execute(
    sql`update contributions_contribution set status = 'withdrawn', text = '', published_text = null where id = ${id}`,
  )
}

/** As a correction by its author leaves it, once it is read and published again. */
export async function correctVoice(town: At, id: number, text: string): Promise<void> {
  await town.db.execute(
    sql`update contributions_contribution set text = ${text}, published_text = ${text}, version = version + 1 where id = ${id}`,
  )
}

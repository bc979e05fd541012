import { sql } from 'drizzle-orm'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { addDistrict } from '#modules/territory/module.ts'
import { planSession } from '#modules/workshops/module.ts'
import { aProcess } from './voices.ts'

/** Every column filled at least once, every state, and texts that break what writes tables. */
export async function everyVoice(where: Town & { clock: { now(): Date } }) {
  const process = await aProcess(where, { slug: 'fabrique', title: 'La "Fabrique", 2017' })
  const by = { actor: operator, door: 'cli' } as const
  await perform(where, addDistrict, { name: 'Méan-Penhoët' }, by)
  const session = {
    process: process.slug,
    kind: 'workshop',
    title: 'Atelier de Méan',
    audience: 'all',
    approximate: '2017-05-20',
  } as const
  await perform(where, planSession, session, by)
  const breaking = [
    '=1+1',
    "'=1+1",
    'a;b,c\td',
    '« guillemets » "droits"',
    'deux\nlignes\n\nvides',
    'fin\\',
    '😀 é œ ’',
    'NULL',
    '  bords '.trim(),
    '-',
  ]
  const kinds = ['received', 'screened', 'published', 'published_masked', 'kept_unpublished', 'withdrawn']
  for (const [at, text] of [...breaking, ...kinds.map((kind) => `Un texte ${kind}`)].entries()) {
    const status = kinds[at % kinds.length] as string
    const said = status === 'withdrawn' ? 'Retirée par son auteur' : text
    await where.db.execute(sql`
      insert into contributions_contribution (code, process_id, axis_id, angle_id, session_id, district_id, kind, channel, author_category, group_size, language, title,
        text, published_text, status, status_reason, status_note, private_life, entered_for, read_back, said_on, received_at, screened_at, published_at, status_at, source, external_id,
        pseudonym, arrived_on, mail_reference, translation, translation_origin, author_check, author_checked_at)
      values (${`C${String(at).padStart(7, '0')}`}, ${process.id}, ${process.axisId}, (select id from processes_angle where process_id = ${process.id}), ${at % 2 ? null : sql`(select id from workshops_session)`},
        (select id from territory_district), 'group', 'paper', 'concerned', ${at % 2 ? 3 : null}, 'fr', ${at % 3 ? `Titre ${text.slice(0, 5).trim()}` : null},
        ${said}, ${status.startsWith('published') ? (status === 'published_masked' ? `[masqué] ${text}` : text) : null}, ${status},
        ${status === 'kept_unpublished' ? 'insult' : null}, ${status === 'kept_unpublished' ? '+33 note' : null}, ${at % 2 === 0}, true, ${at % 4 === 0}, '2017-05-20',
        ${`2017-05-20T10:00:0${at % 10}.12${at % 10}Z`}, ${at % 2 ? '2017-05-21T10:00:00Z' : null}, ${at % 2 ? '2017-05-22T10:00:00Z' : null}, '2017-05-23T10:00:00Z',
        ${at % 3 ? 'papier' : null}, ${at % 3 ? `n°${at}` : null},
        ${at % 2 ? '=Capucine' : null}, ${at % 3 ? '2017-05-19' : null}, ${at % 3 ? `MAIL-${at}` : null}, ${at % 2 ? `Traduit : ${at}` : null},
        ${at % 2 ? 'interpreter' : null}, ${at % 4 ? 'confirmed' : null}, ${at % 4 ? '2017-05-24T10:00:00Z' : null})`)
  }
  await where.db.execute(sql`insert into contributions_contact (contribution_id, channel, contact, kept_since)
    select min(id), 'email', 'awa@exemple.fr', now() from contributions_contribution`)
}

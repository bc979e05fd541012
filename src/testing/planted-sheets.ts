import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

type At = { readonly db: Database }

export interface PlantedSheets {
  readonly process: number
  readonly slug: string
  /** The services the sheets are shared between, in turn: sheet n goes to service n modulo how many they are. */
  readonly services: readonly number[]
}

/**
 * A process with as many answer sheets as wished, written straight into the tables: what comes before is not what is
 * looked at. They are due in the order of their numbers, ten a day from 1 January 2030; one in five is drafted, the
 * others are to draft. `unassigned` proposals, numbered after them, are in nobody's charge.
 */
export async function plantSheets(
  town: At,
  wanted: { slug: string; sheets: number; services: number; unassigned?: number },
): Promise<PlantedSheets> {
  const { slug, sheets, services: count, unassigned = 0 } = wanted
  const ids = async (query: ReturnType<typeof sql>) =>
    (await town.db.execute(query)).rows.map((row) => Number(row.id))
  const [process] = await ids(
    sql`insert into processes_process (slug, title, summary, sponsor, level, created_at)
        values (${slug}, ${`Démarche ${slug}`}, 'Résumé', 'La Ville', 'co_construction', now()) returning id`,
  )
  const services = await ids(
    sql`insert into territory_organisation (name, kind, created_at)
        select ${`Service de ${slug}, numéro `} || n, 'town_service', now() from generate_series(0, ${count - 1}::int) n returning id`,
  )
  await town.db.execute(
    sql`insert into synthesis_proposal (process_id, number, title, text, status_at, written_at)
        select ${process}::bigint, n, 'Proposition plantée ' || n, 'Texte', now(), now() from generate_series(1, ${sheets + unassigned}::int) n`,
  )
  await town.db.execute(
    sql`insert into answers_answer (proposal_id, organisation_id, due_day, status, decision, reason_kind, reason, assigned_at, changed_at)
        select p.id, (${sql.param(services)}::bigint[])[1 + p.number % ${count}::int], date '2030-01-01' + p.number / 10,
               case when p.number % 5 = 0 then 'drafted' else 'assigned' end, 'not_kept', 'cost', 'Une raison assez longue pour être lue.', now(), now()
        from synthesis_proposal p where p.process_id = ${process} and p.number <= ${sheets}::int`,
  )
  return { process: process as number, slug, services }
}

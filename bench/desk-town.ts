import type { Town } from '#kernel/towns/towns.ts'
import { inLots } from './town.ts'
import { words } from './words.ts'

/** Voices of the process unless told: three themes of a third each. */
export const manyPlaces = 100_000
export const deskProcess = 'bureau'

export interface PlantedDesk {
  readonly themes: readonly [number, number, number]
  /** Some voices of the first theme, in the order of their numbers. */
  readonly voices: readonly number[]
}

/** Plants published voices in the process, and an applied grouping of them, straight into the tables: it is a weight, not a story. */
export async function plantDesk(town: Town, count: number): Promise<PlantedDesk> {
  const draw = words(7)
  const texts = Array.from({ length: count }, () => draw.text(1 + draw.number(3)))
  const client = await town.pool.connect()
  try {
    await client.query('set synchronous_commit = off')
    const process = `(select id from processes_process where slug = '${deskProcess}')`
    let first = 0
    for (const lot of inLots(texts, 5_000)) {
      await client.query(
        `insert into contributions_contribution (code, process_id, kind, channel, text, published_text, status, status_at, received_at, published_at)
           select lpad(upper(to_hex($2::int + n)), 8, '0'), ${process}, 'individual', 'web', t, t, 'published', now(), now(), now()
           from unnest($1::text[]) with ordinality as said(t, n)`,
        [lot, first],
      )
      first += lot.length
    }
    await client.query(
      `insert into synthesis_run (process_id, seed, resolution, status, texts, represented, singular, empty, stability, requested_at, status_at, applied_at)
         values (${process}, 1, 1, 'applied', ${count}, ${count}, 0, 0, 0.97, now(), now(), now())`,
    )
    await client.query(
      `insert into synthesis_theme (process_id, title, position, created_at, run_id)
         select ${process}, 'Thème ' || n, n, now(), (select max(id) from synthesis_run) from generate_series(1, 3) n`,
    )
    const { rows } = await client.query(`select id::int from synthesis_theme order by id`)
    const themes = rows.map((row: { id: number }) => row.id) as [number, number, number]
    const theme = (n: string) => `(array[${themes}])[1 + ${n}]`
    await client.query(
      `insert into synthesis_placement (run_id, contribution_id, group_number, part, share, margin, second_group, standing, theme_id, second_theme_id)
         select (select max(id) from synthesis_run), id, id % 3, id % 4, 0.4 + (id % 60) / 100.0, (id % 90) / 100.0, (id + 1) % 3, 'represented',
           ${theme('id % 3')}, ${theme('(id + 1) % 3')} from contributions_contribution`,
    )
    await client.query(
      `insert into synthesis_home (contribution_id, process_id, theme_id, decided_by, share, margin, second_theme_id)
         select contribution_id, ${process}, theme_id, 'run', share, margin, second_theme_id from synthesis_placement`,
    )
    // What a server does by itself within minutes.
    await client.query('vacuum (analyze)')
    const { rows: voices } = await client.query(
      `select contribution_id::int as id from synthesis_home where theme_id = ${themes[0]} order by 1 limit 15000`,
    )
    return { themes, voices: voices.map((row: { id: number }) => row.id) }
  } finally {
    client.release()
  }
}

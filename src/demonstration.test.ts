import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '#all-modules'
import { openTowns, type Town, type Towns } from '#kernel/towns/towns.ts'
import { Clicks } from '#testing/clicks.ts'
import { TEMPLATES } from '#testing/database.ts'
import { describedFaults } from '#testing/described.ts'
import { doors } from '#testing/doors.ts'
import { wireTown } from './app.ts'
import { lacksDemonstration, tellDemonstration } from './demonstration.ts'
import { productFolder } from './product-folder.ts'

const files = modules.flatMap((one) => one.files ?? [])

/** The story of Saint-Nazaire, told once for the whole file, through operations alone. */
const dataFolder = mkdtempSync(join(tmpdir(), 'parole-demonstration-'))
let towns: Towns
let town: Town

beforeAll(async () => {
  towns = openTowns({
    dataFolder,
    databaseUrl: process.env.TEST_DATABASE_URL,
    migrationsFolder: join(productFolder(), 'migrations'),
    templatesFolder: TEMPLATES,
    onOpen: async (opened) => wireTown(opened),
  })
  expect(await lacksDemonstration(towns)).toBe(true)
  await tellDemonstration(towns, () => {})
  town = await towns.open('saint-nazaire')
}, 180_000)

afterAll(async () => {
  await towns.closeAll()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function count(query: ReturnType<typeof sql>): Promise<number> {
  return Number((await town.db.execute(query)).rows[0]?.n)
}

describe('the demonstration', () => {
  test('has the sixteen sessions of the charter, each three hours, and both collisions of 6 April', async () => {
    const found = await town.db.execute(
      sql`select to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as start,
            extract(epoch from ends_at - starts_at) / 3600 as hours
          from workshops_session where kind = 'workshop' and process_id = 1 order by starts_at`,
    )
    expect(found.rows.length).toBe(16)
    expect(found.rows.every((row) => Number(row.hours) === 3)).toBe(true)
    expect(
      found.rows.filter((row) => String(row.start).startsWith('2017-04-06')).map((row) => row.start),
    ).toEqual(['2017-04-06 09:00', '2017-04-06 09:00', '2017-04-06 14:00', '2017-04-06 14:00'])
  })

  test('keeps the 410 voices of 2019 apart, exact repeats included', async () => {
    const those = sql`from contributions_contribution where process_id = 1`
    expect(await count(sql`select count(*)::int as n ${those}`)).toBe(410)
    expect(await count(sql`select count(distinct text)::int as n ${those}`)).toBe(344)
  })

  test('counts eighteen actions beside the twenty announced', async () => {
    expect(await count(sql`select count(*)::int as n from plans_action`)).toBe(18)
    const page = await (await doors(town).get('/plans/plan-2018-2020')).text()
    expect(page).toContain('20 grandes actions')
    expect(page).toContain('18')
  })

  test('leads from the page of any kind of thing to any other in three clicks, by links that are there', async () => {
    const { rows } = await town.db.execute<Record<string, string | number>>(
      sql`select p.slug as process, q.number as proposal, s.number as statement, c.reference as voice, l.action_id::int as action,
          coalesce(x.deliberation_id, y.deliberation_id)::int as deliberation, y.slug as plan, w.id::int as session,
          (select max(d.meeting_id)::int from deliberations_planned_date d
            where d.deliberation_id = coalesce(x.deliberation_id, y.deliberation_id)) as meeting,
          (select f.id::int from plans_action f where f.strategy_id = y.id and f.kind = 'call') as call
        from plans_action_proposal l join synthesis_proposal q on q.id = l.proposal_id join processes_process p on p.id = q.process_id
          join synthesis_origin o on o.proposal_id = q.id join contributions_contribution c on c.id = o.contribution_id
          join synthesis_citation k on k.contribution_id = c.id join synthesis_statement s on s.id = k.statement_id
          join plans_action x on x.id = l.action_id join plans_strategy y on y.id = x.strategy_id
          join workshops_session w on w.process_id = p.id
        where p.slug = 'fabrique-2017' order by l.action_id, q.id, s.id, c.id, w.id limit 1`,
    )
    const found = rows[0]
    expect(found).toBeDefined()
    const of = `/demarches/${found?.process}`
    const things = {
      process: of,
      commitment: `${of}/charte`,
      mandate: `${of}/mandat`,
      session: `${of}/seances/${found?.session}`,
      contribution: `/contributions/${found?.voice}`,
      statement: `${of}/synthese/${found?.statement}`,
      'proposal and answer': `${of}/propositions/${found?.proposal}`,
      deliberation: `/deliberations/${found?.deliberation}`,
      'plan and objective': `/plans/${found?.plan}`,
      'action and its result': `/actions/${found?.action}`,
      call: `/actions/${found?.call}`,
      'council meeting': `/deliberations/seances/${found?.meeting}`,
      indicator: `/verifications/A1?demarche=${found?.process}`,
    }
    const clicks = new Clicks(town, doors(town).get)
    expect(await clicks.far(things)).toEqual([])
    // The register keeps each of them: its lines are two clicks away, and each leads back in one.
    for (const thing of [things.contribution, things['proposal and answer'], things.deliberation]) {
      const lines = await clicks.linksOf(`/registre?thing=${encodeURIComponent(thing)}`)
      expect(await clicks.between(thing, `/registre?thing=${encodeURIComponent(thing)}`), thing).toBe(1)
      const line = [...lines].find((path) => /^\/registre\/\d+$/.test(path))
      expect(line, thing).toBeDefined()
    }
  }, 60_000)

  test('keeps its promise: every proposal has a published answer, and the check says so', async () => {
    const unanswered = sql`select count(*)::int as n from synthesis_proposal p where p.status = 'admitted' and p.process_id = 1
      and not exists (select 1 from answers_answer a where a.proposal_id = p.id and a.status = 'published')`
    expect(await count(unanswered)).toBe(0)
  })

  test('shows the vote as announced for 29 September and held on 22 December, 84 days later', async () => {
    const html = (await (await doors(town).get('/deliberations/1')).text()).replace(/[\u00a0\u202f]/g, ' ')
    expect(html).toContain('29 septembre 2017')
    expect(html).toContain('22 décembre 2017')
    expect(html).toContain('84 jours')
  })

  test('marks as examples every theme, statement, proposal, answer and link that no source gives', async () => {
    for (const table of [
      'synthesis_theme',
      'synthesis_statement',
      'synthesis_proposal',
      'answers_answer',
      'plans_action_proposal',
      'answers_opinion',
      'answers_note',
      'answers_shared_reason',
    ])
      expect(
        await count(sql`select count(*)::int as n from ${sql.identifier(table)} where not example`),
        table,
      ).toBe(0)
    expect(await count(sql`select count(*)::int as n from plans_action where example`)).toBe(0)
  })

  test('says on each page of the process of 2017 that its voices are replayed', async () => {
    for (const path of [
      '',
      '/contributions',
      '/synthese',
      '/propositions',
      '/reponses',
      '/programme',
      '/charte',
      '/mandat',
    ]) {
      const html = await (await doors(town).get(`/demarches/fabrique-2017${path}`)).text()
      expect(html, path).toContain('réponses du Grand Débat national de 2019')
    }
  })

  test('has one process open today, with its form', async () => {
    const form = await doors(town).get('/participer/idees-forum')
    expect(form.status).toBe(200)
  })

  test('shows an act of postponement, said to be an example wherever it is told', async () => {
    const act = (await (await doors(town).get('/demarches/cafes-des-voisins/reponses/acte')).text()).replace(
      /[\u00a0\u202f]/g,
      ' ',
    )
    expect(act).toContain('Une navette gratuite vers les cafés du soir')
    expect(act).toContain('nouveau contrat de transport')
    expect(act).toContain('xemple')
    const those = sql`from contributions_contribution where process_id = 3`
    expect(await count(sql`select count(*)::int as n ${those} and text not like '%(exemple)'`)).toBe(0)
    expect(await count(sql`select count(*)::int as n from answers_postponement where not example`)).toBe(0)
  })

  test('shows what waits: two opinions asked of services, and a council to come with its act; all said to be examples', async () => {
    const asked = sql`select count(*)::int as n from answers_opinion where status = 'asked'`
    expect(await count(asked)).toBe(2)
    const { rows } = await town.db.execute<{ id: number }>(
      sql`select id::int from deliberations_meeting where held_on > now()::date and example`,
    )
    expect(rows).toHaveLength(1)
    const html = await (await doors(town).get(`/deliberations/seances/${rows[0]?.id}`)).text()
    expect(html).toContain('Des cafés entre voisins dans trois quartiers (exemple)')
    expect(
      await count(sql`select count(*)::int as n from deliberations_member where name not like '%Exemple'`),
    ).toBe(0)
    expect(await count(sql`select count(*)::int as n from synthesis_proposal where theme_id is null`)).toBe(1)
  })

  test('shows there the work of gathering, every word of it marked as an example', async () => {
    const those = sql`from contributions_contribution where process_id = 2`
    expect(await count(sql`select count(*)::int as n ${those} and text not like '%(exemple)'`)).toBe(0)
    expect(await count(sql`select count(*)::int as n ${those} and kind = 'verbatim'`)).toBe(8)
    expect(await count(sql`select count(*)::int as n ${those} and status = 'received'`)).toBe(3)
    expect(await count(sql`select count(*)::int as n from moderation_appeal where status = 'waiting'`)).toBe(
      1,
    )
    expect(await count(sql`select count(*)::int as n from moderation_report where status = 'waiting'`)).toBe(
      1,
    )
    expect(await count(sql`select max(version)::int as n from briefs_version`)).toBe(2)
    const waiting = sql`select count(*)::int as n from registrations_registration where status = 'waiting'`
    expect(await count(waiting)).toBeGreaterThan(0)
    const html = async (path: string) =>
      (await (await doors(town).get(path)).text()).replace(/[\u00a0\u202f]/g, ' ')
    const slips = await html('/demarches/idees-forum/qui-a-participe')
    expect(slips).toContain('36')
    const { rows } = await town.db.execute(
      sql`select session_id as id from minutes_table_step where status = 'published'`,
    )
    const table = await html(`/demarches/idees-forum/seances/${rows[0]?.id}/tableau`)
    expect(table).toContain('Que personne ne reste seul sans l’avoir voulu. (exemple)')
    expect(await html('/demarches/idees-forum')).toContain('Le tableau de l’atelier est publié (exemple)')
  })

  test('tells the two tables in three columns of Les Sables d’Olonne, and no voice', async () => {
    const sables = await towns.open('les-sables-2011')
    const { rows } = await sables.db.execute(
      sql`select part, count(*)::int as n from minutes_cell group by part order by part`,
    )
    expect(rows).toEqual([
      { part: 'disposition', n: 11 },
      { part: 'factor', n: 12 },
      { part: 'objective', n: 18 },
    ])
    const page = await (await doors(sables).get('/demarches/cap-solidaire/seances/1/tableau')).text()
    expect(page).toContain('Donner à chacun sa place')
    expect(page).toContain('ne dit pas qui a validé')
  })

  test('tells Nantes beside it: eleven districts drawn, only the actions named, the announced figures as quotations', async () => {
    const nantes = await towns.open('nantes')
    const counted = async (query: ReturnType<typeof sql>) =>
      Number((await nantes.db.execute(query)).rows[0]?.n)
    expect(await counted(sql`select count(shape)::int as n from territory_district`)).toBe(11)
    expect(await counted(sql`select count(*)::int as n from plans_action`)).toBe(12)
    expect(await counted(sql`select count(*)::int as n from plans_objective`)).toBe(7)
    expect(await counted(sql`select count(*)::int as n from contributions_contribution`)).toBe(0)
    expect(await counted(sql`select sum(amount_cents)::bigint as n from plans_action`)).toBe(50_000_000)
    const html = (await (await doors(nantes).get('/demarches/assises-2022')).text()).replace(
      /[\u00a0\u202f]/g,
      ' ',
    )
    expect(html).toContain('97 cahiers d’acteurs')
    const method = await (await doors(nantes).get('/demarches/assises-2022/methode')).text()
    expect(method).toContain('aucune contribution et aucun cahier')
    expect(await (await doors(nantes).get('/plans/strategie-2023-2026')).text()).toContain('100 mesures')
  })

  test('hands out nothing in its towns that the data dictionary does not describe', async () => {
    const faults: string[] = []
    const held = new Map(files.map(({ name }) => [name, 0]))
    for (const slug of ['saint-nazaire', 'nantes', 'les-sables-2011']) {
      const opened = await towns.open(slug)
      const { get } = doors(opened)
      const rows = async (query: ReturnType<typeof sql>) =>
        (await opened.db.execute(query)).rows as { it: string }[]
      const processes = await rows(sql`select slug as it from processes_process`)
      const tables = await rows(
        sql`select session_id::text as it from minutes_table_step s where status = 'published'
            and not exists (select from minutes_table_step t where t.session_id = s.session_id and t.id > s.id)`,
      )
      const plans = await rows(sql`select slug as it from plans_strategy`)
      for (const file of files)
        for (const address of file.addresses.filter(
          (one) => !/^\/bureau|export-con|export-themes-of-desk|\.(xlsx|ods|jsonl)$/.test(one),
        )) {
          const [hole] = /\{\w+\}/.exec(address) ?? []
          const all = { '{process}': processes, '{session}': tables, '{plan}': plans }[hole ?? ''] ?? [
            { it: '' },
          ]
          for (const { it } of all) {
            const found = await describedFaults(file, await get(hole ? address.replace(hole, it) : address))
            faults.push(...found.faults)
            held.set(file.name, (held.get(file.name) ?? 0) + found.held)
          }
        }
    }
    expect([...new Set(faults)]).toEqual([])
    const empty = [...held].filter(([, values]) => values === 0).map(([name]) => name)
    expect(empty.sort()).toEqual(['all', 'fault-report', 'past-acts', 'past-acts-faults', 'themes-desk'])
  })

  test('is told once: telling it again changes nothing', async () => {
    const before = await count(sql`select count(*)::int as n from kernel_journal`)
    await tellDemonstration(towns, () => {})
    expect(await lacksDemonstration(towns)).toBe(false)
    expect(await count(sql`select count(*)::int as n from kernel_journal`)).toBe(before)
  })

  test('is begun again when its telling was cut short', async () => {
    writeFileSync(join(town.folder, 'being-told'), '')
    expect(await lacksDemonstration(towns)).toBe(true)
  })
})

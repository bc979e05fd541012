import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { type FieldName, faultsOf, fields, type Line } from './fields.ts'
import { matters } from './matters.ts'

const town = testTown()
const { call, get, post } = doors(town)

/** The fields as schema.data.gouv.fr publishes them. */
const standard: Record<string, string>[] = parse(
  readFileSync(join(import.meta.dirname, 'standard-2.1.4.csv'), 'utf8'),
  { columns: true },
)

const whole: Line = {
  COLL_NOM: 'Ville de Saint-Nazaire',
  COLL_SIRET: '21440184900013',
  DELIB_ID: '2017-142',
  DELIB_DATE: '2017-12-22',
  DELIB_MATIERE_CODE: '8.2',
  DELIB_MATIERE_NOM: 'Domaines de compétences par thèmes/Aide sociale',
  DELIB_OBJET: 'Orientations de la politique sociale',
}

describe('The fields of the standard', () => {
  test('are those that are published, in their order, with their types and their patterns', () => {
    expect(fields.map(({ name }) => name)).toEqual(standard.map((row) => row.champ))
    for (const [index, row] of standard.entries()) {
      const field = fields[index] as (typeof fields)[number] & { pattern?: RegExp }
      const type = row.type === 'string (uri)' ? 'uri' : row.type
      expect([field.type, field.required, field.pattern?.source ?? ''], row.champ).toEqual([
        type,
        row.obligatoire === 'oui',
        new RegExp(row.motif as string).source.replace('(?:)', ''),
      ])
      if (row.exemple)
        expect(
          faultsOf({ ...whole, [row.champ as FieldName]: row.exemple }).filter(
            ({ field: name, kind }) => name === row.champ && kind !== 'total',
          ),
          `${row.champ}: ${row.exemple}`,
        ).toEqual([])
    }
  })

  test.each([
    ['COLL_SIRET', '2144018490001', 'pattern'],
    ['DELIB_ID', '', 'missing'],
    ['DELIB_DATE', '22/12/2017', 'date'],
    ['DELIB_DATE', '2017-02-30', 'date'],
    ['DELIB_MATIERE_CODE', '82', 'pattern'],
    ['BUDGET_ANNEE', '2018-2019', 'pattern'],
    ['PREF_DATE', 'hier', 'date'],
    ['VOTE_POUR', '25,0', 'integer'],
    ['DELIB_URL', 'deliberations/1', 'uri'],
  ] as const)('%s « %s » is refused: %s', (field, value, kind) => {
    expect(faultsOf(whole)).toEqual([])
    expect(faultsOf({ ...whole, [field]: value })).toEqual([{ field, kind }])
  })

  test('the votes add up: those who took no part stay out of the total', () => {
    const cast = { VOTE_REEL: '40', VOTE_POUR: '25', VOTE_CONTRE: '10', VOTE_ABSTENTION: '5' }
    expect(faultsOf({ ...whole, ...cast })).toEqual([])
    expect(faultsOf({ ...whole, ...cast, VOTE_REEL: '43' })).toEqual([{ field: 'VOTE_REEL', kind: 'total' }])
  })

  test('every matter has the form of a code, and names its theme', () => {
    for (const [code, name] of matters) {
      expect(code).toMatch(/^\d\.\d{1,2}$/)
      expect(name.split('/')).toHaveLength(2)
    }
    expect(matters.get('8.2')).toBe('Domaines de compétences par thèmes/Aide sociale')
  })
})

async function anAct(secretary: Persona, wish: { example?: boolean } = {}): Promise<number> {
  const process = await decidedProcess(town)
  const { id } = await (
    await call(
      'prepare-deliberation',
      {
        process: process.id,
        body: 'council',
        subject: 'Orientations, « sociales »',
        number: `2026-${process.id}`,
        text: 'Le conseil décide.',
        ...wish,
      },
      secretary,
    )
  ).json()
  const vote = {
    deliberation: id,
    votedOn: '2026-02-27',
    outcome: 'adopted',
    members: 49,
    present: 45,
    votesFor: 40,
    votesAgainst: 0,
    votesAbstention: 3,
    votesNotTakingPart: 2,
  }
  const voted = await call('record-vote', vote, secretary)
  expect(voted.status, await voted.clone().text()).toBe(200)
  return id
}

test('an act enters the public file once nothing compulsory is missing, and the page says what is', async () => {
  const secretary = await persona(town, 'secretariat')
  const id = await anAct(secretary)
  const file = async () => parse(await (await get('/deliberations/scdl.csv')).text(), { columns: true })
  expect(await file()).toEqual([])
  const before = await (await get('/deliberations/donnees-ouvertes', secretary)).text()
  expect(before).toContain('Code SIRET de la collectivité : manque')
  expect(before).toContain('<code>DELIB_MATIERE_CODE</code>')
  expect(before).not.toContain('/deliberations/scdl.csv')
  const described = {
    name: 'Ville de Saint-Nazaire',
    siret: '214 401 849 00013',
    controlAuthority: 'PREF044',
  }
  expect((await post('/bureau/deliberations/organes/council', described, secretary)).status).toBe(303)
  const classified = { matter: '8.2', budgetYear: '2026' }
  expect((await post(`/bureau/deliberations/${id}/classer`, classified, secretary)).status).toBe(303)
  await call(
    'record-transmission',
    { deliberation: id, sentOn: '2026-03-01', receiptNumber: 'AR-1' },
    secretary,
  )
  await call('publish-deliberation', { deliberation: id }, secretary)
  expect(await file()).toEqual([
    {
      COLL_NOM: 'Ville de Saint-Nazaire',
      COLL_SIRET: '21440184900013',
      DELIB_ID: expect.stringMatching(/^2026-/),
      DELIB_DATE: '2026-02-27',
      DELIB_MATIERE_CODE: '8.2',
      DELIB_MATIERE_NOM: 'Domaines de compétences par thèmes/Aide sociale',
      DELIB_OBJET: 'Orientations, « sociales »',
      BUDGET_ANNEE: '2026',
      BUDGET_NOM: '',
      PREF_ID: 'PREF044',
      PREF_DATE: '2026-03-01',
      VOTE_EFFECTIF: '49',
      VOTE_REEL: '43',
      VOTE_POUR: '40',
      VOTE_CONTRE: '0',
      VOTE_ABSTENTION: '3',
      DELIB_URL: `http://localhost/${town.slug}/deliberations/${id}`,
    },
  ])
  expect(await (await get('/deliberations/donnees-ouvertes')).text()).toContain('Rien ne manque')
})

test('what a demonstration invents is never published as data', async () => {
  const secretary = await persona(town, 'secretariat')
  const id = await anAct(secretary, { example: true })
  await call('describe-body', { body: 'council', name: 'Ville', siret: '21440184900013' }, secretary)
  await call('classify-deliberation', { deliberation: id, matter: '8.2' }, secretary)
  expect(await (await get('/deliberations/scdl.csv')).text()).not.toContain('Orientations')
  expect(await (await get('/deliberations/donnees-ouvertes')).text()).toContain('laissés de côté : 1')
})

test('a matter that does not exist is refused beside its field, and nothing typed is lost', async () => {
  const secretary = await persona(town, 'secretariat')
  const id = await anAct(secretary)
  const answer = await post(
    `/bureau/deliberations/${id}/classer`,
    { matter: '8.99', budgetYear: '20', budgetName: 'Budget principal' },
    secretary,
  )
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Cette matière n’est pas dans la nomenclature')
  expect(page).toContain('Une année a quatre chiffres')
  expect(page).toContain('Budget principal')
  const { rows } = await town.db.execute(sql`select from deliberations_classification`)
  expect(rows).toEqual([])
})

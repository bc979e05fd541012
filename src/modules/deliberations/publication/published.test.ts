import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { acts, actText, refusalOf } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let secretary: Persona
let fabrique: DecidedProcess
const { done, prepared, voted, published } = acts(town, () => ({ secretary, process: fabrique }))
const page = async (path: string) => (await get(path)).text()

beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  fabrique = await decidedProcess(town)
})

describe('once published', () => {
  test('the text is public, found again by its fingerprint, and no raw update changes it', async () => {
    const deliberation = await published()
    const file = await get(`/deliberations/${deliberation}/texte`)
    expect(await file.text()).toBe(actText)
    const changes = [
      sql`text = 'autre'`,
      sql`subject = 'autre'`,
      sql`status = 'prepared'`,
      sql`fingerprint = null`,
      sql`votes_for = 12`,
      sql`planned_on = '2017-12-22'`,
    ]
    for (const change of changes)
      expect(
        await refusalOf(
          town,
          sql`update deliberations_deliberation set ${change} where id = ${deliberation}`,
        ),
      ).toBe('PT409')
    expect(
      await refusalOf(town, sql`delete from deliberations_deliberation where id = ${deliberation}`),
    ).toBe('PT409')
  })

  test('what it adopts is part of the act: nothing is attached or detached any more', async () => {
    const deliberation = await voted()
    await done('adopt-answers', { deliberation, answers: [fabrique.answers[0]] })
    await done('publish-deliberation', { deliberation })
    expect((await call('adopt-answers', { deliberation, all: true }, secretary)).status).toBe(409)
    expect(await refusalOf(town, sql`delete from deliberations_adopted_answer`)).toBe('PT409')
  })

  test('the draft is not public before', async () => {
    const deliberation = await voted()
    expect(await page(`/deliberations/${deliberation}`)).not.toContain('adopte le plan d’actions')
    expect((await get(`/deliberations/${deliberation}/texte`)).status).toBe(404)
    const { act } = await (await ask('show-deliberation', { deliberation })).json()
    expect(act.text).toBeNull()
  })

  test('it is executory from the day both were done, in either order', async () => {
    const deliberation = await voted()
    await done('publish-deliberation', { deliberation })
    expect(await page(`/deliberations/${deliberation}`)).toContain(
      'Rien n’indique ici qu’elle est exécutoire',
    )
    await done('record-transmission', { deliberation, sentOn: '2017-12-27', receiptNumber: '044-1' })
    expect(await page(`/deliberations/${deliberation}`)).toContain(
      'Elle s’applique depuis le 2\u00a0mars 2026',
    )
  })

  test('a correction keeps the old value, who, when and why; the text cannot be corrected', async () => {
    const deliberation = await published()
    const reason = 'Le procès-verbal dit 41.'
    await done('correct-deliberation', {
      deliberation,
      field: 'votesFor',
      value: '40',
      reason: 'Chiffres reçus.',
    })
    await done('correct-deliberation', { deliberation, field: 'votesFor', value: '41', reason })
    const shown = await page(`/deliberations/${deliberation}`)
    expect(shown).toContain('Pour : « 40 » devient « 41 »')
    expect(shown).toContain('Pour : « non connu » devient « 40 »')
    expect(shown).toContain(reason)
    expect(await refusalOf(town, sql`update deliberations_correction set reason = 'x'`)).toBe('PT409')
    const wanted = { deliberation, field: 'text', value: 'autre', reason }
    expect((await call('correct-deliberation', wanted, secretary)).status).toBe(409)
  })

  test('is not possible without a text', async () => {
    const deliberation = await prepared()
    await done('record-vote', { deliberation, votedOn: '2017-12-22', outcome: 'adopted' })
    expect((await call('publish-deliberation', { deliberation }, secretary)).status).toBe(409)
  })
})

describe('what it adopts', () => {
  test('only published answers of its own process', async () => {
    fabrique = await decidedProcess(town, { published: 1, drafted: 1 })
    const deliberation = await prepared()
    const elsewhere = await decidedProcess(town)
    const attach = (answers: (number | undefined)[]) =>
      call('adopt-answers', { deliberation, answers }, secretary)
    expect((await attach([fabrique.answers[1]])).status).toBe(422)
    expect((await attach([elsewhere.answers[0]])).status).toBe(422)
    expect((await attach([fabrique.answers[0]])).status).toBe(200)
    const drafted = sql`insert into deliberations_adopted_answer values (${deliberation}, ${fabrique.answers[1]}, now())`
    expect(await refusalOf(town, drafted)).toBe('PT409')
  })

  test('is linked to each proposal, and an answer attached by mistake is detached', async () => {
    const deliberation = await prepared()
    await done('adopt-answers', { deliberation, all: true })
    expect(await page(`/deliberations/${deliberation}`)).toContain(
      `/demarches/${fabrique.slug}/propositions/2`,
    )
    const path = `/bureau/deliberations/${deliberation}/reponses/${fabrique.answers[1]}/detacher`
    expect((await post(path, {}, secretary)).status).toBe(303)
    const { answers } = await (await ask('show-deliberation', { deliberation })).json()
    expect(answers.map((answer: { number: number }) => answer.number)).toEqual([1])
  })
})

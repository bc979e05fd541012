import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { actionShown, updateActionStatus } from '#modules/plans/module.ts'
import { publishCharter } from '#modules/processes/module.ts'
import { anAnswer, aProposal } from '#testing/answers.ts'
import { decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { planning } from '#testing/plans.ts'
import { aSession } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { following } from './module.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let process: Awaited<ReturnType<typeof aProcess>>
let agent: Persona
beforeEach(async () => {
  process = await aProcess(town, { slug: 'fabrique-2017', title: 'La Fabrique' })
  agent = await persona(town, 'agent')
})

const desk = '/bureau/actualites'
const page = () => `/demarches/${process.slug}/actualites`
const words = { title: 'Le forum approche', text: 'Rendez-vous le 12 mars.\n\nEntrée libre.' }
// biome-ignore lint/suspicious/noExplicitAny: told by names; each operation checks its own input
const tell = (operation: AnyOperation, input: object): Promise<any> =>
  perform(town, operation, input, { actor: operator, door: 'api' })

async function html(path: string, who?: Persona): Promise<string> {
  const answer = await get(path, who)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

async function drafted(given: Record<string, unknown> = {}, by = agent): Promise<number> {
  const made = await call('draft-news', { process: process.slug, ...words, ...given }, by)
  expect(made.status).toBe(200)
  return (await made.json()).id
}

test('the tables are those declared', async () => {
  expect(await driftOf(town.db, following.tables as PgTable[])).toEqual([])
})

describe('news', () => {
  test('is written at the desk, seen by nobody, then published and read by everyone', async () => {
    expect(await html(page())).toContain('Rien n’est encore annoncé')
    const link = `/demarches/${process.slug}/programme`
    const written = await post(`${desk}/${process.slug}/ecrire`, { ...words, link }, agent)
    expect(written.status).toBe(303)
    expect(await html(page())).not.toContain('Le forum approche')
    const [, id] = /article\/(\d+)\/publier/.exec(await html(desk, agent)) ?? []
    expect((await get(`${page()}/${id}`)).status).toBe(404)
    expect((await post(`${desk}/article/${id}/publier`, {}, agent)).status).toBe(303)
    expect(await html(page())).toContain('Le forum approche')
    const shown = await html(`${page()}/${id}`)
    expect(shown).toContain('<p>Entrée libre.</p>')
    expect(shown).toContain(`href="/essai${link}"`)
    expect(shown).toContain('Publiée le 2')
    expect(await html(`/demarches/${process.slug}`)).toContain('Le forum approche')
    expect(await (await ask('list-news', { process: process.slug })).json()).toMatchObject([
      { fact: 'NewsPublished', about: 'Le forum approche', day: '2026-03-02' },
    ])
  })

  test('is drafted by the facilitator of the process, who does not publish it; nor elsewhere', async () => {
    const lou = await persona(town, 'facilitator', { process: process.id })
    const id = await drafted({}, lou)
    expect((await call('revise-news', { news: id, ...words, title: 'Le forum' }, lou)).status).toBe(200)
    for (const operation of ['publish-news', 'correct-news'])
      expect((await call(operation, { news: id, ...words, reason: 'non' }, lou)).status).toBe(403)
    expect(await html(desk, lou)).not.toContain('/publier')
    const elsewhere = await persona(town, 'facilitator', { process: process.id + 1000 })
    expect((await call('revise-news', { news: id, ...words }, elsewhere)).status).toBe(403)
    expect((await get(`${desk}/article/${id}/reprendre`, elsewhere)).status).toBe(403)
    expect((await call('discard-news', { news: id }, lou)).status).toBe(200)
  })

  test('is corrected in full view: the former words, the day and the reason stay', async () => {
    const id = await drafted()
    await call('publish-news', { news: id }, agent)
    const same = await post(`${desk}/article/${id}/corriger`, { ...words, reason: 'Rien' }, agent)
    expect(same.status).toBe(422)
    town.clock.set('2026-03-05T10:00:00+01:00')
    const later = await persona(town, 'agent')
    const text = 'Rendez-vous le 13 mars.'
    const corrected = { title: words.title, text, reason: 'La date était fausse.' }
    expect((await post(`${desk}/article/${id}/corriger`, corrected, later)).status).toBe(303)
    const shown = await html(`${page()}/${id}`)
    for (const said of [text, 'Corrigée le 5', 'Rendez-vous le 12 mars.', 'La date était fausse.'])
      expect(shown).toContain(said)
    const list = await html(page())
    expect(list).toContain('Corrigée le 5')
    expect(list.match(/Le forum approche/g)).toHaveLength(1)
  })

  test('once published is never unpublished nor rewritten in silence, whoever writes', async () => {
    const id = await drafted()
    await call('publish-news', { news: id }, agent)
    for (const write of [
      sql`delete from following_news where id = ${id}`,
      sql`update following_news set text = 'Autre chose' where id = ${id}`,
      sql`update following_news set status = 'draft', published_at = null where id = ${id}`,
    ])
      await expect(town.db.transaction((tx) => tx.execute(write))).rejects.toMatchObject({
        cause: { code: 'PT409' },
      })
    expect((await call('revise-news', { news: id, ...words }, agent)).status).toBe(409)
    expect((await call('discard-news', { news: id }, agent)).status).toBe(409)
  })

  test('leads to a page of this site only, and its words are text', async () => {
    for (const link of [
      'https://ailleurs.exemple',
      '//ailleurs.exemple',
      '/\\ailleurs',
      'javascript:alert(1)',
    ]) {
      const refused = await post(`${desk}/${process.slug}/ecrire`, { ...words, link }, agent)
      expect(refused.status, link).toBe(422)
      expect(await refused.text()).toContain('Le forum approche')
    }
    const id = await drafted({ title: '<b>Forum</b>', text: '<script>alert(1)</script>' })
    await call('publish-news', { news: id }, agent)
    const shown = await html(`${page()}/${id}`)
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(shown).not.toContain('<b>Forum')
  })
})

describe('what the journal tells by itself', () => {
  test('charter, sessions, answers and their cancellation appear, those of one day together, without a name', async () => {
    const principles = [{ title: 'Écouter', text: 'Tout le monde.' }]
    const commitments = [
      { promisedBy: 'La Ville', promise: 'Répondre', due: 'en juin', checkedHow: 'Les réponses publiées' },
    ]
    const charter = { process: process.slug, title: 'La charte', text: 'Texte.', principles, commitments }
    await tell(publishCharter, charter)
    town.clock.set('2026-03-03T09:00:00+01:00')
    for (const title of ['Réunion A', 'Réunion B', 'Réunion C']) await aSession(town, { title })
    town.clock.set('2026-03-04T09:00:00+01:00')
    const alone = await aSession(town, { title: 'Atelier du marché' })
    const later = await persona(town, 'agent')
    const cancelled = { session: alone, reason: 'La salle est fermée.' }
    expect((await call('cancel-session', cancelled, later)).status).toBe(200)
    const proposal = await aProposal(town, process, { title: 'Un bus le soir' })
    await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
    const shown = await html(page())
    const order = [
      'Une réponse est publiée',
      'Une séance est annulée',
      '3 séances sont prévues',
      'La charte est publiée',
    ]
    const places = order.map((said) => shown.indexOf(said))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(shown).toContain('Atelier du marché')
    expect(shown).not.toMatch(/Personne \d/)
    expect(shown).not.toContain('Réunion A')
  })

  test('the status of an action appears on the page of its process, twenty entries a page', async () => {
    const decided = await decidedProcess(town)
    const plan = planning(town, () => ({ agent, process: decided }))
    const strategy = await plan.strategy()
    const action = await plan.action(strategy.id, { title: 'Créer une épicerie' })
    for (let day = 10; day < 32; day++)
      await perform(
        town,
        updateActionStatus,
        {
          action: action.id,
          status: day % 2 ? 'in_progress' : 'suspended',
          onDay: `2026-01-${day}`,
        },
        { actor: agent.actor, door: 'api' },
      )
    expect((await actionShown(town.db, action.id, '2026-03-02')).history.length).toBeGreaterThan(20)
    const first = await html(`/demarches/${decided.slug}/actualites`)
    expect(first).toContain('Créer une épicerie')
    expect(first.match(/Action n° 1, /g)).toHaveLength(20)
    const second = await html(`/demarches/${decided.slug}/actualites?page=2`)
    expect(second.match(/Action n° 1, /g)).toHaveLength(2)
    expect(await html(`/demarches/${decided.slug}/actualites?page=99`)).toContain('Action n° 1, ')
  })
})

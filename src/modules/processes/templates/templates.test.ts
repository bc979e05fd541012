import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { templateKeys } from '#modules/processes/process.ts'
import { anglesOf, milestonesOf, phasesOf, processBySlug } from '#modules/processes/reads.ts'
import { arrange } from '#modules/processes/texts/charter-rows.ts'
import { charterDraftOf, chartersOf } from '#modules/processes/texts/published-texts.ts'
import { saveCharterDraft } from '#modules/processes/texts/save-charter-draft.ts'
import { doors, persona } from '#testing/doors.ts'
import { aProcess } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { createFromTemplate } from './create-from-template.ts'
import { plannedFrom, startBefore } from './template.ts'
import { templates } from './templates.ts'
import { stepNames, tenStepsOf } from './ten-steps.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const given = { title: 'Bien vieillir', summary: 'Vieillir chez soi.', sponsor: 'La Ville' }
const read = async (path: string, as?: Awaited<ReturnType<typeof persona>>) =>
  (await (await doors(town).get(path, as)).text()).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('a template', () => {
  it('has phases in order, a vote inside its decision and checks that exist', () => {
    expect(templates.map((one) => one.key)).toEqual([...templateKeys])
    for (const one of templates) {
      const phases = Object.values(one.phases)
      phases.reduce((before, [from, to]) => {
        expect(from, one.key).toBeGreaterThan(before)
        expect(to, one.key).toBeGreaterThanOrEqual(from)
        return to
      }, -1)
      const vote = one.milestones.find((row) => row.kind === 'vote')
      expect(vote?.at).toBe(one.phases.decision?.[1])
      expect(one.charter.commitments.map((row) => row.checkCode)).toContain('A1')
    }
  })

  it('counts its dates from a start, or back from a council', () => {
    const fabrique = templates.find((one) => one.key === 'fabrique')
    if (!fabrique) throw new Error('no template')
    expect(startBefore(fabrique, '2017-09-29')).toBe('2017-03-23')
    const days = plannedFrom(fabrique, '2017-03-23').milestones.map((one) => one.on.from)
    expect(days).toEqual([
      '2017-03-23',
      '2017-04-06',
      '2017-05-03',
      '2017-05-19',
      '2017-06-09',
      '2017-09-04',
      '2017-09-29',
      '2017-10-10',
    ])
  })

  it('is read before use, with the dates of the day chosen', async () => {
    const agent = await persona(town, 'agent')
    expect(await read('/bureau/demarches/modeles', agent)).toContain('Des assises en 120 jours')
    const html = await read('/bureau/demarches/modeles/fabrique?council=2027-09-24', agent)
    expect(html).toContain('vendredi 24 septembre 2027')
    expect(html).toContain('jeudi 18 mars 2027')
    expect(await read('/bureau/demarches/modeles/dix-etapes', agent)).toContain('10.1787/f765caf6-en')
    expect((await doors(town).get('/bureau/demarches/modeles/autre', agent)).status).toBeGreaterThanOrEqual(
      400,
    )
  })

  it('fills in dates, angles and a draft of charter, publishes nothing, and recalls its questions', async () => {
    const agent = await persona(town, 'agent')
    const form = { ...given, slug: 'bien-vieillir', level: 'concertation', council: '2027-09-24', start: '' }
    const path = '/bureau/demarches/modeles/fabrique/creer'
    const both = await doors(town).post(path, { ...form, start: '2027-01-04' }, agent)
    expect(both.status).toBe(422)
    expect((await doors(town).post(path, form, agent)).status).toBe(303)
    const { id, currentPhase } = await processBySlug(town.db, 'bien-vieillir')
    expect(currentPhase).toBe('preparation')
    expect((await anglesOf(town.db, id)).map((one) => one.title)).toHaveLength(2)
    expect(await milestonesOf(town.db, id)).toHaveLength(8)
    const decision = (await phasesOf(town.db, id)).find((one) => one.kind === 'decision')
    expect(decision?.plannedEnd?.from).toBe('2027-09-24')
    const draft = await charterDraftOf(town.db, id)
    expect(draft?.commitments[0]?.due).toMatch(/24\sseptembre 2027/)
    expect(await chartersOf(town.db, id)).toEqual([])
    expect(await read('/bureau/demarches/bien-vieillir/mandat', agent)).toContain('sous les deux angles')
  })
})

describe('the ten steps', () => {
  it('are computed from what is recorded, each with its place', async () => {
    const { id } = await perform(
      town,
      createFromTemplate,
      { ...given, template: 'dix-etapes', slug: 'dix', start: '2027-01-04' },
      by,
    )
    const before = await tenStepsOf(town.db, id)
    expect(stepNames.filter((name) => before[name])).toEqual(['method', 'last'])
    await perform(town, saveCharterDraft, { process: 'dix', base: 1, title: 'C', text: 'T' }, by)
    const agent = await persona(town, 'agent')
    expect((await doors(town).post('/bureau/demarches/dix/charte/publier', {}, agent)).status).toBe(303)
    expect((await tenStepsOf(town.db, id)).tell).toBe(true)
    const html = await read('/bureau/demarches/dix', agent)
    expect(html).toContain('3 étapes sur 10')
    expect(html).toContain('/bureau/demarches/dix/seances')
  })
})

describe('the draft of a charter', () => {
  const rows = (...titles: string[]) => ({ principles: titles.map((title) => ({ title })), commitments: [] })

  it.each([
    ['principles.1.up', ['b', 'a', 'c']],
    ['principles.1.down', ['a', 'c', 'b']],
    ['principles.0.up', ['a', 'b', 'c']],
    ['principles.2.down', ['a', 'b', 'c']],
    ['principles.1.remove', ['a', 'c']],
    ['principles.9.remove', ['a', 'b', 'c']],
    ['principles.add', ['a', 'b', 'c', undefined]],
  ])('moves its rows: %s', (asked, expected) => {
    const found = arrange(rows('a', 'b', 'c'), asked).principles as { title?: string }[]
    expect(found.map((row) => row.title)).toEqual(expected)
  })

  it('keeps what was typed when a button moves a row, and comes back to it', async () => {
    await aProcess(town)
    const agent = await persona(town, 'agent')
    const path = '/bureau/demarches/fabrique-2017/charte'
    const typed = {
      base: '0',
      title: 'Charte',
      text: '',
      'principles.0.title': 'Respect',
      'principles.0.text': '',
      'principles.1.title': 'Transparence',
      'principles.1.text': '',
      arrange: 'principles.1.up',
    }
    const answer = await doors(town).post(path, typed, agent)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toContain('#principles-1')
    const { id } = await processBySlug(town.db, 'fabrique-2017')
    const titles = (await charterDraftOf(town.db, id))?.principles.map((row) => row.title)
    expect(titles).toEqual(['Transparence', 'Respect'])
  })

  it('is not written over by someone who read an older one: both texts are shown', async () => {
    await aProcess(town)
    const [one, other] = [await persona(town, 'agent'), await persona(town, 'administrator')]
    const path = '/bureau/demarches/fabrique-2017/charte'
    const first = { base: '0', title: 'Charte', text: 'Répondre à toutes les propositions.' }
    expect((await doors(town).post(path, first, one)).status).toBe(303)
    const refused = await doors(town).post(path, { ...first, text: 'Répondre avant juin.' }, other)
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toMatch(/<del>.*toutes/)
    expect(html).toMatch(/<ins>.*avant/)
    expect(html).toContain('name="base" value="1"')
    const again = await doors(town).post(path, { ...first, base: '1', text: 'Les deux.' }, other)
    expect(again.status).toBe(303)
  })

  it('is written by the facilitator of the process, who cannot publish it', async () => {
    const { id, slug } = await aProcess(town)
    const other = await aProcess(town, { slug: 'autre' })
    const facilitator = await persona(town, 'facilitator', { process: id })
    const path = `/bureau/demarches/${slug}/charte`
    const text = { base: '0', title: 'Charte', text: 'Nos règles.' }
    expect((await doors(town).post(path, text, facilitator)).status).toBe(303)
    expect(await read(`${path}/publier`, facilitator)).toContain('La publication est faite par un agent')
    expect((await doors(town).post(`${path}/publier`, {}, facilitator)).status).toBe(403)
    expect((await doors(town).post(`/bureau/demarches/${other.slug}/charte`, text, facilitator)).status).toBe(
      403,
    )
    expect(await chartersOf(town.db, id)).toEqual([])
  })

  it('ends when it is published, and only as it was read', async () => {
    const { id } = await aProcess(town)
    const agent = await persona(town, 'agent')
    const path = '/bureau/demarches/fabrique-2017/charte'
    const text = { base: '0', title: 'Charte', text: 'Nos règles.' }
    await doors(town).post(path, text, agent)
    const { call } = doors(town)
    const old = { process: 'fabrique-2017', title: 'Charte', text: 'Nos règles.', draft: 7 }
    expect((await call('publish-charter', old, agent)).status).toBe(409)
    expect((await doors(town).post(`${path}/publier`, {}, agent)).status).toBe(303)
    expect(await charterDraftOf(town.db, id)).toBeUndefined()
    await doors(town).post(path, { ...text, text: 'D’autres règles.' }, agent)
    expect((await doors(town).post(`${path}/publier`, {}, agent)).status).toBe(422)
    const reason = { changeReason: 'Demandé en atelier.' }
    expect((await doors(town).post(`${path}/publier`, reason, agent)).status).toBe(303)
    expect(await chartersOf(town.db, id)).toHaveLength(2)
  })
})

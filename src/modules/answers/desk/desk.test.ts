import { describe, expect, it } from 'vitest'
import { anAnswer, answerRow, aProposal, complete } from '#testing/answers.ts'
import { doors, persona, settle } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, anOrganisation, aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Parameters<typeof door.get>[1]) => (await door.get(path, as)).text()

describe('the desk of the answers', () => {
  it('brings two proposals from nobody to a decision, by forms alone', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const voice = await aContribution(town, process, { text: 'Le samedi matin, il faudrait quelqu’un.' })
    const [one, two] = [
      await aProposal(town, process, { title: 'Une permanence le samedi', contributions: [voice.id] }),
      await aProposal(town, process, { title: 'Des bancs' }),
    ]
    const [agent, elected, secretariat] = [
      await persona(town, 'agent'),
      await persona(town, 'elected'),
      await persona(town, 'secretariat'),
    ]
    const service = await persona(town, 'service')
    expect(await text('/bureau/reponses', agent)).toContain(
      '2\u00a0propositions ne sont attribuées à personne',
    )
    const chosen = (due: string) =>
      `demarche=${process.slug}&proposals=${one.id}&proposals=${two.id}&organisation=${service.organisation}&due=${due}`
    const assign = '/bureau/reponses/attribuer'
    expect((await door.post(`${assign}/avant?${chosen('2026-01-01')}`, {}, agent)).status).toBe(422)
    const asked = await door.get(`${assign}?${chosen('2026-03-31')}&voir=1`, agent)
    expect(asked.status).toBe(303)
    const before = (asked.headers.get('location') as string).replace('/essai', '')
    expect(await text(before, agent)).toContain('Attribuer 2\u00a0propositions')
    expect((await door.post(before, { expected: 2 }, agent)).status).toBe(303)

    const queue = await text('/bureau/reponses?file=mine', service)
    const sheets = [...queue.matchAll(/href="\/essai(\/bureau\/reponses\/\d+\?file=mine)"/g)].map(
      (found) => found[1],
    )
    expect(sheets).toHaveLength(2)
    const [first, second] = sheets as [string, string]
    expect(await text(first, service)).toContain('Le samedi matin, il faudrait quelqu’un.')

    const kept = first.replace('?', '/garder?')
    expect((await door.post(kept, { reason: 'Je commence', cost: '9 600' }, service)).status).toBe(303)
    const begun = await text(first, service)
    expect(begun).toContain('Je commence')
    expect(begun).toContain('value="9600"')

    const unreasoned = await door.post(
      first,
      { decision: 'not_kept', reasonKind: 'cost', reason: 'Non.' },
      service,
    )
    expect(unreasoned.status).toBe(422)
    expect(await unreasoned.text()).toContain('Écrivez au moins 20 signes.')
    const sent = await door.post(first, complete, service)
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toContain(second.split('?')[0])
    expect(
      (await door.post(second, { ...complete, decision: 'not_kept', reasonKind: 'cost' }, service)).status,
    ).toBe(303)

    const waiting = await text('/bureau/reponses/a-valider', elected)
    expect(waiting).toContain(complete.reason)
    const ids = [...waiting.matchAll(/name="answers" value="(\d+)"/g)].map((found) => Number(found[1]))
    expect(ids).toHaveLength(2)
    expect((await door.post('/bureau/reponses/a-valider', {}, elected)).status).toBe(422)
    const back = { comment: 'Quels bancs ?' }
    expect((await door.post(`/bureau/reponses/${ids[1]}/renvoyer`, back, elected)).status).toBe(303)
    expect((await door.post('/bureau/reponses/a-valider', { answers: [ids[0] ?? 0] }, elected)).status).toBe(
      303,
    )
    expect(await text(`/bureau/reponses/${ids[1]}`, service)).toContain('Quels bancs ?')

    expect((await door.post(`/bureau/reponses/publication/${process.slug}`, {}, secretariat)).status).toBe(
      303,
    )
    const early = await door.post(`/bureau/reponses/decision/${process.slug}`, {}, agent)
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Il manque 1 réponse publiée')
    await door.post(
      `/bureau/reponses/${ids[1]}`,
      { ...complete, decision: 'not_kept', reasonKind: 'cost' },
      service,
    )
    expect((await door.post(`/bureau/reponses/${ids[1]}/valider`, {}, elected)).status).toBe(303)
    expect((await door.post(`/bureau/reponses/${ids[1]}/publier`, {}, secretariat)).status).toBe(303)
    expect((await door.post(`/bureau/reponses/decision/${process.slug}`, {}, agent)).status).toBe(303)
    await settle(town)
    expect(await text(`/demarches/${process.slug}/reponses`)).toContain(
      'passée à la décision le 2\u00a0mars 2026',
    )
    const moved = await door.call(
      'assign-proposal',
      { proposal: one.id, organisation: 1, due: '2026-12-01' },
      agent,
    )
    expect(moved.status).toBe(409)
  })

  it('shows a service its own sheets and no other, in lists, by address and through the API', async () => {
    const process = await aProcess(town)
    const service = await persona(town, 'service')
    const own = await anAnswer(town, process, { organisation: service.organisation })
    const other = await anAnswer(town, process, { organisation: await anOrganisation(town) })
    const list = await text('/bureau/reponses?file=all', service)
    expect(list).toContain(`/bureau/reponses/${own.id}?`)
    expect(list).not.toContain(`/bureau/reponses/${other.id}?`)
    expect((await door.get(`/bureau/reponses/${own.id}`, service)).status).toBe(200)
    expect((await door.get(`/bureau/reponses/${other.id}`, service)).status).toBe(404)
    expect((await door.post(`/bureau/reponses/${other.id}`, complete, service)).status).toBe(404)
    expect((await door.call('draft-answer', { answer: other.id, ...complete }, service)).status).toBe(403)
    const asked = (await (await door.ask('list-answer-sheets', {}, service)).json()) as { id: number }[]
    expect(asked.map((sheet) => sheet.id)).toEqual([own.id])
    const load = (await (await door.ask('show-answer-workload', {}, service)).json()) as {
      counts: { all: number }
    }
    expect(load.counts.all).toBe(1)
    expect((await answerRow(town, other.id)).status).toBe('assigned')
  })

  it('is read by the guarantor, and closed to the facilitator, partners and visitors', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'drafted' })
    const guarantor = await persona(town, 'guarantor')
    const [facilitator, partner] = [
      await persona(town, 'facilitator', { process: process.id }),
      await persona(town, 'partner'),
    ]
    const seen = await text(`/bureau/reponses/${sheet.id}`, guarantor)
    expect(seen).toContain(complete.reason)
    for (const button of ['/valider', '/renvoyer', '/publier', '/garder', 'name="reason"'])
      expect(seen).not.toContain(button)
    for (const path of ['', `/${sheet.id}`, '/attribuer', '/a-valider', '/publication'])
      for (const who of [facilitator, partner, undefined])
        expect((await door.get(`/bureau/reponses${path}`, who)).status, path).toBe(403)
    for (const reading of ['list-answer-sheets', 'show-answer-workload'])
      for (const who of [facilitator, partner, undefined])
        expect((await door.ask(reading, {}, who)).status).toBe(403)
    for (const path of ['/attribuer', '/a-valider'])
      expect((await door.get(`/bureau/reponses${path}`, guarantor)).status, path).toBe(403)
  })

  it('corrects a published answer by its form, and shows the elected member alone how to change the decision', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'published' })
    const [agent, elected] = [await persona(town, 'agent'), await persona(town, 'elected')]
    const form = `/bureau/reponses/${sheet.id}/corriger`
    const change = { ...complete, decision: 'kept_in_part', changeReason: 'Un samedi seulement.' }
    const refused = await door.post(form, change, agent)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('revient à un·e élu·e')
    const done = await door.post(form, change, elected)
    expect(done.headers.get('location')).toContain(`/demarches/${process.slug}/propositions/1`)
    expect(await text(`/demarches/${process.slug}/propositions/1`)).toContain('Un samedi seulement.')
  })

  it('says itself in English, and stands empty', async () => {
    const elected = await persona(town, 'elected')
    const agent = await persona(town, 'agent')
    expect(await text('/bureau/reponses/a-valider?langue=en', elected)).toContain(
      'No answer waits for your validation',
    )
    expect(await text('/bureau/reponses?langue=en', agent)).toContain('Desk of the answers')
    expect((await door.get('/bureau/reponses/publication', agent)).status).toBe(200)
    expect((await door.get('/bureau/reponses/attribuer', agent)).status).toBe(200)
  })
})

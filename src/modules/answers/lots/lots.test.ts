import { beforeEach, describe, expect, it } from 'vitest'
import { anAnswer, answerRow, aProposal } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { plantSheets } from '#testing/planted-sheets.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const at = '/bureau/reponses/attribuer'
const text = async (path: string, as: Persona) =>
  (await (await door.get(path, as)).text()).replace(/[\u00a0\u202f]/g, ' ')
const locationOf = (answer: Response) => (answer.headers.get('location') as string).replace('/essai', '')

describe('assigning many proposals at once', () => {
  let agent: Persona
  beforeEach(async () => {
    agent = await persona(town, 'agent')
  })

  it('takes all those of a filter beyond what the page shows, says before what it changes, and can be undone', async () => {
    const planted = await plantSheets(town, { slug: 'grande', sheets: 40, services: 2, unassigned: 87 })
    const [even, odd] = planted.services as [number, number]
    // Those whose title holds "10": 10 itself is a sheet, 100 to 109 and 110 wait.
    const page = await text(`${at}?demarche=grande&mots=10`, agent)
    expect(page).toContain('Toutes celles du filtre : 11 propositions')
    const choice = {
      demarche: 'grande',
      mots: '10',
      lot: 'tout',
      organisation: odd,
      due: '2026-03-13',
      voir: 1,
    }
    const query = new URLSearchParams(Object.entries(choice).map(([name, value]) => [name, String(value)]))
    const preview = locationOf(await door.get(`${at}?${query}`, agent))
    expect(preview).toContain('/attribuer/avant?')
    const before = await text(preview, agent)
    expect(before).toContain(
      '11 propositions pour Service de grande, numéro 1, à rendre avant le vendredi 13 mars 2026.',
    )
    // 16 sheets to draft (one in five is drafted), and 11 more: 27 in 9 working days.
    expect(before).toMatch(/Maintenant"[^>]*><div>16<[\s\S]*Ensuite"[^>]*><div>27</)
    expect(before).toContain(
      'Il lui faudrait en rédiger 3,0 par jour ouvré : il y a 9 jours ouvrés d’ici là.',
    )
    expect(before).toContain('et 1 autre')

    const made = await door.post(preview, { expected: 11 }, agent)
    expect(made.status).toBe(303)
    const lot = locationOf(made).replace(/\?.*/, '')
    expect(await text(lot, agent)).toContain('Annuler cette attribution')
    expect(await text(`${at}?demarche=grande`, agent)).toContain('Toutes celles du filtre : 76 propositions')

    // One of them is worked on: undoing takes back the gesture, not the work.
    const sheets = (await (
      await door.ask('list-answer-sheets', { queue: 'assigned', organisation: odd }, agent)
    ).json()) as { id: number; number: number }[]
    const begun = sheets.find((one) => one.number === 105)
    town.clock.advance({ minutes: 5 })
    expect((await door.call('save-answer', { answer: begun?.id, delay: 'Un an' }, agent)).status).toBe(200)
    const undone = await door.post(lot, {}, agent)
    expect(undone.status).toBe(303)
    expect(await text(lot, agent)).toContain('Annulée le 2 mars 2026')
    const left = (await (
      await door.ask('list-answer-sheets', { queue: 'assigned', organisation: odd }, agent)
    ).json()) as { number: number }[]
    expect(left.filter((one) => one.number > 40).map((one) => one.number)).toEqual([105])
    expect((await door.post(lot, {}, agent)).status).toBe(409)
    expect(even).toBeGreaterThan(0)
  })

  it('gives back what another service had, for its day', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const [first, second] = [await persona(town, 'service'), await persona(town, 'service')]
    const sheet = await anAnswer(town, process, { organisation: first.organisation, status: 'drafted' })
    const wish = { process: process.slug, held: first.organisation, organisation: second.organisation }
    const preview = await (await door.ask('preview-assignment', wish, agent)).json()
    expect(preview).toMatchObject({ count: 1, proposals: [{ status: 'drafted' }] })
    expect(preview.services).toMatchObject([{ id: second.organisation, before: 0, after: 1 }])
    const made = await (await door.call('assign-in-bulk', { ...wish, due: '2026-05-04' }, agent)).json()
    expect(made).toMatchObject({ assigned: 1 })
    expect(await answerRow(town, sheet.id)).toMatchObject({ status: 'assigned', due_day: '2026-05-04' })
    expect((await (await door.ask('list-assignment-lots', {}, agent)).json())[0]).toMatchObject({
      proposals: 1,
    })
    const undone = await (await door.call('undo-assignment-lot', { lot: made.lot }, agent)).json()
    expect(undone).toMatchObject({ undone: 1, left: 0 })
    expect(await answerRow(town, sheet.id)).toMatchObject({ status: 'drafted', due_day: '2026-04-10' })
    expect(Number((await answerRow(town, sheet.id)).organisation_id)).toBe(first.organisation)
  })

  it('does nothing when the list changed since it was announced, and says so', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const service = await persona(town, 'service')
    await aProposal(town, process)
    const wish = { process: process.slug, organisation: service.organisation, due: '2026-05-04' }
    await aProposal(town, process, { title: 'Arrivée entre-temps' })
    const refused = await door.call('assign-in-bulk', { ...wish, expected: 1 }, agent)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(await refused.json())).toContain('La liste a changé')
    const none = await door.call('assign-in-bulk', { ...wish, proposals: [] }, agent)
    expect(none.status).toBe(422)
    expect((await door.call('assign-in-bulk', { ...wish, due: '2026-01-01' }, agent)).status).toBe(422)
    expect((await door.call('assign-in-bulk', wish, await persona(town, 'elected'))).status).toBe(403)
  })

  it('keeps what was ticked, and says beside each field what is missing', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const one = await aProposal(town, process, { title: 'Des bancs' })
    const page = await text(`${at}?demarche=${process.slug}&proposals=${one.id}&lot=coches&voir=1`, agent)
    expect(page).toContain('Choisissez un service.')
    expect(page).toContain('Choisissez un jour.')
    expect(page).toMatch(new RegExp(`value="${one.id}"[^>]*checked|checked[^>]*value="${one.id}"`))
    expect(await text(`${at}?demarche=${process.slug}&voir=1&langue=en`, agent)).toContain(
      'Tick at least one proposal',
    )
  })

  it('shows a role of one process neither the preview nor the lots of another', async () => {
    const [mine, other] = [
      await aProcess(town, { phase: 'instruction' }),
      await aProcess(town, { phase: 'instruction' }),
    ]
    const bound = await persona(town, 'agent', { process: mine.id })
    const service = await persona(town, 'service')
    const { id } = await aProposal(town, other)
    const wish = { process: other.slug, organisation: service.organisation, due: '2026-05-04' }
    expect((await door.call('assign-in-bulk', { ...wish, proposals: [id] }, bound)).status).toBe(403)
    const preview = `${at}/avant?demarche=${other.slug}&lot=tout&organisation=${service.organisation}&due=2026-05-04`
    expect((await door.get(preview, bound)).status).toBe(403)
    const { lot } = await (await door.call('assign-in-bulk', wish, agent)).json()
    expect((await door.get(`${at}/lots/${lot}`, bound)).status).toBe(403)
    expect((await door.call('undo-assignment-lot', { lot }, bound)).status).toBe(403)
    expect(await (await door.ask('list-assignment-lots', {}, bound)).json()).toEqual([])
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { anAnswer, answerRow } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { duePlan, usualLead } from './due-plan.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let agent: Persona
let secretary: Persona
const text = async (path: string, as: Persona) =>
  (await (await get(path, as)).text()).replace(/[\u00a0\u202f]/g, ' ')
const meetingAt = async (heldOn: string): Promise<number> =>
  (await (await call('plan-meeting', { body: 'council', heldOn }, secretary)).json()).id
const at = '/bureau/deliberations/echeances'

beforeEach(async () => {
  agent = await persona(town, 'agent')
  secretary = await persona(town, 'secretariat')
})

describe('due days counted backwards from a meeting', () => {
  test('notice in clear days, then working days without public holidays, back to the first opinion', () => {
    // A council on Thursday 28 May 2026: notice by Friday 22, five clear days. Whit Monday is the 25th, Ascension the 14th.
    const plan = duePlan({ body: 'council', heldOn: '2026-05-28' }, { population: 70_000 }, usualLead)
    expect(plan).toMatchObject({
      noticeLimit: '2026-05-22',
      noticeDue: '2026-05-22',
      // Five working days before the 22nd: 21, 20, 19, 18, 15 (the 14th is Ascension).
      answersDue: '2026-05-15',
      validationDue: '2026-05-12',
      // Ten more: 11, 7, 6, 5, 4 (the 8th is closed), 30, 29, 28, 27, 24 April (1 May is closed).
      draftsDue: '2026-04-24',
      opinionsDue: '2026-04-10',
    })
    const small = duePlan({ body: 'council', heldOn: '2026-05-28' }, { population: 900 }, usualLead)
    expect(small).toMatchObject({
      rule: 'small-council',
      clearDays: 3,
      noticeLimit: '2026-05-24',
      noticeDue: '2026-05-22',
    })
  })

  test('are shown with how each is counted, applied to all or to one service, and never by themselves', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const [one, other] = [await persona(town, 'service'), await persona(town, 'service')]
    const [mine, theirs] = [
      await anAnswer(town, process, { organisation: one.organisation }),
      await anAnswer(town, process, { organisation: other.organisation, status: 'drafted' }),
    ]
    const done = await anAnswer(town, process, { status: 'published' })
    const meeting = await meetingAt('2026-05-28')
    const page = await text(`${at}?demarche=${process.slug}&seance=${meeting}`, agent)
    expect(page).toContain('vendredi 24 avril 2026')
    expect(page).toContain('10 jours ouvrés avant la validation.')
    expect(page).toContain('Cinq jours francs')
    expect((await answerRow(town, mine.id)).due_day).toBe('2026-04-10')

    const wish = `${at}?demarche=${process.slug}&seance=${meeting}`
    const some = await post(wish, { service: one.organisation }, agent)
    expect(some.status).toBe(303)
    expect((await answerRow(town, mine.id)).due_day).toBe('2026-04-24')
    expect((await answerRow(town, theirs.id)).due_day).toBe('2026-04-10')
    expect((await post(wish, {}, agent)).status).toBe(303)
    expect(await answerRow(town, theirs.id)).toMatchObject({ due_day: '2026-04-24', status: 'drafted' })
    expect((await answerRow(town, done.id)).due_day).toBe('2026-04-10')
    expect((await post(wish, {}, agent)).status).toBe(409)
    expect(await text('/bureau/reponses', agent)).not.toContain('Une séance a bougé')

    // The meeting moves: nothing moves with it, and the desk says so.
    const moved = { meeting, heldOn: '2026-06-25', reason: 'Le quorum manquait.' }
    expect((await call('move-meeting', moved, secretary)).status).toBe(200)
    expect((await answerRow(town, mine.id)).due_day).toBe('2026-04-24')
    const desk = await text('/bureau/reponses', agent)
    expect(desk).toContain('Une séance a bougé')
    expect(desk).toContain(
      'Les brouillons étaient attendus le 24 avril 2026 ; compté de nouveau, ce serait le',
    )
    expect(await text('/bureau/reponses', one)).not.toContain('Une séance a bougé')
    const again = await (await call('apply-due-days', { process: process.slug, meeting }, agent)).json()
    expect(again).toMatchObject({ due: '2026-05-27', sheets: 2 })
    expect((await answerRow(town, mine.id)).due_day).toBe('2026-05-27')
    expect((await call('cancel-meeting', { meeting, reason: 'Reportée.' }, secretary)).status).toBe(200)
    expect(await text('/bureau/reponses?langue=en', agent)).toContain('the meeting is cancelled')
    expect((await call('apply-due-days', { process: process.slug, meeting }, agent)).status).toBe(409)
  })

  test('refuse a meeting that is too near, a role that does not assign, and a process that is not theirs', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    await anAnswer(town, process)
    const near = await meetingAt('2026-03-20')
    const refused = await post(`${at}?demarche=${process.slug}&seance=${near}`, {}, agent)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('La séance est trop proche')
    const asked = {
      process: process.slug,
      meeting: near,
      opinionDays: 0,
      validationDays: 1,
      publicationDays: 0,
    }
    expect((await ask('show-due-days', asked, agent)).status).toBe(200)
    expect((await call('apply-due-days', asked, agent)).status).toBe(200)
    expect((await call('apply-due-days', asked, secretary)).status).toBe(403)
    const bound = await persona(town, 'agent', { process: (await aProcess(town, {})).id })
    expect((await call('apply-due-days', asked, bound)).status).toBe(403)
    expect(await text(at, bound)).toContain('Aucune réponse n’est à rendre.')
  })

  test('say what to do while no meeting is planned', async () => {
    await anAnswer(town, await aProcess(town, { phase: 'instruction' }))
    expect(await text(at, agent)).toContain('Aucune séance à venir')
    expect(await text(`${at}?langue=en`, agent)).toContain('No meeting to come')
  })
})

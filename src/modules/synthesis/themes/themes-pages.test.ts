import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { doors, persona, settle } from '#testing/doors.ts'
import { aGrouping, anAppliedGrouping, groupingServer, speakOf } from '#testing/grouped.ts'
import { aStatement } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { cardsOf, isRunDue } from './theme-reads.ts'

const town = testTown()

async function aDesk() {
  const process = await aProcess(town)
  const voices = await speakOf(town, process)
  await anAppliedGrouping(town, process)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const desk = `/bureau/synthese/${process.slug}`
  const cards = await cardsOf(town.db, process.id)
  const themeOf = (voice: number | undefined) =>
    town.db
      .execute<{ t: number | null }>(
        sql`select theme_id::int as t from synthesis_place where contribution_id = ${voice}`,
      )
      .then(({ rows }) => rows[0]?.t)
  return { process, voices, facilitator, desk, cards, themeOf, ...doors(town) }
}
const read = async (answer: Response | Promise<Response>) => (await answer).text()
const seenIn = (page: string) => /name="seen" value="(\d+)"/.exec(page)?.[1]

it('the desk shows a card a theme: its words, its voices, what is to be read again', async () => {
  const { process, desk, cards, facilitator, get } = await aDesk()
  const page = await read(get(`${desk}/themes`, facilitator))
  expect(page).toMatch(/12\s+sur/)
  expect(cards.length).toBe(3)
  for (const card of cards) {
    expect(page).toContain(card.title)
    expect(card).toMatchObject({ texts: 4, persons: 4 })
    expect(card.verbatims.length).toBe(3)
    expect(page).toContain(`${desk}/themes/${card.id}`)
  }
  expect(page).toContain('C’est trop peu pour dire')
  expect(await read(get(`/bureau/synthese/${process.slug}`, facilitator))).toContain(`${desk}/themes`)
})

it('a voice says why it is where it is: words shared, texts near', async () => {
  const { desk, voices, themeOf, facilitator, get } = await aDesk()
  const bus = await themeOf(voices.bus?.[0])
  const page = await read(get(`${desk}/themes/${bus}?c=${voices.bus?.[0]}`, facilitator))
  expect(page).toContain('Pourquoi ici')
  expect(page).toMatch(/Mots partagés[\s\S]*?\b(bus|soir)/)
  expect(page).toContain('Sans bus le soir on reste chez soi')
})

it('without a script: a voice is moved, the next one is open, and the act is taken back', async () => {
  const { desk, voices, themeOf, facilitator, get, post } = await aDesk()
  const [bus, logement] = [await themeOf(voices.bus?.[0]), await themeOf(voices.logement?.[0])]
  const text = voices.bus?.[1]
  const moved = await post(
    `${desk}/themes/voix/${text}/ranger?de=${bus}&suite=${voices.bus?.[2]}`,
    { theme: logement as number },
    facilitator,
  )
  expect(moved.status).toBe(303)
  expect(moved.headers.get('location')).toContain(`/themes/${bus}?c=${voices.bus?.[2]}`)
  expect(await themeOf(text)).toBe(logement)
  const page = await read(get(`${desk}/themes/${bus}`, facilitator))
  expect(page).toContain('a rangé une parole dans')
  const undo = /action="[^"]*(\/themes\/annuler\/\d+)/.exec(page)?.[1]
  expect((await post(`${desk}${undo}`, {}, facilitator)).status).toBe(303)
  expect(await themeOf(text)).toBe(bus)
})

it('a form sent over what another did meanwhile comes back with what was typed and what they did', async () => {
  const { process, desk, voices, themeOf, facilitator, get, post } = await aDesk()
  const other = await persona(town, 'facilitator', { process: process.id })
  const bus = await themeOf(voices.bus?.[0])
  const seen = seenIn(await read(get(`${desk}/themes/${bus}/renommer`, facilitator)))
  await post(`${desk}/themes/${bus}/renommer`, { title: 'Se déplacer', seen }, other)
  const late = await post(`${desk}/themes/${bus}/renommer`, { title: 'Mobilités du soir', seen }, facilitator)
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('Mobilités du soir')
  expect(page).toContain('en « Se déplacer »')
  const again = await post(
    `${desk}/themes/${bus}/renommer`,
    { title: 'Mobilités du soir', seen: seenIn(page) },
    facilitator,
  )
  expect(again.status).toBe(303)
})

it('what a new grouping would change is shown before it is applied, with 0 human decision changed', async () => {
  const { process, desk, voices, themeOf, facilitator, get, post } = await aDesk()
  const [bus, logement] = [await themeOf(voices.bus?.[0]), await themeOf(voices.logement?.[0])]
  await post(`${desk}/themes/voix/${voices.bus?.[0]}/ranger`, { theme: logement as number }, facilitator)
  await post(`${desk}/themes/${bus}/renommer`, { title: 'Se déplacer' }, facilitator)
  await speakOf(town, process, ['medecin'])
  const run = await aGrouping(town, process, 8)
  const page = await read(get(`${desk}/regroupements/${run}`, facilitator))
  expect(page).toContain('0 décision humaine changée, sur 2')
  expect(page).toContain('3 thèmes continuent'.replace(' ', '\u00a0'))
  expect((await post(`${desk}/regroupements/${run}/appliquer`, {}, facilitator)).status).toBe(303)
  expect(await themeOf(voices.bus?.[0])).toBe(logement)
})

it('merge, split and lock have their pages; the log shows every act with its way back', async () => {
  const { desk, voices, themeOf, facilitator, get, post } = await aDesk()
  const [bus, logement] = [await themeOf(voices.bus?.[0]), await themeOf(voices.logement?.[0])]
  const split = { title: 'Les horaires', contributions: [voices.bus?.[3] as number] }
  expect((await post(`${desk}/themes/${bus}/scinder`, split, facilitator)).status).toBe(303)
  expect(
    (await post(`${desk}/themes/${bus}/fusionner`, { into: logement as number }, facilitator)).status,
  ).toBe(303)
  expect((await post(`${desk}/themes/${logement}/verrouiller`, {}, facilitator)).status).toBe(303)
  const log = await read(get(`${desk}/themes/journal`, facilitator))
  for (const act of ['a scindé', 'a fusionné', 'a verrouillé', 'a appliqué un regroupement'])
    expect(log).toContain(act)
  expect((await get(`${desk}/themes/${bus}`, facilitator)).status).toBe(409)
})

it('an elected member reads the desk without acting; a service does not open it', async () => {
  const { desk, voices, themeOf, get, post } = await aDesk()
  const bus = await themeOf(voices.bus?.[0])
  const elected = await persona(town, 'elected')
  const page = await read(get(`${desk}/themes/${bus}`, elected))
  expect(page).toContain('Pourquoi ici')
  expect(page).not.toContain('Elle est bien ici')
  expect((await post(`${desk}/themes/${bus}/renommer`, { title: 'Autre' }, elected)).status).toBe(403)
  expect((await get(`${desk}/themes`, await persona(town, 'service'))).status).toBe(403)
})

it('a whole grouping is proposed when a tenth waits to be placed, or twice as many have spoken', () => {
  const counts = { published: 100, placed: 90, toPlace: 10, toReadAgain: 0, readByRun: 60 }
  expect(isRunDue(counts)).toBe(false)
  expect(isRunDue({ ...counts, toPlace: 11 })).toBe(true)
  expect(isRunDue({ ...counts, readByRun: 50 })).toBe(true)
  expect(isRunDue({ ...counts, toPlace: 90, readByRun: null })).toBe(false)
})

it('what is counted of a synthesis is given with its denominator, and what is not known is not zero', async () => {
  const { process, voices, themeOf, facilitator, ask, call } = await aDesk()
  const bus = (await themeOf(voices.bus?.[0])) as number
  const { id } = await aStatement(town, process, bus)
  await call('cite-contribution', { statement: id, contribution: voices.bus?.[0] }, facilitator)
  const figures = await (await ask('show-synthesis-figures', { process: process.slug })).json()
  expect(figures).toMatchObject({ published: 12, cited: 1, reachable: 4, statements: 1, withDisagreement: 0 })
  expect(figures.unrepresented).toBeGreaterThan(0)
  expect(figures.unrepresented).toBeLessThan(12)
  const other = await aProcess(town)
  await aContribution(town, other)
  expect(await (await ask('show-synthesis-figures', { process: other.slug })).json()).toMatchObject({
    published: 1,
    reachable: null,
    unrepresented: null,
    stability: null,
  })
})

it('from the request to the desk by pages alone', async () => {
  const process = await aProcess(town)
  await speakOf(town, process)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const { post, get } = doors(town)
  const desk = `/bureau/synthese/${process.slug}`
  expect(await read(get(`${desk}/themes`, facilitator))).toContain('Aucun regroupement')
  const worker = groupingServer(town, (error) => {
    throw error
  })
  const asked = await post(`${desk}/regroupements`, { resolution: '1', seed: '1' }, facilitator)
  await settle(town)
  await worker.settle()
  const page = (asked.headers.get('location') ?? '').replace(`/${town.slug}`, '').replace(/\?.*/, '')
  expect(await read(get(page, facilitator))).toContain('3 nouveaux thèmes'.replace(' ', '\u00a0'))
  expect((await post(`${page}/appliquer`, {}, facilitator)).headers.get('location')).toContain('/themes')
  expect(await read(get(`${desk}/themes`, facilitator))).toMatch(/12\s+sur/)
})

import { beforeEach, describe, expect, it } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { type PlantedSheets, plantSheets } from '#testing/planted-sheets.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as: Persona) => (await door.get(path, as)).text()
const desk = '/bureau/reponses'

/** The numbers of the sheets or boxes of a page, in their order. */
const numbers = (page: string) =>
  [...page.matchAll(/(?<!° )Proposition plantée (\d+)/g)].map((found) => Number(found[1]))
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const links = (page: string) =>
  [...page.matchAll(/href="\/essai([^"]+)"/g)].map((found) => (found[1] as string).replaceAll('&amp;', '&'))
const sheetLinks = (page: string) => [
  ...new Set(links(page).filter((link) => /^\/bureau\/reponses\/\d+(\?|$)/.test(link))),
]

describe('the desk of the answers with more than a page', () => {
  let planted: PlantedSheets
  let agent: Persona
  let elected: Persona
  beforeEach(async () => {
    planted = await plantSheets(town, { slug: 'grande', sheets: 130, services: 2, unassigned: 120 })
    agent = await persona(town, 'agent')
    elected = await persona(town, 'elected')
  })

  it('shows fifty sheets at a time, nearest day first, and says how many there are', async () => {
    const first = await text(`${desk}?file=all`, agent)
    expect(numbers(first)).toEqual(from(1, 50))
    expect(first).toContain('Fiches montrées : 50\u00a0sur\u00a0130')
    expect(links(first)).toContain(`${desk}?file=all&page=2`)
    const third = await text(`${desk}?file=all&page=3`, agent)
    expect(numbers(third)).toEqual(from(101, 130))
    expect(third).toContain('Fiches montrées : 30\u00a0sur\u00a0130')
    expect(numbers(await text(`${desk}?file=all&page=99`, agent))).toEqual(from(101, 130))
    expect((await door.get(`${desk}?file=all&page=rien`, agent)).status).toBe(200)
  })

  it('keeps the queue and the service from page to page, and counts under the service', async () => {
    const [, odd] = planted.services
    const page = await text(`${desk}?file=assigned&service=${odd}&page=2`, agent)
    const toDraft = from(1, 130).filter((n) => n % 2 === 1 && n % 5 !== 0)
    expect(toDraft).toHaveLength(52)
    expect(numbers(page)).toEqual(toDraft.slice(50))
    expect(page).toContain('Fiches montrées : 2\u00a0sur\u00a052')
    expect(links(page)).toContain(`${desk}?file=assigned&service=${odd}`)
    expect(page).toMatch(/À valider<\/span> *<b>13<\/b>/)
    expect(page).toMatch(new RegExp(`<option value="${odd}"[^>]*selected`))
  })

  it('goes from an open sheet to the next past the end of a page, and back to the page it stands on', async () => {
    const page = await text(`${desk}?file=all`, agent)
    const fiftieth = sheetLinks(page)[49] as string
    const open = await text(fiftieth, agent)
    const queue = open.slice(open.indexOf('<nav class="queue"'))
    expect(numbers(queue).toSorted((a, b) => a - b)).toEqual(from(25, 74))
    expect(queue).toContain('50\u00a0sur\u00a0130')
    expect(queue).toContain('40 autres fiches proches dans la file')
    const current = sheetLinks(queue).indexOf(fiftieth)
    const next = sheetLinks(queue)[current + 1] as string
    expect(await text(next, agent)).toContain('Fiche 51')
    expect(links(await text(next, agent))).toContain(`${desk}?file=all&page=2`)

    // Sent on, it opens the next sheet to draft, even beyond what the first page shows.
    const forty9 = sheetLinks(page)[48] as string
    const said = {
      decision: 'not_kept',
      reasonKind: 'cost',
      reason: 'Une raison assez longue pour être lue.',
    }
    const sent = await door.post(forty9, said, agent)
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toContain(next.split('?')[0])
  })

  it('offers the proposals nobody has fifty at a time, says that bound, and shows what a choice changes first', async () => {
    const at = `${desk}/attribuer`
    expect(await text(desk, agent)).toContain('120\u00a0propositions ne sont attribuées à personne')
    const third = await text(`${at}?page=3`, agent)
    expect(numbers(third)).toEqual(from(231, 250))
    expect(third).toContain('Propositions montrées : 20\u00a0sur\u00a0120. Ce que vous cochez')
    const boxes = [...third.matchAll(/name="proposals" value="(\d+)"/g)].map(
      (found) => `proposals=${found[1]}`,
    )
    const chosen = `demarche=grande&organisation=${planted.services[0]}&due=2031-01-01&${boxes.join('&')}`
    const asked = await door.get(`${at}?voir=1&page=3&${chosen}`, agent)
    const before = (asked.headers.get('location') as string).replace('/essai', '')
    const sent = await door.post(before, { expected: 20 }, agent)
    expect(sent.headers.get('location')).toMatch(/attribuer\/lots\/\d+/)
    expect(await text(`${at}?page=3`, agent)).toContain('Toutes celles du filtre : 100\u00a0propositions')
    await plantSheets(town, { slug: 'petite', sheets: 0, services: 1, unassigned: 7 })
    const small = await text(`${at}?demarche=petite`, agent)
    expect(numbers(small)).toEqual(from(1, 7))
    expect(small).toMatch(/Démarche grande<\/span> *<b>100<\/b>/)
  })

  it('shows the elected member twenty answers at a time, of one process, page after page', async () => {
    const at = `${desk}/a-valider`
    const second = await text(`${at}?page=2`, elected)
    expect(second).toContain('Réponses montrées : 6\u00a0sur\u00a026. Validez page par page')
    const answers = [...second.matchAll(/name="answers" value="(\d+)"/g)].map((found) => Number(found[1]))
    expect(answers).toHaveLength(6)
    const sent = await door.post(`${at}?demarche=grande&page=2`, { answers }, elected)
    expect(sent.headers.get('location')).toContain('/a-valider?demarche=grande&page=2')
    const left = await text(`${at}?demarche=grande&page=2`, elected)
    expect([...left.matchAll(/name="answers" value=/g)]).toHaveLength(20)
    expect(left).not.toContain('Réponses montrées')
  })

  it('gives a program the sheets by pages too', async () => {
    const all = (await (await door.ask('list-answer-sheets', {}, agent)).json()) as { number: number }[]
    expect(all.map((sheet) => sheet.number)).toEqual(from(1, 130))
    expect(await (await door.ask('list-answer-sheets', { page: 2 }, agent)).json()).toEqual([])
  })
})

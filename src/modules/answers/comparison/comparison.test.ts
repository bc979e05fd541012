import { describe, expect, it } from 'vitest'
import { anAnswer, complete } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Persona) =>
  (await (await door.get(path, as)).text()).replace(/[\u00a0\u202f]/g, ' ')
const at = '/bureau/reponses/comparer'
const ticked = (...ids: number[]) => `${at}?comparer=1&${ids.map((id) => `fiche=${id}`).join('&')}`

async function scene() {
  const process = await aProcess(town)
  const service = await persona(town, 'service')
  const voices = [
    await aContribution(town, process),
    await aContribution(town, process, { text: 'Le soir aussi.' }),
  ]
  const titles = ['Une permanence le samedi', 'Des bancs', 'Un bus le soir', 'Une épicerie', 'Un jardin']
  const sheets = []
  for (const [index, title] of titles.entries()) {
    const proposal = await aProposal(town, process, {
      title,
      axis: 1,
      contributions: index === 0 ? voices.map((one) => one.id) : [],
    })
    sheets.push(await anAnswer(town, process, { proposal: proposal.id, organisation: service.organisation }))
  }
  return { process, service, ids: sheets.map((one) => one.id) as [number, number, number, number, number] }
}

describe('proposals side by side', () => {
  it('are ticked in the queue too: the same boxes compare them, or give them to a service', async () => {
    const { process, service, ids } = await scene()
    const agent = await persona(town, 'agent')
    const other = await anAnswer(town, await aProcess(town), { status: 'assigned' })
    const desk = await text('/bureau/reponses?file=all', agent)
    expect(desk).toMatch(
      new RegExp(`<input type="checkbox" id="champ-fiche-${ids[0]}" name="fiche" value="${ids[0]}"`),
    )
    expect(desk).toContain('Cocher la fiche 1')
    expect(desk).toMatch(/formaction="\/essai\/bureau\/reponses\/attribuer"/)
    expect(await text('/bureau/reponses?file=all', service)).not.toContain('Donner à un service')
    const given = await text(
      `/bureau/reponses/attribuer?fiche=${ids[1]}&fiche=${ids[2]}&fiche=${other.id}`,
      agent,
    )
    const boxes = [...given.matchAll(/name="proposals" value="\d+" checked/g)]
    expect(boxes).toHaveLength(2)
    expect(given).toContain('1 fiche cochée n’est pas montrée')
    expect(given).toContain(process.slug)
    // Without a service or a day, what was ticked is asked again, still ticked.
    const [first] = [...given.matchAll(/name="proposals" value="(\d+)" checked/g)].map((found) => found[1])
    const again = await text(
      `/bureau/reponses/attribuer?demarche=${process.slug}&voir=1&proposals=${first}`,
      agent,
    )
    expect(again).toMatch(new RegExp(`name="proposals" value="${first}" checked`))
  })

  it('are chosen by boxes and shown aspect by aspect, with what the instruction found and who thinks what', async () => {
    const { service, ids } = await scene()
    const asked = await persona(town, 'service')
    const found = {
      ...complete,
      competence: 'Le CCAS',
      feasible: 'conditions',
      existing: 'Une permanence le jeudi.',
      cost: 9600,
      costPer: 'year',
    }
    expect((await door.call('draft-answer', { answer: ids[0], ...found }, service)).status).toBe(200)
    const request = {
      answer: ids[1],
      organisations: [asked.organisation],
      question: 'Où les poser ?',
      due: '2026-03-20',
    }
    const { opinions } = (await (await door.call('ask-opinion', request, service)).json()) as {
      opinions: number[]
    }
    await door.call(
      'give-opinion',
      { opinion: opinions[0], stance: 'favourable', text: 'Place du marché, il y a de l’ombre.' },
      asked,
    )
    const choice = await text(at, service)
    expect(choice).not.toContain('<table')
    expect([...choice.matchAll(/name="fiche" value="\d+"/g)]).toHaveLength(5)
    const page = await text(ticked(ids[0], ids[1]), service)
    const table = page.slice(page.indexOf('<table'), page.indexOf('</table>'))
    for (const seen of [
      'Une permanence le samedi',
      'Des bancs',
      'de 2 paroles',
      'Isolement',
      'Oui, à des conditions',
      'Une permanence le jeudi.',
      '9 600 € par an',
      complete.reason,
      'Favorable',
      'il y a de l’ombre',
      'pas encore écrite',
    ])
      expect(table, seen).toContain(seen)
    expect(table).not.toContain('Un bus le soir')
    expect(page).toMatch(new RegExp(`name="fiche" value="${ids[0]}"[^>]*checked`))
  })

  it('keep what is ticked while one searches, and say when there are too few or too many', async () => {
    const { service, ids } = await scene()
    expect(await text(ticked(ids[0]), service)).toContain('Cochez au moins deux fiches.')
    const many = await text(ticked(...ids), service)
    expect(many).toContain('Quatre fiches au plus')
    expect(many.slice(many.indexOf('<table'), many.indexOf('</table>'))).not.toContain('Un jardin')
    const searched = await text(`${at}?q=jardins&fiche=${ids[1]}`, service)
    const offered = [...searched.matchAll(/name="fiche" value="(\d+)"/g)].map((one) => Number(one[1]))
    expect(offered).toEqual([ids[1], ids[4]])
    expect(await text(`${at}?fiche=rien&q=`, service)).toContain('Choisir les fiches')
    expect(await text(`${at}?langue=en`, service)).toContain('Compare proposals')
  })

  it('never show a service the sheet of another, by box, by address or to a program', async () => {
    const { process, service, ids } = await scene()
    const other = await anAnswer(town, process, {
      proposal: (await aProposal(town, process, { title: 'Un lavoir' })).id,
    })
    const page = await text(ticked(ids[0], ids[1], other.id), service)
    expect(page).not.toContain('Un lavoir')
    expect(page).toContain('n’est pas à vous')
    const input = new URLSearchParams([ids[0], other.id].map((id) => ['answers', String(id)]))
    const asked = await door.get(`/api/compare-answer-sheets?${input}`, service)
    expect(((await asked.json()) as { id: number }[]).map((one) => one.id)).toEqual([ids[0]])
    for (const role of ['facilitator', 'partner'] as const)
      expect((await door.get(at, await persona(town, role, { process: process.id }))).status).toBe(403)
  })
})

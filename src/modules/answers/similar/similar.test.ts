import { describe, expect, it } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Persona) =>
  (await (await door.get(path, as)).text()).replace(/[\u00a0\u202f]/g, ' ')
const reason = 'Le CCAS ouvrira un samedi par mois, à l’essai pendant un an.'

async function scene() {
  const [before, now] = [await aProcess(town, { title: 'Démarche d’avant' }), await aProcess(town)]
  const service = await persona(town, 'service')
  const titled = async (
    process: typeof now,
    title: string,
    status: 'assigned' | 'drafted' | 'published',
    text = 'Être reçu par quelqu’un quand on travaille en semaine.',
  ) =>
    anAnswer(town, process, {
      proposal: (await aProposal(town, process, { title, text })).id,
      organisation: service.organisation,
      status,
      said: { reason: `${reason} ${title}.` },
    })
  const close = await titled(before, 'Ouvrir des permanences les samedis', 'published', 'Un guichet en plus.')
  await titled(now, 'Des bancs publics à l’ombre', 'published')
  // One word in common is not enough, unless the rest says the same.
  await titled(
    now,
    'Un marché couvert tous les samedis',
    'published',
    'Des étals sous un toit, avec les maraîchers.',
  )
  const alike = await titled(now, 'Le guichet du samedi', 'published')
  await titled(now, 'Permanence du samedi, en brouillon', 'drafted')
  const sheet = await titled(now, 'Une permanence sociale les samedis matin', 'assigned')
  return { service, close, alike, sheet, now }
}
const similarTo = async (answer: number, as: Persona) =>
  (await (await door.ask('list-similar-answers', { answer }, as)).json()) as {
    answer: number
    title: string
  }[]

describe('the answers already given to close proposals', () => {
  it('are the published ones whose proposals share their words, in any process', async () => {
    const { service, close, alike, sheet } = await scene()
    expect((await similarTo(sheet.id, service)).map((one) => one.answer)).toEqual([close.id, alike.id])
    const page = await text(`/bureau/reponses/${sheet.id}`, service)
    expect(page).toContain('Réponses déjà données à des propositions proches (2)')
    expect(page).toContain('Démarche d’avant')
    expect(page).toContain('réponse publiée le 2 mars 2026')
    expect(page.slice(0, page.indexOf('<nav class="queue"'))).not.toMatch(/bancs publics|marché couvert/)
    const other = await persona(town, 'service')
    expect((await door.ask('list-similar-answers', { answer: sheet.id }, other)).status).toBe(403)
  })

  it('give their text as a start, kept only when it is sent, and said to be another’s', async () => {
    const { service, close, sheet } = await scene()
    const page = await text(`/bureau/reponses/${sheet.id}?file=mine`, service)
    const take = new RegExp(`href="/essai(/bureau/reponses/${sheet.id}\\?[^"]*depart=${close.id}[^"]*)"`)
    const address = String(take.exec(page)?.[1]).replaceAll('&amp;', '&')
    expect(address).toContain('file=mine')
    const begun = await text(address, service)
    expect(begun).toContain('est repris dans le formulaire')
    expect(begun).toContain(`${reason} Ouvrir des permanences les samedis.</textarea>`)
    expect(begun).toContain('mot pour mot')
    expect(begun).not.toMatch(/name="decision"[^>]*checked/)
    expect(await text(`/bureau/reponses/${sheet.id}`, service)).not.toContain('les samedis.</textarea>')
    // A draft, or a number of nothing, gives nothing.
    for (const depart of [sheet.id, 987654, 'rien'])
      expect(await text(`/bureau/reponses/${sheet.id}?depart=${depart}`, service)).not.toContain('est repris')
  })

  it('are found whatever a title holds', async () => {
    const { service, now } = await scene()
    for (const title of ['«\u00a0???\u00a0»', "or and not -le & | ! :* \\ '", 'L’été : 100 % d’accès !']) {
      const proposal = await aProposal(town, now, { title })
      const { id } = await anAnswer(town, now, { proposal: proposal.id, organisation: service.organisation })
      expect((await door.get(`/bureau/reponses/${id}`, service)).status, title).toBe(200)
      expect(await similarTo(id, service)).toEqual([])
    }
  })
})

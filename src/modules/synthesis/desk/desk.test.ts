import { describe, expect, it } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)

/** The first address of a page that begins so. */
const linkIn = (body: string, start: string) =>
  new RegExp(`(?:href|action)="/essai(${start}[^"]*)"`).exec(body)?.[1]?.replaceAll('&amp;', '&')

describe('the desk of the synthesis', () => {
  it('brings voices to a theme, a sentence and a proposal, without a script, one voice after the other', async () => {
    const process = await aProcess(town)
    const [first, second] = [
      await aContribution(town, process, { text: 'Le bus ne passe plus le soir.' }),
      await aContribution(town, process, { text: 'Autre chose, hors sujet.', category: 'association' }),
    ]
    const facilitator = await persona(town, 'facilitator', { process: process.id })
    const desk = `/bureau/synthese/${process.slug}`
    expect((await door.get(desk, facilitator)).status).toBe(200)
    const theme = await door.post(`${desk}/theme`, { title: 'Se déplacer' }, facilitator)
    expect(theme.status).toBe(303)
    const toSentence = new URL(theme.headers.get('location') ?? '', 'http://localhost')
    const themeId = toSentence.searchParams.get('theme') ?? ''
    const wrong = await door.post(
      `${desk}/phrase`,
      { theme: themeId, kind: 'stake', text: 'court' },
      facilitator,
    )
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('>\ncourt</textarea>')
    const sentence = { theme: themeId, kind: 'stake', text: 'Pouvoir sortir le soir compte.' }
    expect((await door.post(`${desk}/phrase`, sentence, facilitator)).status).toBe(303)

    const open = await (await door.get(desk, facilitator)).text()
    expect(open).toContain(first.reference)
    const cite = linkIn(open, `${desk}/citer/${first.id}`) ?? ''
    const statement = /<option value="(\d+)">Enjeu 1/.exec(open)?.[1]
    const absent = await door.post(cite, { statement, words: 'le métro' }, facilitator)
    expect(absent.status).toBe(422)
    expect(await absent.text()).toContain('le métro')
    const cited = await door.post(cite, { statement, words: 'ne passe plus', stance: 'says' }, facilitator)
    expect(cited.status).toBe(303)
    const next = (cited.headers.get('location') ?? '').replace('/essai', '')
    const following = await (await door.get(next, facilitator)).text()
    expect(following).toContain('Autre chose, hors sujet.')
    const aside = linkIn(following, `${desk}/ecarter/${second.id}`) ?? ''
    const reason = 'Sans lien avec la question du mandat.'
    expect((await door.post(aside, { reason }, facilitator)).status).toBe(303)

    const proposal = await door.post(
      `${desk}/proposition`,
      {
        title: 'Un bus le soir',
        text: 'Faire rouler un bus jusqu’à 22 heures.',
        references: first.reference,
        statements: statement,
      },
      facilitator,
    )
    expect(proposal.status).toBe(303)
    const shown = await (await door.get(`/demarches/${process.slug}/propositions/1`)).text()
    expect(shown).toContain('Le bus ne passe plus le soir.')
    expect(shown).toContain('Pouvoir sortir le soir compte.')

    const synthesis = await (await door.get(`/demarches/${process.slug}/synthese`)).text()
    expect(synthesis).toContain('Pouvoir sortir le soir compte.')
    expect(synthesis).toMatch(/<span class="count-number">2<\/span>/)
    const voices = await (await door.get(`/demarches/${process.slug}/synthese/1`)).text()
    expect(voices).toContain('ne passe plus')
    expect(voices).not.toContain('Le bus ne passe plus')
    const left = await (await door.get(`/demarches/${process.slug}/synthese/non-citees?etat=aside`)).text()
    expect(left).toContain(reason)
  })

  it('merges, splits, completes and withdraws proposals by its forms', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process)
    const agent = await persona(town, 'agent')
    const desk = `/bureau/synthese/${process.slug}`
    const write = async (title: string) => {
      const made = await door.call(
        'write-proposal',
        { process: process.slug, title, text: 'Ce qui est demandé ici.' },
        agent,
      )
      return ((await made.json()) as { id: number }).id
    }
    const [one, two, three] = [await write('Une'), await write('Deux'), await write('Trois')]
    const form = (id: number, verb: string) => `${desk}/proposition/${id}/${verb}`
    for (const verb of ['origine', 'fusionner', 'separer', 'retirer'])
      expect((await door.get(form(one, verb), agent)).status, verb).toBe(200)
    expect((await door.post(form(one, 'origine'), { references: 'C-999999' }, agent)).status).toBe(422)
    expect((await door.post(form(one, 'origine'), { references: voice.reference }, agent)).status).toBe(303)
    expect((await door.post(form(one, 'fusionner'), {}, agent)).status).toBe(422)
    expect((await door.post(form(one, 'fusionner'), { merged: [two] }, agent)).status).toBe(303)
    expect((await door.post(form(two, 'fusionner'), { merged: [three] }, agent)).status).toBe(409)
    const second = { title: 'Et ceci', text: 'Une seconde demande.' }
    expect((await door.post(form(one, 'separer'), second, agent)).status).toBe(303)
    expect(
      (await door.post(form(three, 'retirer'), { reason: 'Ses auteurs y renoncent.' }, agent)).status,
    ).toBe(303)
    const list = (await (await door.ask('list-proposals', { process: process.slug })).json()) as {
      total: number
    }
    expect(list.total).toBe(2)
  })

  it('opens to those who write it and to those who read it, and to nobody else', async () => {
    const [own, other] = [await aProcess(town), await aProcess(town)]
    const facilitator = await persona(town, 'facilitator', { process: own.id })
    const guarantor = await persona(town, 'guarantor')
    const partner = await persona(town, 'partner')
    expect((await door.get(`/bureau/synthese/${own.slug}`)).status).toBe(403)
    expect((await door.get(`/bureau/synthese/${own.slug}`, partner)).status).toBe(403)
    expect((await door.get(`/bureau/synthese/${own.slug}`, guarantor)).status).toBe(200)
    expect((await door.get(`/bureau/synthese/${own.slug}/theme`, guarantor)).status).toBe(403)
    for (const path of ['', '/theme', '/phrase', '/proposition'])
      expect((await door.get(`/bureau/synthese/${other.slug}${path}`, facilitator)).status, path).toBe(403)
    const list = await (await door.get('/bureau/synthese', facilitator)).text()
    expect(list).toContain(own.slug)
    expect(list).not.toContain(other.slug)
  })

  it('keeps words from people inert, in French and in English', async () => {
    const process = await aProcess(town)
    await aContribution(town, process, { text: '<script>alert(1)</script>"><img src=x onerror=alert(1)>' })
    const agent = await persona(town, 'agent')
    for (const path of [`/bureau/synthese/${process.slug}`, `/demarches/${process.slug}/synthese/non-citees`])
      for (const lang of ['fr', 'en']) {
        const body = await (await door.get(`${path}?langue=${lang}`, agent)).text()
        expect(body).not.toMatch(/<script>alert|<img src=x/)
        expect(body).toContain('&lt;script&gt;')
      }
    expect((await door.get(`/demarches/${process.slug}/synthese?langue=en`)).status).toBe(200)
  })
})

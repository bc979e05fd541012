import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import type { CommandCall } from '#kernel/module.ts'
import { perform } from '#kernel/operation.ts'
import { localLink } from '#kernel/towns/town-link.ts'
import { enterContribution, publishContribution } from '#modules/contributions/module.ts'
import { createTheme, setAsideContribution, writeStatement } from '#modules/synthesis/module.ts'
import { anAnswer, aProposal } from '#testing/answers.ts'
import { doors, settle } from '#testing/doors.ts'
import { plainly } from '#testing/plainly.ts'
import { alterPublishedAnswer } from '#testing/planted.ts'
import { tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { checkCommand } from './check.ts'
import { atShare } from './check-answers.ts'
import { type CheckCode, checkCodes } from './check-codes.ts'
import type { Check } from './checks.ts'
import { verdictsOf } from './verdicts.ts'

const town = testTown()
const { get, ask } = doors(town)

async function check(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const flags = Object.fromEntries(
    words.map((word) => word.split('=')).map(([name, value]) => [name, value ?? true]),
  )
  const call = {
    towns: { list: async () => [{ slug: town.slug }] },
    link: async () => localLink(town, operator),
    args: [],
    flags,
    lang: 'fr',
    print: (line: string) => void lines.push(plainly(line)),
    warn: () => {},
  } as unknown as CommandCall
  return { code: await checkCommand.run(call), lines }
}

async function checksOf(slug?: string): Promise<Record<CheckCode, Check>> {
  const { lines } = await check('json', ...(slug ? [`process=${slug}`] : []))
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map((one) => [one.code, one])) as never
}

describe('the checks', () => {
  it('find a process that kept its word healthy, say so with denominators, and exit with 0', async () => {
    await tellThread(town)
    const { code, lines } = await check('json')
    expect(code).toBe(0)
    expect(lines.map((line) => JSON.parse(line).code)).toEqual([...checkCodes])
    const found = await checksOf()
    const figures = Object.fromEntries(
      checkCodes
        .filter((one) => one.startsWith('A'))
        .map((one) => [
          one,
          [found[one].numerator, found[one].denominator, found[one].unknown, found[one].verdict],
        ]),
    )
    expect(figures).toEqual({
      A1: [1, 1, 0, 'kept'],
      A2: [1, 1, 0, 'kept'],
      A3: [1, 1, 0, 'kept'],
      A4: [1, 1, 0, 'figure'],
      A5: [0, 0, 0, 'pending'],
      A6: [1, 1, 0, 'kept'],
      A7: [1, 1, 0, 'kept'],
      A8: [2, 2, 0, 'kept'],
      A9: [1, 2, 1, 'broken'],
      A10: [1, 1, 0, 'kept'],
      A11: [null, 1, 1, 'unknown'],
      A12: [null, null, 0, 'unknown'],
    })
    expect(found.A9.failing.map((row) => plainly(row.why.fr))).toEqual([
      'Annoncé : 10\u00a0mars 2026. Réel : 2\u00a0juin 2026. Retard : 84\u00a0jours. Aucune raison donnée.',
      'Annoncé : 20\u00a0mai 2026. Nous ne savons pas si cela a eu lieu.',
    ])
    for (const one of Object.values(found)) expect(one.date).toBe('2026-06-02')
  })

  it('find a decision taken over an unanswered proposal, name it, and exit with 1', async () => {
    const process = await aProcess(town, { phase: 'decision' })
    const answered = await anAnswer(town, process, { status: 'published' })
    const { number } = await aProposal(town, process, { title: 'La proposition oubliée' })
    expect(answered.proposal).toBeGreaterThan(0)
    const { code, lines } = await check(`process=${process.slug}`)
    expect(code).toBe(1)
    expect(lines.join('\n')).toContain('Une réponse à chaque proposition : 1\u00a0sur\u00a02. Non tenu.')
    expect(lines.join('\n')).toContain(
      `! Proposition ${number} : La proposition oubliée (/demarches/${process.slug}/propositions/${number}) Pas de réponse publiée.`,
    )
    expect((await check('json')).code).toBe(1)
  })

  it('do not call broken a promise whose time has not come', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    await aProposal(town, process)
    expect((await check()).code).toBe(0)
    expect((await checksOf(process.slug)).A1).toMatchObject({
      numerator: 0,
      denominator: 1,
      verdict: 'pending',
    })
  })

  it('find a published answer that no longer reads as it was published, and exit with 1', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const { id } = await anAnswer(town, process, { status: 'published' })
    expect((await check()).code).toBe(0)
    await alterPublishedAnswer(town, id)
    expect((await check()).code).toBe(1)
    expect((await checksOf()).A1).toMatchObject({
      numerator: 0,
      denominator: 1,
      failing: [{ why: { en: expect.stringContaining('no longer reads') } }],
    })
  })

  it('never count the unknown as zero, and keep small numbers of people secret', async () => {
    const process = await aProcess(town, { phase: 'synthesis' })
    const voice = await perform(
      town,
      enterContribution,
      {
        process: process.slug,
        channel: 'paper',
        text: 'Le bus ne passe plus.',
        answerBy: 'email',
        contact: 'a@exemple.fr',
      },
      { actor: operator, door: 'api' },
    )
    await perform(town, publishContribution, { contribution: voice.id }, { actor: operator, door: 'api' })
    const proposal = await aProposal(town, process, { contributions: [voice.id] })
    await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
    await settle(town)
    const { A5 } = await checksOf(process.slug)
    expect(A5).toMatchObject({
      numerator: null,
      denominator: null,
      verdict: 'unknown',
      parts: [{ value: null }],
    })
    const html = await (await get('/verifications?famille=A')).text()
    expect(html).toContain('secret (trop peu de personnes)')
    expect(html).not.toContain('exemple.fr')
  })

  it('count words used, set aside and forgotten out of the published ones', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const [cited, aside, forgotten] = [
      await aContribution(town, process),
      await aContribution(town, process),
      await aContribution(town, process),
    ]
    await aContribution(town, process, { status: 'kept_unpublished' })
    const by = { actor: operator, door: 'api' } as const
    const theme = (await perform(town, createTheme, { process: process.slug, title: 'Thème' }, by)).id
    const text = 'Le soir, on ne peut plus se déplacer.'
    await perform(
      town,
      writeStatement,
      { process: process.slug, theme, kind: 'stake', text, contributions: [cited.id] },
      by,
    )
    const reason = 'Parle d’une autre commune.'
    await perform(town, setAsideContribution, { contribution: aside.id, reason }, by)
    const { A8 } = await checksOf(process.slug)
    expect(A8).toMatchObject({
      numerator: 1,
      denominator: 3,
      failingTotal: 1,
      parts: [{ value: 1 }, { value: 1 }],
    })
    expect(A8.failing.map((row) => row.path)).toEqual([`/contributions/${forgotten.reference}`])
  })

  it('say the same on the page, with methods and rows, and through the API', async () => {
    await tellThread(town)
    const html = await (await get('/verifications')).text()
    for (const code of checkCodes) expect(html).toContain(`id="${code.toLowerCase()}"`)
    expect(html).toContain('Il n’y a pas de note globale')
    expect(html).toContain(`${checkCodes.length} vérifications`)
    // Folded by family at first; a family opened says everything.
    const family = await (await get('/verifications?famille=A')).text()
    expect(family).toContain('Retard : 84\u00a0jours.')
    expect(family).toContain('Le logiciel ne donne pas de rang.')
    expect(html).toContain('/essai/verifications?demarche=fabrique&amp;famille=A#a9')
    const rows = (await (await ask('check')).json()) as Check[]
    expect(rows.map((row) => [row.code, row.numerator])).toEqual(
      Object.values(await checksOf()).map((row) => [row.code, row.numerator]),
    )
    expect((await get('/verifications?demarche=inconnue')).status).toBe(404)
  })

  it('give each code its verdict and its figure, for pages that quote them', async () => {
    const { process } = await tellThread(town)
    const verdicts = await verdictsOf({ db: town.db, town, now: town.clock.now() }, process.slug)
    expect(verdicts.get('A1')).toMatchObject({
      verdict: 'kept',
      said: { fr: 'Tenu', en: 'Kept' },
      figure: { fr: '1\u00a0sur\u00a01', en: '1\u00a0out of\u00a01' },
      path: `/verifications?demarche=${process.slug}&famille=A#a1`,
    })
    expect(verdicts.get('A9')).toMatchObject({ verdict: 'broken' })
    await expect(verdictsOf({ db: town.db, town, now: town.clock.now() }, 'inconnue')).rejects.toThrow()
  })

  it('say that a figure which rests on examples alone is an example, and say nothing else of the town', async () => {
    const process = await aProcess(town, { phase: 'decision' })
    await anAnswer(town, process, { status: 'published', said: { example: true } })
    const said = (await check()).lines.join('\n')
    expect(said).toContain('Une raison dans chaque réponse : 1\u00a0sur\u00a01. Exemple : serait tenu.')
    await anAnswer(town, process, { status: 'published' })
    expect((await check()).lines.join('\n')).toContain(
      'Une raison dans chaque réponse : 2\u00a0sur\u00a02. Tenu.',
    )
  })

  it('have nothing to say of a town without process', async () => {
    expect(await check()).toEqual({ code: 0, lines: [expect.stringContaining('rien à vérifier')] })
    expect(await (await get('/verifications')).text()).toContain('Aucune démarche n’existe encore ici')
  })

  it.each([
    [[5], 0.5, 5],
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 100], 0.9, 100],
  ])('the share of %j at %d is %d', (values, share, expected) => {
    expect(atShare(values, share)).toBe(expected)
  })
})

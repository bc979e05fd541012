import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { publishMandate } from '#modules/processes/module.ts'
import { recordAttendance } from '#modules/workshops/module.ts'
import { aProposal } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { correctedWords, holdSessions, tickedAtTheDoor } from '#testing/planted.ts'
import { aSession } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { checkCodes } from './check-codes.ts'
import type { Check } from './checks.ts'
import { verdictsOf } from './verdicts.ts'

const town = testTown()
const { get, ask, call } = doors(town)
const by = { actor: operator, door: 'api' } as const

async function check(process: string, code: string): Promise<Check> {
  const found: Check[] = await (await ask('check', { process })).json()
  return found.find((one) => one.code === code) as Check
}
const figure = async (process: string, code: string) => {
  const { numerator, denominator, unknown, verdict } = await check(process, code)
  return [numerator, denominator, unknown, verdict]
}
const rows = async (process: string, code: string, more: Record<string, string | number> = {}) =>
  (await ask('check-rows', { process, code, ...more })).json()
const read = async (path: string) => (await (await get(path)).text()).replace(/[\u00a0\u202f]/g, ' ')

const access = { stepFree: 'yes', childCare: 'no', transport: 'no', interpreter: 'yes', easyRead: 'no' }

describe('the checks of who takes part', () => {
  it('count a session as known for its access only once its five conditions are said, no included', async () => {
    const { slug } = await aProcess(town)
    const whole = await aSession(town, { process: slug, ...access })
    const half = await aSession(town, { process: slug, title: 'Réunion au port', stepFree: 'yes' })
    const { numerator, denominator, failing, parts } = await check(slug, 'I9')
    expect([numerator, denominator]).toEqual([1, 2])
    expect(failing).toMatchObject([
      {
        path: `/demarches/${slug}/seances/${half}`,
        why: { fr: 'Non dit : garde d’enfants, transport, interprète, document facile à lire.' },
      },
    ])
    expect(parts.map((one) => one.label.fr)).toEqual([
      'Entrée sans marche : 2\u00a0sur\u00a02 séances qui le disent',
      'Garde d’enfants : 0\u00a0sur\u00a01 séances qui le disent',
      'Transport : 0\u00a0sur\u00a01 séances qui le disent',
      'Interprète : 1\u00a0sur\u00a01 séances qui le disent',
      'Document facile à lire : 0\u00a0sur\u00a01 séances qui le disent',
      'Le soir ou le samedi : 2\u00a0sur\u00a02 séances qui le disent',
    ])
    const listed = await rows(slug, 'I9')
    expect(listed.rows.map((one: { path: string; counted: string }) => [one.path, one.counted])).toEqual([
      [`/demarches/${slug}/seances/${whole}`, 'yes'],
      [`/demarches/${slug}/seances/${half}`, 'no'],
    ])
  })

  it('count a document given eight days before, not one given six days before, and no session without one', async () => {
    const { slug } = await aProcess(town)
    town.clock.set('2026-04-15T09:00:00+02:00')
    const session = (title: string) => aSession(town, { process: slug, title })
    const [early, late] = [await session('Tôt'), await session('Tard')]
    await session('Sans document')
    const agent = await persona(town, 'agent')
    const give = async (session: number, title: string, publishedOn: string) => {
      const link = `https://exemple.fr/${publishedOn}.pdf`
      const answer = await call(
        'add-session-document',
        { process: slug, session, title, link, publishedOn },
        agent,
      )
      expect(answer.status, await answer.clone().text()).toBe(200)
    }
    await give(early, 'Portrait', '2026-04-12')
    expect(await figure(slug, 'P1')).toEqual([1, 1, 0, 'kept'])
    await give(late, 'Chiffres', '2026-04-12')
    await give(late, 'Plan', '2026-04-14')
    expect(await figure(slug, 'P1')).toEqual([1, 2, 0, 'figure'])
    const { failing, parts } = await check(slug, 'P1')
    expect(failing.map((row) => row.why.fr)).toEqual(['Plan : 6\u00a0jours avant la séance.'])
    expect(parts).toMatchObject([{ value: 1 }])
  })

  it('count the sessions held whose attendance is said, and name the others', async () => {
    const { slug, id } = await aProcess(town)
    const counted = await aSession(town, { process: slug })
    await aSession(town, { process: slug, title: 'Sans liste' })
    await holdSessions(town, id)
    expect(await figure(slug, 'I10')).toEqual([0, 2, 0, 'figure'])
    town.clock.set('2026-04-21T09:00:00+02:00')
    await perform(
      town,
      recordAttendance,
      { process: slug, session: counted, persons: 12, qualifier: 'exactly' },
      by,
    )
    expect(await figure(slug, 'I10')).toEqual([1, 2, 0, 'figure'])
    expect((await check(slug, 'I10')).failing.map((row) => row.label.fr)).toEqual([
      'Sans liste, 20\u00a0avril 2026',
    ])
  })

  it('say how many came back to the next round, but not of a handful of persons', async () => {
    const { slug, id } = await aProcess(town)
    const first = await aSession(town, { process: slug, round: 1, audience: 'citizens' })
    const second = await aSession(town, { process: slug, round: 2, audience: 'citizens', day: '2026-04-27' })
    await holdSessions(town, id)
    const came = (session: number, persons: number, code: string) =>
      tickedAtTheDoor(town, id, { code, session, persons })
    await came(first, 4, 'A')
    await came(second, 4, 'B')
    expect((await check(slug, 'I10')).parts.map((part) => part.label.fr)).toEqual([
      'habitants, tour 1 : secret (trop peu de personnes)',
    ])
    await came(first, 6, 'C')
    expect((await check(slug, 'I10')).parts.map((part) => part.label.fr)).toEqual([
      'habitants, tour 1 : 10 personnes venues, 0 revenues au tour suivant',
    ])
  })

  it('list the empty crossings of the axes and the angles', async () => {
    const process = await aProcess(town)
    expect(await figure(process.slug, 'I12')).toEqual([0, 1, 0, 'figure'])
    expect((await rows(process.slug, 'I12')).counts).toEqual({ yes: 0, no: 1, unknown: 0 })
  })
})

describe('the checks of how it is led', () => {
  it('count everything published that was changed since, and lead to each', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    expect(await figure(process.slug, 'P7')).toEqual([0, null, 0, 'figure'])
    const matters = {
      question: 'Que faire ?',
      openMatters: 'Tout',
      closedMatters: 'Rien',
      decidedBy: 'Le conseil',
    }
    await perform(
      town,
      publishMandate,
      {
        process: process.slug,
        ...matters,
        useOfInputs: 'Répondre',
        period: '2026',
        changeReason: 'Précision',
      },
      by,
    )
    const words = await aContribution(town, process)
    await correctedWords(town, words.id)
    const { numerator, parts } = await check(process.slug, 'P7')
    expect(numerator).toBe(2)
    expect(parts.map((one) => one.label.fr).sort()).toEqual([
      'Nouvelle version du mandat',
      'Parole corrigée par son auteur',
    ])
    const listed = await rows(process.slug, 'P7')
    expect(listed.rows.map((one: { path: string }) => one.path).sort()).toEqual([
      `/contributions/${words.reference}`,
      `/demarches/${process.slug}/mandat`,
    ])
  })

  it('find a contribution kept unpublished without a reason of the rules', async () => {
    const process = await aProcess(town)
    await aContribution(town, process, { status: 'kept_unpublished' })
    await aContribution(town, process)
    expect(await figure(process.slug, 'P3')).toEqual([1, 2, 0, 'figure'])
    expect((await check(process.slug, 'P3')).parts.map((one) => one.value)).toEqual([1, 0, 0])
  })

  it('keep a check that nothing records unknown, never zero, and list no persons', async () => {
    const process = await aProcess(town)
    await aContribution(town, process)
    for (const code of ['I11', 'I6'])
      expect(await figure(process.slug, code)).toEqual([null, null, 0, 'unknown'])
    for (const [code, kind] of [
      ['A5', 'persons'],
      ['P6', 'persons'],
      ['I11', 'unrecorded'],
    ] as const)
      expect(await rows(process.slug, code)).toMatchObject({ kind, rows: [] })
    expect(await read(`/verifications/A5?demarche=${process.slug}`)).toContain('Ils ne sont jamais listés')
  })
})

describe('the page of the checks', () => {
  it('is narrowed by family and by state, by address alone, with counts', async () => {
    const process = await aProcess(town)
    await aContribution(town, process)
    const page = await read(`/verifications?demarche=${process.slug}&famille=I`)
    expect(page).toContain('id="i9"')
    expect(page).not.toContain('id="a1"')
    const unknown = await read(`/verifications?demarche=${process.slug}&famille=I&etat=inconnu`)
    expect(unknown).toContain('id="i11"')
    expect(unknown).not.toContain('id="i1"')
    expect(await read(`/verifications?demarche=${process.slug}&etat=n-importe-quoi`)).toContain('id="a1"')
  })

  it('gives them all as CSV and as JSON, with formula, method, figures, day and state', async () => {
    const process = await aProcess(town)
    await aContribution(town, process, { category: 'concerned' })
    const answer = await get(`/verifications.csv?demarche=${process.slug}`)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = (await answer.text()).trim().split('\n')
    expect(lines[0]).toContain('process;family;code;title;state;numerator;denominator;unknown')
    expect(lines).toHaveLength(checkCodes.length + 1)
    const line = (code: string) => lines.find((one) => one.includes(`;${code};`)) as string
    expect(line('I3')).toMatch(/;nombre;1;1;0;0;0;2026-03-02;.*÷/)
    // Unknown is an empty cell.
    expect(line('I11')).toMatch(/;inconnu;;;0;/)
    const json = await (await get(`/verifications.json?demarche=${process.slug}&famille=P`)).json()
    expect(json.map((one: Check) => one.code)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'])
    expect(json[0]).toMatchObject({ date: '2026-03-02', formula: { en: expect.stringContaining('÷') } })
    expect(
      await (await ask('export-checks', { process: process.slug, state: 'inconnu' })).text(),
    ).not.toContain(';A1;')
  })

  it('leads to the things counted, a page at a time, those in the figure apart from the others', async () => {
    const process = await aProcess(town)
    for (let at = 0; at < 53; at++)
      await aContribution(town, process, {
        category: at % 2 ? 'concerned' : 'citizen',
        text: `Parole dite ${at}.`,
      })
    const first = await read(`/verifications/I3?demarche=${process.slug}`)
    expect(first).toContain('Parole dite 0.')
    expect(first).not.toContain('Parole dite 52.')
    expect(await read(`/verifications/i3?demarche=${process.slug}&page=2`)).toContain('Parole dite 52.')
    const yes = await read(`/verifications/I3?demarche=${process.slug}&compte=oui`)
    expect(yes).toContain('Parole dite 1.')
    expect(yes).not.toContain('Parole dite 2.')
    const every = await rows(process.slug, 'I3', { which: 'no', size: 100 })
    expect(every.rows).toHaveLength(27)
    expect(every.counts).toEqual({ yes: 26, no: 27, unknown: 0 })
    expect((await get('/verifications/Z9')).status).toBe(404)
    expect((await get(`/verifications/I3?langue=en`)).status).toBe(200)
  })

  it('shows no word of what is not published', async () => {
    const process = await aProcess(town)
    await aContribution(town, process, { status: 'kept_unpublished', text: 'Mots qui blessent.' })
    const html = await read(`/verifications/P3?demarche=${process.slug}`)
    expect(html).toContain('insulte')
    expect(html).not.toContain('Mots qui blessent')
  })

  it.each([...checkCodes])('opens the rows of %s', async (code) => {
    const process = await aProcess(town)
    await aProposal(town, process)
    expect((await get(`/verifications/${code}?demarche=${process.slug}`)).status).toBe(200)
  })
})

describe('the verdicts that pages quote', () => {
  it('are counted once until something happens or the day changes', async () => {
    const process = await aProcess(town)
    const at = () => ({ db: town.db, town, now: town.clock.now() })
    const figureOf = async () => (await verdictsOf(at(), process.slug, ['I3'])).get('I3')?.figure.fr
    await aContribution(town, process, { category: 'concerned' })
    expect(await figureOf()).toBe('1\u00a0sur\u00a01')
    // Straight into the table, without any fact: not seen, and the checks page sees it.
    await aContribution(town, process)
    expect(await figureOf()).toBe('1\u00a0sur\u00a01')
    expect(await figure(process.slug, 'I3')).toEqual([1, 2, 0, 'figure'])
    town.clock.set('2026-03-03T09:00:00+01:00')
    expect(await figureOf()).toBe('1\u00a0sur\u00a02')
    await aContribution(town, process)
    await perform(
      town,
      publishMandate,
      {
        process: process.slug,
        question: 'Que faire ?',
        openMatters: 'Tout',
        closedMatters: 'Rien',
        decidedBy: 'Le conseil',
        useOfInputs: 'Répondre',
        period: '2026',
        changeReason: 'Précision',
      },
      by,
    )
    expect(await figureOf()).toBe('1\u00a0sur\u00a03')
  })

  it('count only the families that are asked', async () => {
    const process = await aProcess(town)
    const at = { db: town.db, town, now: town.clock.now() }
    expect(
      [...(await verdictsOf(at, process.slug, ['A1', 'A9'])).keys()].every((code) => code.startsWith('A')),
    ).toBe(true)
  })
})

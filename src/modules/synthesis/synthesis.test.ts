import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { driftOf } from '#testing/drift.ts'
import { aStatement, aTheme } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, someone, withdrawVoice } from '#testing/voices.ts'
import { citeContribution } from './citations/cite-contribution.ts'
import { forgetsThePassage } from './citations/forgets-the-passage.ts'
import { removeCitation } from './citations/remove-citation.ts'
import { setAsideContribution } from './citations/set-aside-contribution.ts'
import { synthesis } from './module.ts'
import { coverageOf, synthesisOf, voicesOf } from './reads.ts'
import { citedWords } from './statements/statement.ts'
import { createTheme } from './themes/create-theme.ts'

const town = testTown()
const agent = { actor: someone('agent'), door: 'api' as const }
it('the tables declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, synthesis.tables as PgTable[])).toEqual([])
})

describe('coverage', () => {
  it('counts every published contribution once, whether cited, set aside, both ways or neither', async () => {
    const process = await aProcess(town)
    const theme = await aTheme(town, process)
    const voices = []
    for (let n = 0; n < 5; n++) voices.push((await aContribution(town, process)).id)
    await aContribution(town, process, { status: 'received' })
    await aContribution(town, process, { status: 'kept_unpublished' })
    const [first, second, third] = voices as [number, number, number]
    const one = await aStatement(town, process, theme.id, { contributions: [first, second] })
    await aStatement(town, process, theme.id, { contributions: [first] })
    await perform(
      town,
      setAsideContribution,
      { contribution: third, reason: 'Hors du sujet de la démarche.' },
      agent,
    )
    const coverage = await coverageOf(town.db, process.id)
    expect(coverage).toEqual({ published: 5, cited: 2, setAside: 1, covered: 3 })
    expect(coverage.cited + coverage.setAside).toBe(coverage.covered)
    const [citation] = await voicesOf(town.db, one.id)
    await perform(town, removeCitation, { citation: citation?.citationId }, agent)
    expect(await coverageOf(town.db, process.id)).toMatchObject({ cited: 2, covered: 3 })
  })

  it('takes back a contribution set aside when a statement cites it after all', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process)
    const statement = await aStatement(town, process, (await aTheme(town, process)).id)
    await perform(
      town,
      setAsideContribution,
      { contribution: voice.id, reason: 'Trop courte pour servir.' },
      agent,
    )
    await perform(town, citeContribution, { statement: statement.id, contribution: voice.id }, agent)
    expect(await coverageOf(town.db, process.id)).toEqual({ published: 1, cited: 1, setAside: 0, covered: 1 })
    const again = perform(
      town,
      setAsideContribution,
      { contribution: voice.id, reason: 'Trop courte.' },
      agent,
    )
    await expect(again).rejects.toMatchObject({ reason: 'conflict' })
  })
})

describe('citations', () => {
  it.each(['received', 'screened', 'kept_unpublished'])(
    'refuse a contribution that is %s',
    async (status) => {
      const process = await aProcess(town)
      const voice = await aContribution(town, process, { status })
      const statement = await aStatement(town, process, (await aTheme(town, process)).id)
      const cited = perform(
        town,
        citeContribution,
        { statement: statement.id, contribution: voice.id },
        agent,
      )
      await expect(cited).rejects.toMatchObject({ reason: 'conflict' })
    },
  )

  it('refuse a contribution of another process, and one cited twice', async () => {
    const [here, there] = [await aProcess(town), await aProcess(town)]
    const stranger = await aContribution(town, there)
    const voice = await aContribution(town, here)
    const statement = await aStatement(town, here, (await aTheme(town, here)).id, {
      contributions: [voice.id],
    })
    const cite = (contribution: number) =>
      perform(town, citeContribution, { statement: statement.id, contribution }, agent)
    await expect(cite(stranger.id)).rejects.toMatchObject({ reason: 'missing' })
    await expect(cite(voice.id)).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('keep the very words cited, and refuse words nobody said', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process, {
      text: 'Moi 🙂 je dis :\nle bus ne passe plus, voilà.',
    })
    const statement = await aStatement(town, process, (await aTheme(town, process)).id)
    const cite = (words: string) =>
      perform(town, citeContribution, { statement: statement.id, contribution: voice.id, words }, agent)
    await expect(cite('le train ne passe plus')).rejects.toMatchObject({ fields: { words: {} } })
    await cite('je dis : le bus')
    const [row] = await voicesOf(town.db, statement.id)
    expect(row && citedWords(row)).toEqual({ words: 'je dis :\nle bus', whole: false, changed: false })
    const { rows } = await town.db.execute(sql`select * from synthesis_citation`)
    expect(JSON.stringify(rows)).not.toContain('bus')
  })

  it('show the whole text, and say so, when the passage no longer says the same', () => {
    const cited = { text: 'Le métro ne passe plus.', startAt: 0, endAt: 6, fingerprint: 'autre' }
    expect(citedWords(cited)).toEqual({ words: 'Le métro ne passe plus.', whole: true, changed: true })
  })

  it('keep the link and lose every word when the author withdraws', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process, { text: 'Le bus ne passe plus le soir.' })
    const statement = await aStatement(town, process, (await aTheme(town, process)).id)
    for (const words of ['Le bus', 'le soir'])
      await perform(town, citeContribution, { statement: statement.id, contribution: voice.id, words }, agent)
    await withdrawVoice(town, voice.id)
    const fact = { fact: 'ContributionWithdrawn', subjectKind: 'contribution', subjectId: String(voice.id) }
    const noted: unknown[] = []
    for (let time = 0; time < 2; time++)
      await forgetsThePassage.run(
        { ...fact, id: 1, at: town.clock.now(), actor: 'visitor', operation: 'o', door: 'page', data: {} },
        {
          tx: town.db,
          town,
          actor: agent.actor,
          now: town.clock.now(),
          door: 'reaction',
          note: (f) => void noted.push(f),
        },
      )
    expect(await voicesOf(town.db, statement.id)).toMatchObject([
      {
        state: 'withdrawn',
        text: null,
        startAt: null,
        endAt: null,
        fingerprint: null,
        reference: voice.reference,
      },
    ])
    expect(await coverageOf(town.db, process.id)).toMatchObject({ published: 0, cited: 0 })
    expect(noted.length).toBeGreaterThan(0)
  })

  it('say which kinds of people said it and how many disagree', async () => {
    const process = await aProcess(town)
    const theme = await aTheme(town, process)
    const voices = []
    for (const category of ['citizen', 'citizen', 'association'])
      voices.push((await aContribution(town, process, { category })).id)
    const against = await aContribution(town, process, { category: 'company' })
    const statement = await aStatement(town, process, theme.id, { contributions: voices })
    await perform(
      town,
      citeContribution,
      { statement: statement.id, contribution: against.id, stance: 'disagrees' },
      agent,
    )
    const [found] = await synthesisOf(town.db, process.id)
    expect(found?.statements).toMatchObject([
      {
        number: 1,
        says: 3,
        disagrees: 1,
        categories: [
          { category: 'citizen', count: 2 },
          { category: 'association', count: 1 },
        ],
      },
    ])
  })
})

describe('the desk of the synthesis', () => {
  it('belongs to the facilitator of its own process only', async () => {
    const [own, other] = [await aProcess(town), await aProcess(town)]
    const facilitator = { actor: someone('facilitator', { process: own.id }), door: 'api' as const }
    const wish = { title: 'Les papiers' }
    await perform(town, createTheme, { process: own.slug, ...wish }, facilitator)
    const elsewhere = perform(town, createTheme, { process: other.slug, ...wish }, facilitator)
    await expect(elsewhere).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it.each(['service', 'elected', 'secretariat', 'guarantor', 'partner'])(
    'is closed to the writing of a %s',
    async (role) => {
      const process = await aProcess(town)
      // A guarantor takes part in a blind check, and writes nothing of the synthesis.
      const blind = /agreement-check|checked-text/
      const writing = synthesis.operations.filter(({ name }) => role !== 'guarantor' || !blind.test(name))
      expect(synthesis.operations.length - writing.length).toBeLessThanOrEqual(6)
      for (const wanted of writing) {
        const tried = perform(town, wanted, { process: process.slug }, { actor: someone(role), door: 'api' })
        await expect(tried, wanted.name).rejects.toMatchObject({ reason: 'forbidden' })
      }
    },
  )

  it('never gives two themes the same name', async () => {
    const process = await aProcess(town)
    await aTheme(town, process)
    await expect(aTheme(town, process, { title: 'LES TRANSPORTS' })).rejects.toMatchObject({
      fields: { title: {} },
    })
  })
})

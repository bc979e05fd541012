import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, someone } from '#testing/voices.ts'
import { addOrigin } from './add-origin.ts'
import { citeContribution } from './cite-contribution.ts'
import { createTheme } from './create-theme.ts'
import { forgetsThePassage } from './forgets-the-passage.ts'
import { mergeProposals } from './merge-proposals.ts'
import { synthesis } from './module.ts'
import { coverageOf, synthesisOf, voicesOf } from './reads.ts'
import { removeCitation } from './remove-citation.ts'
import { setAsideContribution } from './set-aside-contribution.ts'
import { splitProposal } from './split-proposal.ts'
import { citedWords } from './statement.ts'
import { withdrawProposal } from './withdraw-proposal.ts'
import { writeProposal } from './write-proposal.ts'
import { writeStatement } from './write-statement.ts'

const town = testTown()
const agent = { actor: someone('agent'), door: 'api' as const }
type Wish = Record<string, unknown>

async function aTheme(process: { slug: string }, wish: Wish = {}) {
  return perform(town, createTheme, { process: process.slug, title: 'Les transports', ...wish }, agent)
}

async function aStatement(process: { slug: string }, theme: number, wish: Wish = {}) {
  const usual = { kind: 'statement', text: 'Le soir, on ne peut plus se déplacer.' }
  return perform(town, writeStatement, { process: process.slug, theme, ...usual, ...wish }, agent)
}

async function aProposal(process: { slug: string }, wish: Wish = {}) {
  const usual = { title: 'Un bus le soir', text: 'Faire rouler un bus jusqu’à 22 heures.' }
  return perform(town, writeProposal, { process: process.slug, ...usual, ...wish }, agent)
}

async function originsOf(proposal: number): Promise<number[]> {
  const found = await town.db.execute(
    sql`select contribution_id::int as id from synthesis_origin where proposal_id = ${proposal} and contribution_id is not null order by 1`,
  )
  return found.rows.map((row) => Number(row.id))
}

it('the tables declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, synthesis.tables as PgTable[])).toEqual([])
})

describe('coverage', () => {
  it('counts every published contribution once, whether cited, set aside, both ways or neither', async () => {
    const process = await aProcess(town)
    const theme = await aTheme(process)
    const voices = []
    for (let n = 0; n < 5; n++) voices.push((await aContribution(town, process)).id)
    await aContribution(town, process, { status: 'received' })
    await aContribution(town, process, { status: 'kept_unpublished' })
    const [first, second, third] = voices as [number, number, number]
    const one = await aStatement(process, theme.id, { contributions: [first, second] })
    await aStatement(process, theme.id, { contributions: [first] })
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
    const statement = await aStatement(process, (await aTheme(process)).id)
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
      const statement = await aStatement(process, (await aTheme(process)).id)
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
    const statement = await aStatement(here, (await aTheme(here)).id, { contributions: [voice.id] })
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
    const statement = await aStatement(process, (await aTheme(process)).id)
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
    const statement = await aStatement(process, (await aTheme(process)).id)
    for (const words of ['Le bus', 'le soir'])
      await perform(town, citeContribution, { statement: statement.id, contribution: voice.id, words }, agent)
    await town.db.execute(
      sql`update contributions_contribution set status = 'withdrawn', text = '', published_text = null where id = ${voice.id}`,
    )
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
    const theme = await aTheme(process)
    const voices = []
    for (const category of ['citizen', 'citizen', 'association'])
      voices.push((await aContribution(town, process, { category })).id)
    const against = await aContribution(town, process, { category: 'company' })
    const statement = await aStatement(process, theme.id, { contributions: voices })
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

describe('proposals', () => {
  it('merged keep every origin and every author, and the merged one points to the one that stays', async () => {
    const process = await aProcess(town)
    const [a, b, c] = [
      await aContribution(town, process),
      await aContribution(town, process),
      await aContribution(town, process),
    ]
    const stays = await aProposal(process, { contributions: [a.id] })
    const goes = await aProposal(process, { references: `${b.reference}, ${a.reference.toLowerCase()}` })
    const last = await aProposal(process, { contributions: [c.id] })
    await perform(town, mergeProposals, { into: goes.id, merged: [last.id] }, agent)
    await perform(town, mergeProposals, { into: stays.id, merged: [goes.id, stays.id] }, agent)
    expect(await originsOf(stays.id)).toEqual([a.id, b.id, c.id])
    expect(await originsOf(goes.id)).toEqual([a.id, b.id, c.id])
    const { rows } = await town.db.execute(
      sql`select number, status, merged_into::int as into from synthesis_proposal where process_id = ${process.id} order by number`,
    )
    expect(rows).toEqual([
      { number: 1, status: 'admitted', into: null },
      { number: 2, status: 'merged', into: stays.id },
      { number: 3, status: 'merged', into: goes.id },
    ])
    const from = await town.db.execute(
      sql`select from_proposal_id::int as id from synthesis_origin where proposal_id = ${stays.id} and contribution_id = ${c.id}`,
    )
    expect(from.rows).toEqual([{ id: last.id }])
  })

  it('cannot be merged twice, nor with one of another process, nor alone', async () => {
    const [here, there] = [await aProcess(town), await aProcess(town)]
    const [one, two] = [await aProposal(here), await aProposal(here)]
    const stranger = await aProposal(there)
    const merge = (into: number, merged: number[]) => perform(town, mergeProposals, { into, merged }, agent)
    await expect(merge(one.id, [stranger.id])).rejects.toMatchObject({ reason: 'conflict' })
    await expect(merge(one.id, [one.id])).rejects.toMatchObject({ reason: 'invalid' })
    await merge(one.id, [two.id])
    await expect(merge(one.id, [two.id])).rejects.toThrow('no longer open')
    await expect(merge(two.id, [one.id])).rejects.toThrow('no longer open')
  })

  it('split keep the same authors on both sides, or those that are named', async () => {
    const process = await aProcess(town)
    const [a, b] = [await aContribution(town, process), await aContribution(town, process)]
    const whole = await aProposal(process, { contributions: [a.id, b.id], axis: 1 })
    const second = { proposal: whole.id, title: 'Un bus gratuit', text: 'Que le bus du soir soit gratuit.' }
    const both = await perform(town, splitProposal, second, agent)
    expect(await originsOf(both.id)).toEqual([a.id, b.id])
    expect(await originsOf(whole.id)).toEqual([a.id, b.id])
    const rows = await town.db.execute(
      sql`select id::int from synthesis_origin where proposal_id = ${whole.id} order by id`,
    )
    const named = await perform(town, splitProposal, { ...second, origins: [rows.rows[1]?.id] }, agent)
    expect(await originsOf(named.id)).toEqual([b.id])
    const foreign = perform(town, splitProposal, { ...second, origins: [999_999] }, agent)
    await expect(foreign).rejects.toMatchObject({ fields: { origins: {} } })
  })

  it('withdrawn keep their words with the reason, and take no origin any more', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process)
    const proposal = await aProposal(process)
    const short = perform(town, withdrawProposal, { proposal: proposal.id, reason: 'non' }, agent)
    await expect(short).rejects.toMatchObject({ fields: { reason: {} } })
    await perform(
      town,
      withdrawProposal,
      { proposal: proposal.id, reason: 'Ses auteurs y ont renoncé.' },
      agent,
    )
    const late = perform(town, addOrigin, { proposal: proposal.id, contributions: [voice.id] }, agent)
    await expect(late).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('name a reference that is not a published contribution of the process', async () => {
    const process = await aProcess(town)
    const hidden = await aContribution(town, process, { status: 'received' })
    const wrong = aProposal(process, { references: hidden.reference })
    await expect(wrong).rejects.toMatchObject({ fields: { references: {} } })
  })

  it('and their origins cannot be deleted, even by raw SQL', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process)
    const proposal = await aProposal(process, { contributions: [voice.id] })
    for (const table of ['synthesis_origin', 'synthesis_proposal']) {
      const gone = town.db.transaction((tx) => tx.execute(sql.raw(`delete from ${table} where true`)))
      await expect(gone).rejects.toMatchObject({ cause: { code: 'PT409' } })
    }
    expect(await originsOf(proposal.id)).toEqual([voice.id])
  })

  it('written at the same moment take different numbers', async () => {
    const process = await aProcess(town)
    const made = await Promise.all([1, 2, 3, 4].map(() => aProposal(process)))
    expect(made.map((one) => one.number).sort()).toEqual([1, 2, 3, 4])
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
      for (const wanted of synthesis.operations) {
        const tried = perform(town, wanted, { process: process.slug }, { actor: someone(role), door: 'api' })
        await expect(tried, wanted.name).rejects.toMatchObject({ reason: 'forbidden' })
      }
    },
  )

  it('never gives two themes the same name', async () => {
    const process = await aProcess(town)
    await aTheme(process)
    await expect(aTheme(process, { title: 'LES TRANSPORTS' })).rejects.toMatchObject({
      fields: { title: {} },
    })
  })
})

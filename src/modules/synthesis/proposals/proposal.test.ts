import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, someone } from '#testing/voices.ts'
import { addOrigin } from './add-origin.ts'
import { mergeProposals } from './merge-proposals.ts'
import { splitProposal } from './split-proposal.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const town = testTown()
const agent = { actor: someone('agent'), door: 'api' as const }

async function originsOf(proposal: number): Promise<number[]> {
  const found = await town.db.execute(
    sql`select contribution_id::int as id from synthesis_origin where proposal_id = ${proposal} and contribution_id is not null order by 1`,
  )
  return found.rows.map((row) => Number(row.id))
}

describe('proposals', () => {
  it('merged keep every origin and every author, and the merged one points to the one that stays', async () => {
    const process = await aProcess(town)
    const [a, b, c] = [
      await aContribution(town, process),
      await aContribution(town, process),
      await aContribution(town, process),
    ]
    const stays = await aProposal(town, process, { contributions: [a.id] })
    const goes = await aProposal(town, process, {
      references: `${b.reference}, ${a.reference.toLowerCase()}`,
    })
    const last = await aProposal(town, process, { contributions: [c.id] })
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
    const [one, two] = [await aProposal(town, here), await aProposal(town, here)]
    const stranger = await aProposal(town, there)
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
    const whole = await aProposal(town, process, { contributions: [a.id, b.id], axis: 1 })
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
    const proposal = await aProposal(town, process)
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
    const wrong = aProposal(town, process, { references: hidden.reference })
    await expect(wrong).rejects.toMatchObject({ fields: { references: {} } })
  })

  it('and their origins cannot be deleted, even by raw SQL', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process)
    const proposal = await aProposal(town, process, { contributions: [voice.id] })
    for (const table of ['synthesis_origin', 'synthesis_proposal']) {
      const gone = town.db.transaction((tx) => tx.execute(sql.raw(`delete from ${table} where true`)))
      await expect(gone).rejects.toMatchObject({ cause: { code: 'PT409' } })
    }
    expect(await originsOf(proposal.id)).toEqual([voice.id])
  })

  it('written at the same moment take different numbers', async () => {
    const process = await aProcess(town)
    const made = await Promise.all([1, 2, 3, 4].map(() => aProposal(town, process)))
    expect(made.map((one) => one.number).sort()).toEqual([1, 2, 3, 4])
  })
})

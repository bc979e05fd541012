import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { correctAnswer } from '#modules/answers/publication/correct-answer.ts'
import { passToDecision } from '#modules/answers/publication/pass-to-decision.ts'
import { mergeProposals, splitProposal, withdrawProposal } from '#modules/synthesis/module.ts'
import { anAnswer, answerRow, aProposal, behindTheBack, complete } from '#testing/answers.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, someone } from '#testing/voices.ts'

const town = testTown()
const as = (role: string, held = {}) => ({ actor: someone(role, held), door: 'api' as const })
const pass = (process: { slug: string }) =>
  perform(town, passToDecision, { process: process.slug }, as('agent'))
const raw = (query: string) => town.db.transaction((tx) => tx.execute(sql.raw(query)))
const passRaw = (process: { id: number }) =>
  raw(
    `insert into answers_passage (process_id, passed_at, passed_by, answered) values (${process.id}, now(), 'x', 0)`,
  )

describe('the promise', () => {
  it('refuses the decision while one proposal has no published answer, and says which', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    await anAnswer(town, process, { status: 'published' })
    await aProposal(town, process)
    await anAnswer(town, process, { status: 'validated' })
    await expect(pass(process)).rejects.toMatchObject({
      reason: 'conflict',
      sentence: { fr: expect.stringContaining('Il manque 2 réponses publiées\u00a0: propositions n° 2, 3.') },
    })
  })

  it('is held by the database too: raw SQL cannot pass, nor move the phase', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    await aProposal(town, process)
    await expect(passRaw(process)).rejects.toMatchObject({ cause: { code: 'PT409' } })
    for (const phase of ['decision', 'implementation', 'closed']) {
      const moved = behindTheBack.movePhase(town, process.id, phase)
      await expect(moved, phase).rejects.toMatchObject({ cause: { code: 'PT409' } })
    }
  })

  it('lets merged and withdrawn proposals pass: one is answered with another, one is given up', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const stays = await anAnswer(town, process, { status: 'published' })
    const [merged, gone] = [await aProposal(town, process), await aProposal(town, process)]
    await perform(town, mergeProposals, { into: stays.proposal, merged: [merged.id] }, as('agent'))
    await perform(
      town,
      withdrawProposal,
      { proposal: gone.id, reason: 'Ses auteurs y renoncent.' },
      as('agent'),
    )
    expect(await pass(process)).toEqual({ process: process.slug, answered: 1 })
  })

  it('once passed, takes no proposal any more, by no door', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const answered = await anAnswer(town, process, { status: 'published' })
    await pass(process)
    await expect(aProposal(town, process)).rejects.toMatchObject({ reason: 'conflict' })
    const again = { proposal: answered.proposal, title: 'Autre', text: 'Une autre demande encore.' }
    await expect(perform(town, splitProposal, again, as('agent'))).rejects.toMatchObject({
      reason: 'conflict',
    })
    const inserted = behindTheBack.insertProposal(town, process.id)
    await expect(inserted).rejects.toMatchObject({ cause: { code: 'PT409' } })
    await expect(pass(process)).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('passes only from instruction, and notes it for the process to move', async () => {
    const early = await aProcess(town, { phase: 'synthesis' })
    await expect(pass(early)).rejects.toMatchObject({ reason: 'conflict' })
    const process = await aProcess(town, { phase: 'instruction' })
    await anAnswer(town, process, { status: 'published' })
    await pass(process)
    const { rows } = await town.db.execute(
      sql`select fact, data from kernel_journal where subject_kind = 'process' and subject_id = ${String(process.id)} and fact = 'PassedToDecision'`,
    )
    expect(rows).toEqual([{ fact: 'PassedToDecision', data: { answered: 1 } }])
  })

  it('is not kept by an elected member, a service or a facilitator', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    for (const role of ['elected', 'service', 'secretariat', 'facilitator', 'guarantor', 'partner']) {
      const tried = perform(
        town,
        passToDecision,
        { process: process.slug },
        as(role, { process: process.id }),
      )
      await expect(tried, role).rejects.toMatchObject({ reason: 'forbidden' })
    }
  })
})

describe('what is published', () => {
  it('is never taken back, deleted, merged away or rewritten in its versions', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'published' })
    const other = await aProposal(town, process)
    for (const query of [
      `update answers_answer set status = 'drafted', published_at = null, version = 0 where id = ${sheet.id}`,
      `delete from answers_answer where id = ${sheet.id}`,
      `update answers_version set reason = 'autre chose que ce qui fut dit' where answer_id = ${sheet.id}`,
      `delete from answers_version where answer_id = ${sheet.id}`,
    ])
      await expect(raw(query), query).rejects.toMatchObject({ cause: { code: 'PT409' } })
    const away = behindTheBack.mergeAway(town, sheet.proposal, other.id)
    await expect(away).rejects.toMatchObject({ cause: { code: 'PT409' } })
    const merged = perform(town, mergeProposals, { into: other.id, merged: [sheet.proposal] }, as('agent'))
    await expect(merged).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('is corrected as a new version, the former one kept with the reason of the change', async () => {
    const process = await aProcess(town)
    await aContribution(town, process)
    const sheet = await anAnswer(town, process, { status: 'published' })
    town.clock.advance({ days: 10 })
    const corrected = { ...complete, reason: 'Une réflexion est engagée sur un samedi par mois.' }
    const wish = { answer: sheet.id, ...corrected, changeReason: 'Le coût n’est pas connu.' }
    await perform(town, correctAnswer, wish, as('agent'))
    const { rows } = await town.db.execute(
      sql`select version, reason, change_reason from answers_version where answer_id = ${sheet.id} order by version`,
    )
    expect(rows).toEqual([
      { version: 1, reason: complete.reason, change_reason: null },
      { version: 2, reason: corrected.reason, change_reason: 'Le coût n’est pas connu.' },
    ])
    const row = await answerRow(town, sheet.id)
    expect(row).toMatchObject({ version: 2, reason: corrected.reason })
    await expect(perform(town, correctAnswer, wish, as('agent'))).rejects.toMatchObject({
      reason: 'conflict',
    })
  })

  it('changes its decision by an elected member only', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'published' })
    const wish = {
      answer: sheet.id,
      ...complete,
      decision: 'kept_in_part',
      changeReason: 'Seulement un samedi.',
    }
    await expect(perform(town, correctAnswer, wish, as('agent'))).rejects.toMatchObject({
      reason: 'forbidden',
    })
    expect(await perform(town, correctAnswer, wish, as('elected'))).toMatchObject({ version: 2 })
  })
})

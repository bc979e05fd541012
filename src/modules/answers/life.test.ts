import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { isAllowed } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { assignProposal, assignProposals } from '#modules/answers/assignment/assign-proposal.ts'
import { correctAnswer } from '#modules/answers/publication/correct-answer.ts'
import { publishAnswer, publishAnswers } from '#modules/answers/publication/publish-answer.ts'
import { draftAnswer } from '#modules/answers/sheet/draft-answer.ts'
import { saveAnswer } from '#modules/answers/sheet/save-answer.ts'
import { sendBackAnswer } from '#modules/answers/validation/send-back-answer.ts'
import { validateAnswer, validateAnswers } from '#modules/answers/validation/validate-answer.ts'
import { anAnswer, answerRow, complete } from '#testing/answers.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { anOrganisation, aProcess, someone } from '#testing/voices.ts'
import { type AnswerAction, answerLife, decisions, possibleActions, statuses } from './answer.ts'
import { answers } from './module.ts'

const town = testTown()
const as = (role: string, held = {}) => ({ actor: someone(role, held), door: 'api' as const })
const roles = [
  'administrator',
  'agent',
  'service',
  'elected',
  'secretariat',
  'facilitator',
  'guarantor',
  'partner',
]
const changed = {
  ...complete,
  reason: 'La ligne sera ouverte deux soirs par semaine.',
  changeReason: 'Précision.',
}

/** What each action of the life is asked with. */
const acts: Record<AnswerAction, { operation: AnyOperation; input: Record<string, unknown> }> = {
  assign: { operation: assignProposal, input: { due: '2026-05-01' } },
  save: { operation: saveAnswer, input: { reason: 'à finir' } },
  draft: { operation: draftAnswer, input: complete },
  sendBack: { operation: sendBackAnswer, input: { comment: 'Dites quel samedi.' } },
  validate: { operation: validateAnswer, input: {} },
  publish: { operation: publishAnswer, input: {} },
  correct: { operation: correctAnswer, input: changed },
}

it('the tables declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, answers.tables as PgTable[])).toEqual([])
})

describe('the life of an answer', () => {
  it.each(roles.flatMap((role) => statuses.map((status) => ({ role, status }))))(
    'lets a $role do exactly what its table says when the answer is $status',
    async ({ role, status }) => {
      const process = await aProcess(town)
      const sheet = await anAnswer(town, process, { status })
      const call = as(role, { organisation: sheet.organisation })
      const owner = { organisation: sheet.organisation, process: process.id }
      for (const action of Object.keys(answerLife) as AnswerAction[]) {
        const { operation, input } = acts[action]
        const whole = {
          answer: sheet.id,
          proposal: sheet.proposal,
          organisation: sheet.organisation,
          ...input,
        }
        const known = Object.keys(operation.input.shape)
        const given = Object.fromEntries(Object.entries(whole).filter(([name]) => known.includes(name)))
        const step = answerLife[action]
        const allowed = isAllowed(step.who, call.actor, owner)
        const expected = !allowed
          ? 'forbidden'
          : (step.from as readonly string[]).includes(status)
            ? (step.to as string)
            : 'conflict'
        let now = ''
        await town.db
          .transaction(async (tx) => {
            const inside = { ...town, db: tx as never, clock: town.clock, pool: town.pool, kind: town.kind }
            now = await perform(inside, operation, given, call).then(
              async () => String((await answerRow(inside, sheet.id)).status),
              (refusal: { reason: string }) => refusal.reason,
            )
            throw new Error('undo')
          })
          .catch((error: Error) => {
            if (error.message !== 'undo') throw error
          })
        expect(`${action}: ${now}`).toBe(`${action}: ${expected}`)
        const offered = possibleActions(status, call.actor, owner).includes(action)
        expect(`${action}: ${offered}`).toBe(`${action}: ${expected === step.to}`)
      }
    },
  )

  it('never lets a facilitator, a guarantor or a partner touch an answer', () => {
    for (const step of Object.values(answerLife))
      for (const role of ['facilitator', 'guarantor', 'partner'])
        expect(Object.keys(step.who)).not.toContain(role)
  })

  it('refuses a service the sheet of another, even to one whose role is for the same process', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process)
    const other = await anOrganisation(town)
    for (const held of [{ organisation: other }, { organisation: other, process: process.id }]) {
      for (const [operation, input] of [
        [draftAnswer, complete],
        [saveAnswer, {}],
      ] as [AnyOperation, object][]) {
        const tried = perform(town, operation, { answer: sheet.id, ...input }, as('service', held))
        await expect(tried).rejects.toMatchObject({ reason: 'forbidden' })
      }
    }
    const own = as('service', { organisation: sheet.organisation, process: process.id })
    await perform(town, draftAnswer, { answer: sheet.id, ...complete }, own)
  })

  it('refuses a role of one process the answers of another', async () => {
    const [here, there] = [await aProcess(town), await aProcess(town)]
    const sheet = await anAnswer(town, there, { status: 'drafted' })
    const elected = as('elected', { process: here.id })
    await expect(perform(town, validateAnswer, { answer: sheet.id }, elected)).rejects.toMatchObject({
      reason: 'forbidden',
    })
    const mixed = perform(
      town,
      validateAnswers,
      { answers: [(await anAnswer(town, here, { status: 'drafted' })).id, sheet.id] },
      elected,
    )
    await expect(mixed).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('shows the service the word with which its draft came back, and keeps what it wrote', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'validated' })
    await perform(town, sendBackAnswer, { answer: sheet.id, comment: 'Quel samedi ?' }, as('elected'))
    expect(await answerRow(town, sheet.id)).toMatchObject({
      status: 'assigned',
      comment: 'Quel samedi ?',
      reason: complete.reason,
      validated_at: null,
    })
    await perform(town, draftAnswer, { answer: sheet.id, ...complete }, as('agent'))
    expect(await answerRow(town, sheet.id)).toMatchObject({ comment: null })
  })

  it('assigns and validates by lists, and refuses a day that is past', async () => {
    const process = await aProcess(town)
    const [one, two] = [await anAnswer(town, process), await anAnswer(town, process)]
    const organisation = await anOrganisation(town)
    const wish = { proposals: [one.proposal, two.proposal], organisation, due: '2026-06-30' }
    const past = perform(town, assignProposals, { ...wish, due: '2026-03-01' }, as('agent'))
    await expect(past).rejects.toMatchObject({ fields: { due: {} } })
    const nobody = perform(town, assignProposals, { ...wish, organisation: 999_999 }, as('agent'))
    await expect(nobody).rejects.toMatchObject({ fields: { organisation: {} } })
    await perform(town, assignProposals, wish, as('agent'))
    for (const { id } of [one, two]) {
      expect(await answerRow(town, id)).toMatchObject({ due_day: '2026-06-30', status: 'assigned' })
      await perform(town, draftAnswer, { answer: id, ...complete }, as('agent'))
    }
    await perform(town, validateAnswers, { answers: [two.id, one.id, one.id] }, as('elected'))
    const done = await perform(town, publishAnswers, { process: process.slug }, as('secretariat'))
    expect(done.published).toBe(2)
    expect((await answerRow(town, one.id)).published_at).toEqual((await answerRow(town, two.id)).published_at)
    const again = perform(town, publishAnswers, { process: process.slug }, as('agent'))
    await expect(again).rejects.toMatchObject({ reason: 'conflict' })
  })
})

describe('a reason', () => {
  it.each(decisions)('is compulsory for "%s", in the code and in the database', async (decision) => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process)
    const said = { passedTo: 'Le Département', passedOn: '2026-02-20', ...complete, decision }
    for (const [field, lacking] of [
      ['reason', { ...said, reason: undefined }],
      ['reason', { ...said, reason: 'trop court' }],
      ['reason', { ...said, reason: '                         ' }],
      ['reasonKind', { ...said, reasonKind: undefined }],
    ] as [string, object][]) {
      const tried = perform(town, draftAnswer, { answer: sheet.id, ...lacking }, as('agent'))
      await expect(tried).rejects.toMatchObject({ reason: 'invalid', fields: { [field]: {} } })
    }
    await perform(town, draftAnswer, { answer: sheet.id, ...said }, as('agent'))
    for (const lost of ['reason = null', "reason = 'non'", 'reason_kind = null', 'decision = null']) {
      const raw = town.db.transaction((tx) =>
        tx.execute(sql.raw(`update answers_answer set ${lost} where id = ${sheet.id}`)),
      )
      await expect(raw, lost).rejects.toMatchObject({ cause: { constraint: 'answers_reasoned' } })
    }
  })

  it.each([
    ['kept', 'followUp'],
    ['kept_in_part', 'followUp'],
    ['other_body', 'passedTo'],
  ])('for "%s" goes with %s', async (decision, field) => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process)
    const lacking = { answer: sheet.id, decision, reasonKind: 'other', reason: complete.reason }
    const tried = perform(town, draftAnswer, lacking, as('agent'))
    await expect(tried).rejects.toMatchObject({ fields: { [field]: {} } })
  })

  it('for another body says since when that body has it, never a day to come', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process)
    const said = { ...complete, answer: sheet.id, decision: 'other_body', passedTo: 'La CARENE' }
    for (const passedOn of [undefined, '2026-03-03']) {
      const tried = perform(town, draftAnswer, { ...said, passedOn }, as('agent'))
      await expect(tried).rejects.toMatchObject({ fields: { passedOn: {} } })
    }
    await perform(town, draftAnswer, { ...said, passedOn: '2026-03-02' }, as('agent'))
  })
})

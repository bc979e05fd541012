import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { passToDecision } from '#modules/answers/publication/pass-to-decision.ts'
import { publishAnswer } from '#modules/answers/publication/publish-answer.ts'
import { draftAnswer } from '#modules/answers/sheet/draft-answer.ts'
import { validateAnswer } from '#modules/answers/validation/validate-answer.ts'
import { withdrawProposal } from '#modules/synthesis/module.ts'
import { anAnswer, aProposal, behindTheBack, complete } from '#testing/answers.ts'
import { doors, persona, settle } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess, someone } from '#testing/voices.ts'
import { postponeAnswers } from './postpone-answers.ts'

const town = testTown()
const door = doors(town)
const as = (role: string) => ({ actor: someone(role), door: 'api' as const })
const reason = 'Deux services ont changé de responsable cet été ; les études reprennent en septembre.'
const act = (process: { slug: string }, proposals: number[], more = {}) =>
  perform(
    town,
    postponeAnswers,
    {
      process: process.slug,
      proposals,
      reason,
      due: '2026-09-30',
      signedAs: 'adjointe aux solidarités',
      ...more,
    },
    as('elected'),
  )
const raw = (...queries: string[]) =>
  town.db.transaction(async (tx) => {
    for (const query of queries) await tx.execute(sql.raw(query))
  })
const actRow = (process: { id: number }) =>
  `insert into answers_postponement (process_id, reason, due_day, signed_as, decided_by, decided_at)
   values (${process.id}, '${reason}', '2026-09-30', 'maire', 'x', '2026-03-02')`
const nameRow = (process: { id: number }, proposal: number) =>
  `insert into answers_postponed (process_id, proposal_id) values (${process.id}, ${proposal})`
const passRow = (process: { id: number }) =>
  `insert into answers_passage (process_id, passed_at, passed_by, answered) values (${process.id}, now(), 'x', 0)`
const kept = { cause: { code: 'PT409' } }

/** A process with one published answer and two proposals left without. */
async function late() {
  const process = await aProcess(town, { phase: 'instruction' })
  const answered = await anAnswer(town, process, { status: 'published' })
  const drafted = await anAnswer(town, process, { status: 'drafted' })
  const bare = await aProposal(town, process, { title: 'Des bancs' })
  return { process, answered, drafted, bare }
}

describe('the promise act', () => {
  it('is taken by an elected member from a form, read by all, and the promise stays owed until it is kept', async () => {
    const { process, drafted } = await late()
    const elected = await persona(town, 'elected')
    const form = `/bureau/reponses/decision/${process.slug}/acte`
    const publication = await (await door.get('/bureau/reponses/publication', elected)).text()
    expect(publication).toContain(form)
    const said = { reason, due: '2026-09-30', signedAs: 'adjointe aux solidarités' }
    const partly = await door.post(form, { ...said, proposals: [2] }, elected)
    expect(partly.status).toBe(422)
    const refused = await partly.text()
    expect(refused).toContain('Nommez aussi : n° 3.')
    expect(refused).toContain('études reprennent')
    const done = await door.post(form, { ...said, proposals: [2, 3] }, elected)
    expect(done.headers.get('location')).toContain(`/demarches/${process.slug}/reponses/acte`)
    await settle(town)

    const page = await (await door.get(`/demarches/${process.slug}/reponses/acte`)).text()
    expect(page).toContain('Des bancs')
    expect(page).toContain('0 sur 2 ont reçu leur réponse depuis.')
    expect(page).toContain('adjointe aux solidarités')
    for (const path of ['', '/reponses', '/propositions/3'])
      expect(await (await door.get(`/demarches/${process.slug}${path}`)).text(), path).toMatch(
        /30\s+septembre\s+2026/,
      )
    expect(await (await door.get(`/demarches/${process.slug}/propositions/1`)).text()).not.toContain(
      'acte public',
    )
    const checks = await (await door.ask('check', { process: process.slug })).text()
    expect(checks).toContain('un acte public la promet')
    expect(await (await door.get(`/demarches/${process.slug}/actualites`)).text()).not.toContain(
      'a sa réponse',
    )

    await perform(town, validateAnswer, { answer: drafted.id }, as('elected'))
    await perform(town, publishAnswer, { answer: drafted.id }, as('secretariat'))
    const asked = (await (await door.ask('show-postponement', { process: process.slug })).json()) as {
      proposals: { number: number; answeredAt: string | null }[]
    }
    expect(asked.proposals.map((one) => [one.number, one.answeredAt !== null])).toEqual([
      [2, true],
      [3, false],
    ])
  })

  it('names exactly the proposals without a published answer, on a day to come, with a reason', async () => {
    const { process } = await late()
    await expect(act(process, [2])).rejects.toMatchObject({ fields: { proposals: {} } })
    await expect(act(process, [1, 2, 3])).rejects.toMatchObject({
      sentence: { fr: expect.stringContaining('Retirez\u00a0: n° 1.') },
    })
    await expect(act(process, [2, 3], { due: '2026-03-02' })).rejects.toMatchObject({ fields: { due: {} } })
    await expect(act(process, [2, 3], { reason: 'Retard.' })).rejects.toMatchObject({ reason: 'invalid' })
    expect(await act(process, [3, 2])).toEqual({ process: process.slug, answered: 1, postponed: 2 })
    await expect(act(process, [2, 3])).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('is refused when nothing is missing: the process passes as it always did', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    await anAnswer(town, process, { status: 'published' })
    await expect(act(process, [1])).rejects.toMatchObject({ reason: 'conflict' })
    await perform(town, passToDecision, { process: process.slug }, as('agent'))
    expect((await door.get(`/demarches/${process.slug}/reponses/acte`)).status).toBe(404)
  })

  it('belongs to elected members alone', async () => {
    const { process } = await late()
    for (const role of ['agent', 'administrator', 'service', 'secretariat', 'facilitator', 'guarantor'])
      await expect(
        perform(
          town,
          postponeAnswers,
          { process: process.slug, proposals: [2, 3], reason, due: '2026-09-30', signedAs: 'maire' },
          as(role),
        ),
        role,
      ).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('is weighed by the database itself: no act, an act that forgets one, an act that names too many', async () => {
    const { process, answered, drafted, bare } = await late()
    await expect(raw(passRow(process))).rejects.toMatchObject(kept)
    await expect(raw(actRow(process), nameRow(process, bare.id), passRow(process))).rejects.toMatchObject(
      kept,
    )
    const names = [drafted.proposal, bare.id].map((id) => nameRow(process, id))
    await expect(
      raw(actRow(process), ...names, nameRow(process, answered.proposal), passRow(process)),
    ).rejects.toMatchObject(kept)
    const other = await aProposal(town, await aProcess(town))
    await expect(raw(actRow(process), nameRow(process, other.id))).rejects.toMatchObject(kept)
    await raw(actRow(process), ...names, passRow(process))
    const { rows } = await town.db.execute(
      sql`select postponed from answers_passage where process_id = ${process.id}`,
    )
    expect(rows).toEqual([{ postponed: 2 }])
  })

  it('is never taken back nor added to, opens the decision but not the close, and its proposals stay owed', async () => {
    const { process, bare } = await late()
    await act(process, [2, 3])
    for (const query of [
      `update answers_postponement set due_day = '2027-01-01' where process_id = ${process.id}`,
      `delete from answers_postponed where process_id = ${process.id}`,
      nameRow(process, bare.id),
    ])
      await expect(raw(query), query).rejects.toMatchObject(kept)
    await settle(town)
    await behindTheBack.movePhase(town, process.id, 'implementation')
    await expect(behindTheBack.movePhase(town, process.id, 'closed')).rejects.toMatchObject(kept)
    await expect(
      perform(
        town,
        withdrawProposal,
        { proposal: bare.id, reason: 'Plus personne ne la porte.' },
        as('agent'),
      ),
    ).rejects.toMatchObject({ reason: 'conflict' })
    const { id } = await anAnswer(town, process, { proposal: bare.id })
    await perform(town, draftAnswer, { answer: id, ...complete }, as('agent'))
  })
})

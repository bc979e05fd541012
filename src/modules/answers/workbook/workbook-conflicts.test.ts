import { beforeEach, describe, expect, it } from 'vitest'
import { workbooks } from '#testing/answer-workbook.ts'
import { anAnswer, answerRow } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { forgetWorkbooks } from './forget-workbooks.ts'
import { daysKept } from './reads.ts'

const town = testTown()
const door = doors(town)
const { taken, sent, apply } = workbooks(door)
const ours = 'Le service ouvrira le samedi matin.'
const theirs = 'Le service ouvrira le samedi après-midi.'

describe('what changed in the workbook and meanwhile on the desk', () => {
  let process: { slug: string }
  let agent: Persona
  beforeEach(async () => {
    process = await aProcess(town, { phase: 'instruction' })
    agent = await persona(town, 'agent')
  })

  /** A sheet with another reason and another delay on the desk than in the workbook, which changes its partner alone. */
  async function disputed() {
    const sheet = await anAnswer(town, process)
    const hands = await taken(agent)
    const meanwhile = { answer: sheet.id, reason: theirs, delay: 'Un an' }
    expect((await door.call('save-answer', meanwhile, agent)).status).toBe(200)
    hands.set(sheet.proposal, { Raison: ours, Délai: 'Six mois', Partenaire: 'La CAF' })
    const { workbook, plan } = await sent(await hands.base64(), agent)
    const conflicts = plan.rows[0]?.conflicts ?? []
    expect(conflicts.map((one) => one.field)).toEqual(['delay', 'reason'])
    return { sheet, workbook, conflicts, page: `/bureau/reponses/tableur/${workbook}` }
  }
  /** As a browser sends them: numbered, those without a choice too. */
  const chosen = (proposal: number, conflicts: { field: string; seen: string }[], keep: (string | null)[]) =>
    Object.fromEntries(
      conflicts.flatMap(({ field, seen }, at) => [
        [`settled.${at}.proposal`, String(proposal)],
        [`settled.${at}.field`, field],
        [`settled.${at}.seen`, seen],
        ...(keep[at] ? [[`settled.${at}.keep`, keep[at]]] : []),
      ]),
    ) as Record<string, string>

  it('is settled field by field on the page, both texts shown with what differs', async () => {
    const { sheet, conflicts, page } = await disputed()
    const shown = await (await door.get(page, agent)).text()
    expect(shown).toContain(ours)
    expect(shown).toContain(theirs)
    expect(shown).toMatch(/<del>.*après-midi.*<\/del>/)
    expect(shown).not.toMatch(/name="settled\.\d+\.keep"[^>]*checked/)
    const done = await door.post(page, chosen(sheet.proposal, conflicts, ['theirs', 'mine']), agent)
    expect(done.status).toBe(303)
    expect(await answerRow(town, sheet.id)).toMatchObject({ delay: 'Un an', reason: ours, partner: 'La CAF' })
  })

  it('is left aside as long as one field of the line has no choice, and the choices made come back', async () => {
    const { sheet, conflicts, page } = await disputed()
    const half = chosen(sheet.proposal, conflicts, ['mine', null])
    const refused = await door.post(page, { ...half, goodRows: 'true' }, agent)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toMatch(/name="settled\.0\.keep"[^>]*value="mine"[^>]*checked/)
    expect(await answerRow(town, sheet.id)).toMatchObject({ delay: 'Un an', partner: null })
  })

  it('counts only for the text that was read: changed once more, it is asked again', async () => {
    const { sheet, workbook, conflicts } = await disputed()
    const settled = conflicts.map(({ field, seen }) => ({
      proposal: sheet.proposal,
      field,
      seen,
      keep: 'mine',
    }))
    const again = { answer: sheet.id, reason: 'Une troisième raison, venue encore après.', delay: 'Un an' }
    expect((await door.call('save-answer', again, agent)).status).toBe(200)
    expect((await apply(workbook, agent, { settled, goodRows: true })).status).toBe(409)
    expect((await answerRow(town, sheet.id)).reason).toBe(again.reason)
    const shown = await (await door.ask('show-answer-workbook', { workbook }, agent)).json()
    const fresh = shown.plan.rows[0].conflicts.map((one: { field: string; seen: string }) => ({
      proposal: sheet.proposal,
      field: one.field,
      seen: one.seen,
      keep: 'mine',
    }))
    expect((await apply(workbook, agent, { settled: fresh })).status).toBe(200)
    expect(await answerRow(town, sheet.id)).toMatchObject({ delay: 'Six mois', reason: ours })
  })
})

describe('a workbook that nobody applied', () => {
  it('is thrown away by itself after its days, said on the page; one that was applied stays counted', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const agent = await persona(town, 'agent')
    const sheet = await anAnswer(town, process)
    const hands = (await taken(agent)).set(sheet.proposal, { Délai: 'Six mois' })
    const left = await sent(await hands.base64(), agent)
    const applied = await sent(await hands.base64(), agent)
    expect((await apply(applied.workbook, agent)).status).toBe(200)
    expect(await (await door.get(`/bureau/reponses/tableur/${left.workbook}`, agent)).text()).toContain(
      'ce classeur est jeté le',
    )
    const from = town.clock.now().getTime()
    const inDays = (days: number) => ({
      ...town,
      clock: { now: () => new Date(from + days * 86_400_000) },
    })
    await forgetWorkbooks(inDays(daysKept - 1) as never)
    expect((await door.get(`/bureau/reponses/tableur/${left.workbook}`, agent)).status).toBe(200)
    await forgetWorkbooks(inDays(daysKept) as never)
    expect((await door.get(`/bureau/reponses/tableur/${left.workbook}`, agent)).status).toBe(404)
    expect((await door.get(`/bureau/reponses/tableur/${applied.workbook}`, agent)).status).toBe(200)
  })
})

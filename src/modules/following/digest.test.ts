import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type MovableClock, movableClock } from '#kernel/clock.ts'
import { openEmbedded } from '#kernel/database/database.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { enterContribution, publishContribution } from '#modules/contributions/module.ts'
import { updateActionStatus } from '#modules/plans/module.ts'
import { anAnswer, aProposal } from '#testing/answers.ts'
import { freshDatabase, temporaryFolder, testServer } from '#testing/database.ts'
import { decidedProcess } from '#testing/decided-process.ts'
import { persona, settle } from '#testing/doors.ts'
import { announce, atHour, follows, mailbox, mailServer, march, site, tell } from '#testing/mailbox.ts'
import { planning } from '#testing/plans.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { writeDigests } from './module.ts'

mailServer()

describe('who follows by e-mail', () => {
  const town = testTown()
  let process: Awaited<ReturnType<typeof aProcess>>
  beforeEach(async () => {
    process = await aProcess(town, { slug: 'fabrique-2017', title: 'La Fabrique' })
  })
  const fabrique = { process: 'fabrique-2017' }

  test('receives exactly one message a day, whatever is followed, and none when nothing happened', async () => {
    await announce(town, process.slug, 'Avant')
    await follows(town, 'awa@exemple.fr', fabrique)
    expect(await atHour(town, march(3))).toEqual([])
    town.clock.set(march(3, '10:00'))
    await announce(town, process.slug, 'Le forum approche')
    await announce(town, process.slug, 'Le forum est complet')
    expect(await atHour(town, march(3, '11:00'))).toEqual([])
    expect(await atHour(town, march(4, '07:30'))).toEqual([])
    const [letter, ...others] = await atHour(town, march(4))
    expect(others).toEqual([])
    expect(letter?.to).toBe('awa@exemple.fr')
    expect(letter?.text).toContain('Le forum approche')
    expect(letter?.text).toContain('Le forum est complet')
    expect(letter?.text).toContain(`${site}/demarches/fabrique-2017/actualites/`)
    expect(letter?.text).not.toContain('Avant')
    expect(letter?.text).not.toContain('awa@')
    expect(await atHour(town, march(4, '15:00'))).toEqual([])
    expect(await atHour(town, march(5))).toEqual([])
  })

  test('loses nothing over a week-end when the server sleeps, nor a mail server that refuses', async () => {
    await follows(town, 'awa@exemple.fr', fabrique)
    for (const [day, title] of [
      [6, 'Vendredi'],
      [7, 'Samedi'],
      [8, 'Dimanche'],
    ] as const) {
      town.clock.set(march(day, '18:00'))
      await announce(town, process.slug, title)
    }
    expect(await atHour(town, march(9, '21:00'))).toEqual([])
    mailbox.refuses = true
    expect(await atHour(town, march(10))).toEqual([])
    town.clock.set(march(10, '09:00'))
    await announce(town, process.slug, 'Mardi')
    mailbox.refuses = false
    const late = await atHour(town, march(10, '12:00'))
    expect(late).toHaveLength(1)
    for (const title of ['Vendredi', 'Samedi', 'Dimanche']) expect(late[0]?.text).toContain(title)
    const next = await atHour(town, march(11))
    expect(next.map((one) => [one.text.includes('Mardi'), one.text.includes('Dimanche')])).toEqual([
      [true, false],
    ])
  })

  test('an action tells its own status alone; followed with its process it is told once', async () => {
    const agent = await persona(town, 'agent')
    const decided = await decidedProcess(town)
    const plan = planning(town, () => ({ agent, process: decided }))
    const strategy = await plan.strategy()
    const [one, two] = [
      await plan.action(strategy.id, { title: 'Créer une épicerie' }),
      await plan.action(strategy.id, { title: 'Ouvrir le samedi' }),
    ]
    await follows(town, 'awa@exemple.fr', { action: one.id })
    await follows(town, 'leo@exemple.fr', { action: one.id })
    await follows(town, 'leo@exemple.fr', { process: decided.slug })
    for (const action of [one.id, two.id])
      await perform(
        town,
        updateActionStatus,
        { action, status: 'in_progress', onDay: '2026-03-01' },
        { actor: agent.actor, door: 'api' },
      )
    const sent = await atHour(town, march(3))
    const told = (to: string) => sent.filter((letter) => letter.to === to).map((letter) => letter.text)
    expect(told('awa@exemple.fr')).toHaveLength(1)
    expect(told('awa@exemple.fr')[0]).not.toContain('Ouvrir le samedi')
    expect(told('leo@exemple.fr')).toHaveLength(1)
    expect(told('leo@exemple.fr')[0]?.match(/Créer une épicerie/g)).toHaveLength(1)
    expect(told('leo@exemple.fr')[0]).toContain('Ouvrir le samedi')
  })

  test('has one message a day though answers to what they said leave too: the other waits for the next morning', async () => {
    await follows(town, 'awa@exemple.fr', fabrique)
    const said = { process: process.slug, channel: 'paper', text: 'Le bus ne passe plus.' }
    const voice = await tell(town, enterContribution, {
      ...said,
      answerBy: 'email',
      contact: 'Awa@exemple.fr',
    })
    await tell(town, publishContribution, { contribution: voice.id })
    const proposal = await aProposal(town, process, { contributions: [voice.id] })
    await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
    await settle(town)
    const [first, ...more] = await atHour(town, march(3))
    expect(more).toEqual([])
    expect(first?.text).toContain('Vous avez été entendu')
    expect(await atHour(town, march(3, '19:00'))).toEqual([])
    const [second, ...others] = await atHour(town, march(4))
    expect(others).toEqual([])
    expect(second?.text).toContain('Une réponse est publiée')
    expect(await atHour(town, march(5))).toEqual([])
  })
})

test.skipIf(testServer() !== undefined)(
  'nothing is lost nor said twice when the server is stopped and started again',
  async () => {
    const folder = temporaryFolder()
    const clock = movableClock('2026-03-02T09:00:00+01:00')
    const base = {
      slug: 'essai',
      base: '/essai',
      demonstration: false,
      hosts: [],
      kind: 'embedded' as const,
      folder,
      clock,
    }
    let open = await freshDatabase(folder)
    const here = () =>
      ({ ...base, memo: new Map(), db: open.db, pool: open.pool }) as unknown as Town & {
        clock: MovableClock
      }
    const restart = async () => {
      await open.close()
      open = await openEmbedded({ folder: join(folder, 'database'), durable: false })
    }
    try {
      const process = await aProcess(here(), { slug: 'fabrique-2017', title: 'La Fabrique' })
      await follows(here(), 'awa@exemple.fr', { process: process.slug })
      await announce(here(), process.slug, 'Lundi')
      await restart()
      clock.set(march(3))
      // Written, and stopped before it is sent.
      await tell(here(), writeDigests, {})
      await restart()
      const sent = await atHour(here(), march(3, '09:00'))
      expect(sent.map((one) => one.text.includes('Lundi'))).toEqual([true])
      await restart()
      expect(await atHour(here(), march(3, '10:00'))).toEqual([])
      await announce(here(), process.slug, 'Mardi')
      await restart()
      expect(
        (await atHour(here(), march(5))).map((one) => [
          one.text.includes('Lundi'),
          one.text.includes('Mardi'),
        ]),
      ).toEqual([[false, true]])
    } finally {
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)

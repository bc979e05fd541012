import { describe, expect, it } from 'vitest'
import { similarFrom } from '#modules/synthesis/engine/index/near-texts.ts'
import { drawnTexts } from '#modules/synthesis/engine/texts/drawn-texts.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, correctVoice, withdrawVoice } from '#testing/voices.ts'
import { ComparedVoices, type VoiceBatch } from './compared-voices.ts'
import { HoldEnded, hold } from './held-voices.ts'
import { publicVoices } from './public-voices.ts'

const town = testTown()

const batchOf = (texts: readonly string[], first = 1, version = 1): VoiceBatch => ({
  ids: texts.map((_, at) => first + at),
  versions: texts.map(() => version),
  pack: Uint8Array.from(Buffer.from(texts.join('\0'))),
})

describe('the public voices of a process', () => {
  it('are compared as they are now: who came, who was corrected, who left', async () => {
    const process = await aProcess(town)
    const voice = (text: string) => aContribution(town, process, { text })
    const bus = await voice('Le bus ne passe plus le soir dans mon quartier.')
    expect(await publicVoices(town, town.db, process.id)).toBeUndefined()
    await voice('Les loyers sont trop chers pour les jeunes.')
    const nearest = async (words: string) => {
      const all = await publicVoices(town, town.db, process.id)
      const found = (await all?.near(words, { k: 5 })) ?? []
      return found.filter(({ nearness }) => nearness >= similarFrom).map(({ id }) => id)
    }
    expect(await nearest('un bus le soir')).toEqual([bus.id])
    const night = await voice('Un bus de nuit le soir, dans le quartier.')
    expect((await nearest('un bus le soir')).toSorted()).toEqual([bus.id, night.id].toSorted())
    await correctVoice(town, night.id, 'Une crèche ouverte tôt le matin.')
    expect(await nearest('un bus le soir')).toEqual([bus.id])
    await withdrawVoice(town, bus.id)
    expect(await nearest('un bus le soir')).not.toContain(bus.id)
  })

  it('are all compared anew when something is said of the whole', async () => {
    const process = await aProcess(town)
    for (const text of ['Le bus du soir ne passe plus.', 'Le bus du soir est supprimé.'])
      await aContribution(town, process, { text })
    const all = await publicVoices(town, town.db, process.id)
    await all?.near('bus', { k: 5 })
    const alone = await aContribution(town, process, { text: 'Le chien aboie.' })
    const after = await publicVoices(town, town.db, process.id)
    await after?.near('bus', { k: 5 })
    expect(await after?.readingList('all', 10)).toMatchObject({ total: 3, spokenFor: 2 })
    expect(await after?.singular()).toEqual(new Set([alone.id]))
    expect(await after?.shareOf([alone.id])).toEqual({ spokenFor: 1, total: 3 })
  })
})

describe('voices that are held', () => {
  const { texts } = drawnTexts(400)

  it('answer from a thread what they answer here', async () => {
    const here = new ComparedVoices()
    here.compare([batchOf(texts)])
    const held = hold(400, 'a')
    await held.ask('compare', [batchOf(texts)])
    expect(await held.ask('near', 'les bus du soir', 15, [3, 5])).toEqual(
      here.near('les bus du soir', 15, [3, 5]),
    )
    expect(await held.ask('read', 1500, 20)).toEqual(await here.read(1500, 20))
    const versions = texts.map((_, at) => `${at + 1}:1`)
    expect(await held.ask('follow', [...versions, '900:1'].join(','))).toEqual([900])
    await held.ask('add', batchOf(['Les bus du soir, plus souvent.'], 900))
    expect((await held.ask('near', 'Les bus du soir, plus souvent.', 15, []))[0]?.id).toBe(900)
    expect(await held.ask('changes')).toBe(1)
  })

  it('leave their room to those asked later, and say that they have left', async () => {
    const [first, second] = [hold(150_000, 'a'), hold(150_000, 'b')]
    expect([first.ended, second.ended]).toEqual([true, false])
    await expect(first.ask('changes')).rejects.toThrow(HoldEnded)
    expect(await second.ask('changes')).toBe(0)
    hold(199_000, 'c')
    expect(second.ended).toBe(true)
  })
})

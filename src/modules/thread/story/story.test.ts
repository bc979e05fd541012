import { beforeEach, describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { keepContributionUnpublished } from '#modules/contributions/module.ts'
import { anAnswer } from '#testing/answers.ts'
import { doors } from '#testing/doors.ts'
import { markExamples } from '#testing/planted.ts'
import { type ThreadWorld, tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { nextMessages } from './next-messages.ts'
import { storyMessages } from './story-messages.ts'

const town = testTown()
const { get, ask } = doors(town)
const plainText = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
const read = async (path: string) => {
  const response = await get(path)
  expect(`${path} ${response.status}`).toBe(`${path} 200`)
  return plainText(await response.text())
}

let world: ThreadWorld
beforeEach(async () => {
  world = await tellThread(town)
})
const story = () => read(`/contributions/${world.voice.reference}/devenir`)
const inOrder = (text: string, parts: readonly string[]) => {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    expect(at === -1 ? `missing: ${part}` : 'found').toBe('found')
    from = at
  }
}

describe('what became of some words', () => {
  it('is told in dated sentences, in order, from the words to the action', async () => {
    inOrder(await story(), [
      'Ces mots ont mené à une action.',
      '21 janvier 2026 Quelqu’un a parlé en atelier.',
      'Ces mots sont publiés',
      '2 mars 2026 La synthèse cite ces mots : « Le soir, on ne peut plus se déplacer. »',
      '2 mars 2026 De là vient une demande à la Ville : « Un bus le soir »',
      '2 mars 2026 La Ville a répondu à cette demande : elle est retenue. La raison : La ligne ouvrira',
      '2 juin 2026 Le conseil municipal a voté pour :',
      'Ce vote était promis pour le 10 mars 2026. Il est venu 84 jours plus tard.',
      'Une action est reliée à cette demande : « Ouvrir la ligne du soir »',
      'Nous ne savons pas où elle en est.',
      'Date prévue pour la finir : 2027.',
      'Et maintenant ?',
      'Si vous n’êtes pas d’accord',
    ])
  })

  it('says what comes next and when, or that no day is announced', async () => {
    town.clock.set('2026-05-02T10:00:00+02:00')
    expect(await story()).toContain('Restitution : 20 mai 2026.')
    town.clock.set('2027-05-02T10:00:00+02:00')
    expect(await story()).toContain('Aucune date n’est annoncée pour la suite.')
  })

  it('keeps a disagreement from being told as a request', async () => {
    const told = await read(`/contributions/${world.other.reference}/devenir`)
    expect(told).toContain('La synthèse cite ces mots comme un désaccord avec cette phrase')
    expect(told).not.toContain('De là vient une demande')
  })

  it('says that an answer is late, by how many days, and where all the late ones are', async () => {
    town.clock.set('2026-03-02T10:00:00+01:00')
    const other = await aProcess(town, { phase: 'instruction' })
    const voice = await aContribution(town, other, { status: 'published' })
    const drafted = await anAnswer(town, other, {
      status: 'validated',
      said: { decision: 'not_kept', reason: 'Une raison encore secrète pour tous.', followUp: undefined },
    })
    await town.pool.query(
      'insert into synthesis_origin (proposal_id, contribution_id, added_at) values ($1, $2, now())',
      [drafted.proposal, voice.id],
    )
    town.clock.set('2026-06-02T10:00:00+02:00')
    const told = await read(`/contributions/${voice.reference}/devenir`)
    expect(told).toContain(
      'En retard La Ville devait répondre à cette demande au plus tard le 10 avril 2026.',
    )
    expect(told).toContain('Retard : 53 jours.')
    expect(told).not.toContain('secrète')
    expect(told).toContain('Voir les réponses en retard')
  })

  it('tells nothing of words that are not published', async () => {
    expect((await get(`/contributions/${world.hidden.reference}/devenir`)).status).toBe(404)
    expect((await ask('tell-story', { reference: world.hidden.reference })).status).toBe(404)
  })

  it('never makes up a day, and marks what is invented', async () => {
    expect(await story()).not.toContain('exemple')
    await markExamples(town)
    const told = await story()
    expect(told).toContain('exemple')
    expect(told).toContain('Là où il est écrit « Ensuite », le jour n’est pas connu.')
    expect(told).toContain('Ensuite La synthèse cite ces mots')
  })

  it('says the same by the API, in two languages', async () => {
    const told = (await (await ask('tell-story', { reference: world.voice.reference })).json()) as {
      sentences: { when: string; text: string; page?: string }[]
      next: string[]
      ifYouDisagree: { page: string }[]
    }
    const page = await story()
    for (const { text } of told.sentences) expect(page).toContain(text.replace(/[\u00a0\u202f]/g, ' '))
    expect(told.sentences.at(-1)?.page).toBe(`/essai/actions/${world.action}`)
    expect(told.ifYouDisagree.map((one) => one.page)).toContain(`/essai/signaler/reponse/${world.answer}`)
    const english = await (
      await ask('tell-story', { reference: world.voice.reference, language: 'en' })
    ).text()
    expect(english).toContain('The municipal council voted for:')
  })
})

describe('from the code of a receipt', () => {
  it('tells the author the same sentences, with what only they may do', async () => {
    const told = await read(`/suivre/${world.voice.code}/fil`)
    inOrder(told, [
      'Vous avez parlé en atelier.',
      'La Ville a répondu à cette demande : elle est retenue.',
      'Le conseil municipal a voté pour :',
      'Si vous n’êtes pas d’accord',
      'Corriger mes mots',
    ])
  })

  it('leads words that were refused to another decision', async () => {
    await perform(
      town,
      keepContributionUnpublished,
      { contribution: world.hidden.id, reason: 'insult' },
      { actor: operator, door: 'api' },
    )
    const response = await get(`/suivre/${world.hidden.code}/fil`)
    const html = await response.text()
    expect(plainText(html)).toContain('Ces mots ne sont pas publiés. La raison : insulte quelqu’un')
    expect(html).toContain(`/suivre/${world.hidden.code}/recours`)
  })

  it('is one short page on paper: the drawing and the steps stay on the screen', async () => {
    const html = await (await get(`/suivre/${world.voice.code}/fil`)).text()
    const kept = html.slice(0, html.indexOf('<div class="not-on-paper">'))
    expect(kept).toContain('En quelques phrases')
    expect(kept).not.toContain('<svg class="picture')
  })
})

it('is written in short sentences: at most sixteen words each, in both languages', () => {
  const sentences = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.split(/(?<=[.?!:])\s/)
      : typeof value === 'function'
        ? sentences(value('X', 'Y'))
        : Object.values(value as object).flatMap(sentences)
  for (const lang of ['fr', 'en'] as const)
    for (const catalogue of [storyMessages[lang], nextMessages[lang]])
      for (const sentence of sentences(catalogue))
        expect(`${sentence.split(/\s+/).length <= 16} ${sentence}`).toBe(`true ${sentence}`)
})

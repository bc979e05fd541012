import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { keepContributionUnpublished, withdrawContribution } from '#modules/contributions/module.ts'
import { anAnswer } from '#testing/answers.ts'
import { doors } from '#testing/doors.ts'
import { plainly } from '#testing/plainly.ts'
import { markExamples, unusedCode } from '#testing/planted.ts'
import { type ThreadWorld, tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { type Kind, kinds, rank, type Thread } from './thread.ts'

const town = testTown()
const { app, get, ask } = doors(town)

const keysOf = (world: ThreadWorld): Record<Kind, string> => ({
  process: String(world.process.id),
  session: String(world.session),
  contribution: world.voice.reference,
  statement: String(world.statement),
  proposal: String(world.proposal.id),
  answer: String(world.answer),
  deliberation: String(world.deliberation),
  action: String(world.action),
})

async function textOf(path: string, status = 200): Promise<string> {
  const response = await get(path)
  expect(`${path} ${response.status}`).toBe(`${path} ${status}`)
  return response.text()
}

const linksIn = (html: string) =>
  [...html.matchAll(/href="\/essai(\/fil\/[^"]+)"/g)].map((found) => String(found[1]))

describe('the thread', () => {
  let world: ThreadWorld
  let keys: Record<Kind, string>
  const path = (kind: Kind) => `/fil/${kind}/${keys[kind]}`
  beforeEach(async () => {
    world = await tellThread(town)
    keys = keysOf(world)
  })

  it('leads from anything to anything else along the chain in three clicks, both ways', async () => {
    const near = new Map<string, string[]>()
    const clicksFrom = async (start: string): Promise<Map<string, number>> => {
      const clicks = new Map([[start, 0]])
      const queue = [start]
      for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
        const reached = clicks.get(here) as number
        if (reached === 3) continue
        if (!near.has(here)) near.set(here, linksIn(await textOf(here)))
        for (const next of near.get(here) ?? [])
          if (!clicks.has(next)) {
            clicks.set(next, reached + 1)
            queue.push(next)
          }
      }
      return clicks
    }
    for (const from of kinds) {
      const clicks = await clicksFrom(path(from))
      for (const to of kinds)
        expect(`${from} → ${to}: ${(clicks.get(path(to)) ?? 99) <= 3}`).toBe(`${from} → ${to}: true`)
    }
  })

  it('puts two things on each other’s thread, or neither', async () => {
    const threads = new Map<Kind, Thread>()
    for (const kind of kinds)
      threads.set(kind, (await (await ask('show-thread', { kind, id: keys[kind] })).json()) as Thread)
    const holds = (of: Kind, one: Kind) =>
      threads.get(of)?.items.some((item) => item.kind === one && item.key === keys[one]) ?? false
    for (const one of kinds)
      for (const other of kinds)
        expect(`${one} ${other} ${holds(one, other)}`).toBe(`${one} ${other} ${holds(other, one)}`)
  })

  it('says each arrow both ways, with its day and who made it', async () => {
    for (const kind of kinds) {
      const own = (await (await ask('list-arrows', { kind, id: keys[kind] })).json()) as Record<
        'up' | 'down',
        Thread['arrows']
      >
      for (const arrow of own.down) {
        expect(rank(arrow.to)).toBeGreaterThanOrEqual(rank(arrow.from))
        expect(arrow.day).toMatch(/^20\d\d-\d\d-\d\d$/)
        const id = arrow.to === 'contribution' ? await referenceOf(arrow.toId) : String(arrow.toId)
        const there = (await (await ask('list-arrows', { kind: arrow.to, id })).json()) as {
          up: Thread['arrows']
        }
        expect(there.up).toContainEqual(arrow)
      }
    }
    const { up } = (await (await ask('list-arrows', { kind: 'action', id: keys.action })).json()) as {
      up: Thread['arrows']
    }
    expect(up.find((arrow) => arrow.from === 'proposal')).toMatchObject({ by: 'person' })
    const voice = (await (
      await ask('list-arrows', { kind: 'contribution', id: keys.contribution })
    ).json()) as { up: Thread['arrows'] }
    expect(voice.up).toMatchObject([{ from: 'session', by: 'typed-for' }])
  })

  const referenceOf = async (id: number) => {
    const { rows } = await town.db.execute(
      sql`select reference from contributions_contribution where id = ${id}`,
    )
    return String(rows[0]?.reference)
  }

  it('shows a vote held after its promised day as a broken knot, with the days and the missing reason', async () => {
    const html = await textOf(path('contribution'))
    expect(html).toContain('Le vote promis')
    expect(html).toContain('Promesse de date non tenue')
    expect(html).toContain('10\u00a0mars 2026')
    expect(html).toMatch(/<span class="count-number">84<\/span>/)
    expect(html).toContain('Aucune raison n’est publiée dans les documents que nous avons.')
  })

  it('gives the picture and the list the same numbers', async () => {
    for (const kind of kinds) {
      const html = await textOf(path(kind))
      const listed = [...html.matchAll(/class="knot-number">(\d+)\. /g)].map((found) => Number(found[1]))
      const wide = html.slice(html.indexOf('picture-wide'), html.indexOf('picture-narrow'))
      const drawn = [...wide.matchAll(/class="picture-number[^"]*"[^>]*>(\d+)</g)].map((found) =>
        Number(found[1]),
      )
      expect(listed.length).toBeGreaterThan(4)
      expect(drawn.sort((a, b) => a - b)).toEqual(listed)
    }
  })

  it('keeps a disagreement from being counted as a request', async () => {
    const html = await textOf(`/fil/contribution/${world.other.reference}`)
    expect(html).toContain(`/fil/statement/${keys.statement}`)
    expect(html).not.toContain(`/fil/proposal/${keys.proposal}`)
    expect(await textOf(path('statement'))).toContain('Cette parole n’est pas d’accord avec le constat.')
  })

  it('never shows words that are not published', async () => {
    await textOf(`/fil/contribution/${world.hidden.reference}`, 404)
    await perform(
      town,
      keepContributionUnpublished,
      { contribution: world.other.id, reason: 'insult' },
      { actor: operator, door: 'api' },
    )
    for (const kind of kinds) {
      const pages = [
        await textOf(path(kind)),
        await (await ask('show-thread', { kind, id: keys[kind] })).text(),
      ]
      for (const page of pages) {
        expect(page).not.toContain('personne ne doit lire')
        expect(page).not.toContain('roule à vide')
        expect(page).not.toContain(world.other.reference)
      }
    }
    expect(await textOf(path('statement'))).toContain('Paroles qui ne sont pas, ou plus, publiées : 1.')
    await textOf(`/fil/contribution/${world.other.reference}`, 404)
  })

  it('never shows an answer before it is published, only when it is due', async () => {
    town.clock.set('2026-03-02T10:00:00+01:00')
    const other = await aProcess(town, { phase: 'instruction' })
    const drafted = await anAnswer(town, other, {
      status: 'validated',
      said: { decision: 'not_kept', reason: 'Une raison encore secrète pour tous.', followUp: undefined },
    })
    town.clock.set('2026-06-02T10:00:00+02:00')
    const pages = ['process', 'proposal', 'answer'].map(
      (kind) => `${kind}/${{ process: other.id, proposal: drafted.proposal, answer: drafted.id }[kind]}`,
    )
    for (const page of pages) {
      const html = await textOf(`/fil/${page}`)
      expect(html).not.toContain('secrète')
      expect(html).not.toContain('Non retenue')
      const [kind, id] = page.split('/')
      expect(await (await ask('show-thread', { kind, id })).text()).not.toMatch(/secrète|not_kept/)
    }
    expect(await textOf(`/fil/answer/${drafted.id}`)).toContain(
      'Cette réponse était promise pour le 10\u00a0avril 2026.',
    )
  })

  it('refuses what does not exist with a sentence', async () => {
    for (const wrong of [
      '/fil/action/999999',
      '/fil/contribution/C-999999',
      '/fil/proposal/abc',
      '/fil/action/99999999999999',
    ])
      expect(await textOf(wrong, 404)).toContain('Revenez à l’accueil')
    expect((await get('/fil/gossip/1')).status).toBe(422)
  })

  it('opens the list of each kind, and says so in English too', async () => {
    for (const kind of kinds)
      expect(linksIn(await textOf(`/fil/process/${keys.process}/${kind}`))).toContain(path(kind))
    const english = await textOf(`${path('action')}?langue=en`)
    expect(english).toContain('The vote that was promised')
    expect(english).not.toContain('Vous êtes ici')
  })

  describe('from the code of a receipt', () => {
    const follow = (code: string, address?: string) =>
      app.request(`http://localhost/essai/suivre/${encodeURIComponent(code)}/fil`, {
        headers: address ? { 'x-forwarded-for': address } : {},
      })

    it('tells what became of the words, in plain words, then what to expect', async () => {
      const html = plainly(await (await follow(world.voice.code)).text())
      expect(html).toContain('<h1>Votre parole a mené à une action.</h1>')
      expect(html).toContain('Le vote est venu 84\u00a0jours après la date promise.')
      expect(html).toContain('La réponse de la Ville : Retenue')
      expect(html).toContain('Et maintenant ?')
      expect(html).toContain('le bus ne passe plus'.replace('le', 'Le'))
      const tracking = plainly(
        await (await app.request(`http://localhost/essai/suivre/${world.voice.code}`)).text(),
      )
      expect(tracking).toContain('La réponse de la Ville : Retenue')
    })

    it('says that a path is an example when any step of it is one', async () => {
      const said = 'Ce chemin est un exemple'
      expect(await (await follow(world.voice.code)).text()).not.toContain(said)
      await markExamples(town)
      expect(await (await follow(world.voice.code)).text()).toContain(said)
      expect(await textOf(path('proposal'))).toContain('Le lien avec ce nœud est un exemple')
    })

    it('shows unpublished words to their author alone, and where they stand', async () => {
      const html = await (await follow(world.hidden.code)).text()
      expect(html).toContain('Votre parole est arrivée.')
      expect(html).toContain('personne ne doit lire')
      expect(html).not.toContain(`/fil/contribution/${world.hidden.reference}`)
    })

    it('says that withdrawn words were withdrawn, and shows nothing more', async () => {
      await perform(town, withdrawContribution, { code: world.voice.code }, { actor: operator, door: 'api' })
      const html = plainly(await (await follow(world.voice.code)).text())
      expect(html).toContain('Vous avez retiré votre parole.')
      expect(html).not.toContain('La réponse de la Ville')
    })

    it('answers a wrong code with a sentence and the form, and stops a source that guesses', async () => {
      const wrong = await follow('7KM4 R9TX')
      expect(wrong.status).toBe(404)
      expect(await wrong.text()).toContain('name="code"')
      const statuses: number[] = []
      const unused = unusedCode()
      for (let tries = 0; tries < 32; tries++) statuses.push((await follow(unused, '203.0.113.7')).status)
      expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404))
      expect(statuses.at(-1)).toBe(429)
      expect((await follow(world.voice.code, '203.0.113.7')).status).toBe(429)
      expect((await follow(world.voice.code, '203.0.113.8')).status).toBe(200)
    })
  })
})

it('draws many as one knot with their number, and still leads to any of them in three clicks', async () => {
  const process = await aProcess(town)
  const voices: string[] = []
  for (let n = 1; n <= 120; n++) voices.push((await aContribution(town, process)).reference)
  const html = await textOf(`/fil/process/${process.id}`)
  expect(html).toMatch(/knot-number">2\. <\/span><a [^>]*>120\u00a0paroles</)
  expect(html.match(/class="knot-number"/g)?.length).toBe(2)
  const list = `/fil/process/${process.id}/contribution`
  expect(linksIn(html)).toContain(list)
  const ranges = linksIn(await textOf(list)).filter((link) => link.startsWith(`${list}?page=`))
  const reached = new Set<string>()
  for (const range of new Set(ranges)) for (const link of linksIn(await textOf(range))) reached.add(link)
  for (const reference of voices) expect(reached).toContain(`/fil/contribution/${reference}`)
})

it('keeps what people wrote inert wherever the thread shows it', async () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const world = await tellThread(town, (what) => `${what} ${hostile}`.slice(0, 60 + what.length))
  const keys = keysOf(world)
  const pages = ['/', '/verifications', `/suivre/${world.voice.code}/fil`]
  for (const kind of kinds) pages.push(`/fil/${kind}/${keys[kind]}`, `/fil/process/${keys.process}/${kind}`)
  for (const page of pages) {
    const html = await textOf(page)
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toMatch(/<script(?! type="module")/)
    expect(html).not.toContain('<img')
  }
})

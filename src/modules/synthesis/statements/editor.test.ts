import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { publishContribution } from '#modules/contributions/module.ts'
import { planSession } from '#modules/workshops/module.ts'
import { doors, persona } from '#testing/doors.ts'
import { anOpenProcess } from '#testing/fabrique.ts'
import { aStatement, aTheme } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, correctVoice } from '#testing/voices.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
const said = 'Moi 🙂 je dis ceci. Le bus ne passe plus le soir. Il passe le matin ! Et encore.'

async function aDesk() {
  const process = await aProcess(town)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const theme = await aTheme(town, process)
  const voice = await aContribution(town, process, { text: said })
  return { process, facilitator, theme, voice, desk: `/bureau/synthese/${process.slug}` }
}

const asText = async (answer: Response) => answer.text()

describe('the words cited', () => {
  it('are ticked sentence by sentence, without a script: those that follow each other make one passage', async () => {
    const { process, facilitator, theme, voice, desk } = await aDesk()
    const statement = await aStatement(town, process, theme.id)
    const form = await asText(await get(`${desk}/citer/${voice.id}?phrase=1`, facilitator))
    const boxes = [...form.matchAll(/name="passages" value="(\d+-\d+)"/g)].map((found) => found[1] as string)
    expect(boxes).toHaveLength(4)
    const [first = '', second = '', third = '', last = ''] = boxes
    const picked = { statement: statement.id, passages: [third, second], stance: 'says' }
    const answer = await post(`${desk}/citer/${voice.id}?phrase=1`, picked, facilitator)
    expect(answer.headers.get('location')).toContain(`${desk}/phrases/1`)
    const page = await asText(await get(`/demarches/${process.slug}/synthese/1`))
    expect(page).toContain('« Le bus ne passe plus le soir. Il passe le matin ! »')
    const again = await post(`${desk}/citer/${voice.id}`, picked, facilitator)
    expect(again.status).toBe(409)
    const apart = { ...picked, passages: [first, last] }
    expect((await post(`${desk}/citer/${voice.id}`, apart, facilitator)).status).toBe(303)
    const { voices } = await (await ask('show-statement', { process: process.slug, number: 1 })).json()
    expect(voices).toHaveLength(3)
    const outside = await post(`${desk}/citer/${voice.id}`, { ...picked, passages: ['3-900'] }, facilitator)
    expect(outside.status).toBe(422)
  })

  it('are flagged when the author corrects them, whole voices too, until somebody reads them again', async () => {
    const { process, facilitator, theme, voice, desk } = await aDesk()
    const whole = await aContribution(town, process, { text: 'Il faut un bus de nuit.' })
    const statement = await aStatement(town, process, theme.id, { contributions: [whole.id] })
    await post(
      `${desk}/citer/${voice.id}`,
      { statement: statement.id, words: 'Le bus ne passe plus le soir.' },
      facilitator,
    )
    expect(await asText(await get(`${desk}/phrases`, facilitator))).not.toContain('Citations à relire')
    await correctVoice(town, voice.id, said.replace('bus', 'tram'))
    await correctVoice(town, whole.id, 'Il faut un tram de nuit.')
    const plan = await asText(await get(`${desk}/phrases`, facilitator))
    const renew = [...plan.matchAll(/\/relire\/(\d+)/g)].map((found) => found[1])
    expect(renew).toHaveLength(2)
    expect(await asText(await get(`/demarches/${process.slug}/synthese/1`))).toContain(
      'Elle a été corrigée depuis',
    )
    const wrong = await post(`${desk}/relire/${renew[1]}`, { words: 'Le bus' }, facilitator)
    expect(wrong.status).toBe(422)
    for (const [at, words] of ['', 'Le tram ne passe plus le soir.'].entries())
      expect((await post(`${desk}/relire/${renew[at]}`, words ? { words } : {}, facilitator)).status).toBe(
        303,
      )
    expect(await asText(await get(`${desk}/phrases`, facilitator))).not.toContain('Citations à relire')
  })
})

describe('the editor', () => {
  it('words a sentence anew and keeps what it was, says a minority view is one, and changes the order by its arrows', async () => {
    const { process, facilitator, theme, desk } = await aDesk()
    for (const text of ['La première phrase écrite.', 'La seconde phrase écrite.'])
      await aStatement(town, process, theme.id, { text })
    const sheet = `${desk}/phrases/1`
    const short = await post(sheet, { text: 'court', kind: 'stake' }, facilitator)
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('>\ncourt</textarea>')
    const better = { text: 'La première, mieux dite.', kind: 'stake', theme: theme.id, minority: 'true' }
    expect((await post(sheet, better, facilitator)).status).toBe(303)
    const read = await asText(await get(sheet, facilitator))
    expect(read).toContain('La première phrase écrite.')
    expect(read).toContain('Point de vue minoritaire')
    const rewritten = sql`update synthesis_statement_version set text = 'autre'`
    await expect(town.db.transaction((tx) => tx.execute(rewritten))).rejects.toMatchObject({
      cause: { code: 'PT409' },
    })
    expect((await post(`${desk}/phrases/2/deplacer`, { to: 'up' }, facilitator)).status).toBe(303)
    expect((await post(`${desk}/phrases/2/deplacer`, { to: 'up' }, facilitator)).status).toBe(409)
    const synthesis = await asText(await get(`/demarches/${process.slug}/synthese`))
    expect(synthesis.indexOf('La seconde phrase')).toBeLessThan(synthesis.indexOf('La première, mieux dite.'))
  })

  it('takes a sentence out with its citations, unless a proposal came from it', async () => {
    const { process, facilitator, theme, voice, desk } = await aDesk()
    const [one, two] = [
      await aStatement(town, process, theme.id, { contributions: [voice.id] }),
      await aStatement(town, process, theme.id, { text: 'Une autre phrase de la synthèse.' }),
    ]
    const proposal = {
      process: process.slug,
      title: 'Un bus',
      text: 'Un bus toute la nuit.',
      statements: [two.id],
    }
    await call('write-proposal', proposal, facilitator)
    expect((await post(`${desk}/phrases/2/oter`, {}, facilitator)).status).toBe(409)
    expect((await post(`${desk}/phrases/1/oter`, {}, facilitator)).status).toBe(303)
    expect((await get(`/demarches/${process.slug}/synthese/1`)).status).toBe(404)
    const kept = await town.db.execute(
      sql`select removed, text from synthesis_statement_version where statement_id = ${one.id}`,
    )
    expect(kept.rows).toMatchObject([{ removed: true }])
  })

  it('suggests near voices it does not cite yet, and cites their nearest passage', async () => {
    const { process, facilitator, theme, voice, desk } = await aDesk()
    for (const text of [
      'Les loyers sont trop chers.',
      'Un médecin près de chez moi.',
      'Des bus le soir, vite.',
    ])
      await aContribution(town, process, { text })
    const statement = await aStatement(town, process, theme.id, { text: 'Il manque des bus le soir.' })
    const found = await (await ask('suggest-voices', { statement: statement.id }, facilitator)).json()
    const near = found.find((one: { id: number }) => one.id === voice.id)
    expect(near.passage.words).toBe('Le bus ne passe plus le soir.')
    expect(found.map((one: { text: string }) => one.text)).not.toContain('Un médecin près de chez moi.')
    const { start, end } = near.passage
    await post(`${desk}/citer/${voice.id}`, { statement: statement.id, start, end }, facilitator)
    const after = await asText(await get(`${desk}/phrases/1`, facilitator))
    expect(after.split('id="proches"')[0]).toContain('« Le bus ne passe plus le soir. »')
    expect(after.split('id="proches"')[1]).not.toContain('Le bus ne passe plus le soir.')
  })

  it('says that few said it, never how few', async () => {
    const { process, theme } = await aDesk()
    const voices = []
    for (let n = 0; n < 6; n++) voices.push((await aContribution(town, process, { category: 'citizen' })).id)
    voices.push((await aContribution(town, process, { category: 'association' })).id)
    await aStatement(town, process, theme.id, { contributions: voices })
    const page = await asText(await get(`/demarches/${process.slug}/synthese`))
    expect(page).toContain('habitant ou habitante (6), association (moins de 5)')
  })
})

it('starts from the table a session published: a cell becomes a sentence, with the voices it rests on', async () => {
  const process = await anOpenProcess(town)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const planned = {
    process: process.slug,
    kind: 'workshop',
    title: 'Atelier du soir',
    audience: 'all',
  } as const
  const when = { day: '2026-03-02', start: '8h', end: '12h', place: 'Agora' }
  const { id: session } = await perform(
    town,
    planSession,
    { ...planned, ...when },
    { actor: operator, door: 'api' },
  )
  const entries = [{ key: 'parole-du-tableau-1', text: 'Le bus du soir manque.', category: 'citizen' }]
  const { kept } = await (await call('type-verbatims', { session, entries }, facilitator)).json()
  await perform(town, publishContribution, { contribution: kept[0].id }, { actor: operator, door: 'api' })
  const cell = { session, part: 'disposition', text: 'Rouvrir une ligne le soir.', verbatims: [kept[0].id] }
  const added = await (await call('add-cell', cell, facilitator)).json()
  const desk = `/bureau/synthese/${process.slug}`
  expect(await asText(await get(`${desk}/phrases`, facilitator))).not.toContain('Rouvrir une ligne')
  town.clock.set('2026-03-04T10:00:00+01:00')
  const agent = await persona(town, 'agent')
  for (const [verb, more] of [
    ['validate-synthesis-table', { body: 'Comité de pilotage', day: '2026-03-03' }],
    ['publish-synthesis-table', {}],
  ] as const)
    expect((await call(verb, { session, ...more }, agent)).status, verb).toBe(200)
  const later = await persona(town, 'facilitator', { process: process.id })
  expect(await asText(await get(`${desk}/phrases`, later))).toContain('Rouvrir une ligne')
  const theme = await aTheme(town, process)
  const form = `${desk}/phrase?case=${added.cell ?? added.id}`
  expect(await asText(await get(form, later))).toContain('La parole de la case sera citée')
  const answer = await post(
    form,
    { theme: theme.id, kind: 'lever', text: 'Rouvrir une ligne le soir.' },
    later,
  )
  expect(answer.status).toBe(303)
  expect(await (await ask('show-statement', { process: process.slug, number: 1 })).json()).toMatchObject({
    kind: 'lever',
    voices: [{ reference: kept[0].reference }],
  })
})

describe('coverage', () => {
  it('sets several voices aside with one reason, all or none, and reads more to cover more', async () => {
    const { process, facilitator, theme, voice, desk } = await aDesk()
    const others = []
    for (const text of ['Bonjour à tous.', 'Merci beaucoup.', 'Le bus du soir, svp.'])
      others.push((await aContribution(town, process, { text })).id)
    await aStatement(town, process, theme.id, { contributions: [voice.id] })
    const page = `${desk}/jamais-citees`
    const aside = (contributions: number[], more = {}) =>
      post(page, { contributions, usual: 'greeting', ...more }, facilitator)
    expect((await aside([], {})).status).toBe(422)
    expect((await aside([others[0] as number], { usual: 'other' })).status).toBe(422)
    expect((await aside([others[0] as number, voice.id])).status).toBe(409)
    expect((await aside(others.slice(0, 2))).status).toBe(303)
    const left = await asText(await get(`/demarches/${process.slug}/synthese/non-citees?etat=aside`))
    expect(left.match(/C’est un salut ou un remerciement, sans demande/g)).toHaveLength(2)
    const all = await asText(await get(`${desk}/a-lire?signes=all`, facilitator))
    expect(all).toContain('représentées par ce que vous lisez ici')
    // A slider that says each of its steps, and a button that sends it without a script.
    expect(all).toMatch(/<input type="range" min="0" max="0"/)
    expect(all).toMatch(
      /aria-valuetext="Tout ce qui n’a pas déjà été dit, [^"]* signes, environ 1\sminute de lecture : \d+\s% des paroles représentées"/,
    )
    expect(all).toContain('Montrer ces paroles')
    expect(await asText(await get(`${desk}/a-lire?cran=7`, facilitator))).toContain('Tout ce qui')
    const list = await (
      await ask('choose-reading', { process: process.slug, length: 'all' }, facilitator)
    ).json()
    expect(list).toMatchObject({ compared: true, total: 4 })
    expect((await get(page, await persona(town, 'guarantor'))).status).toBe(403)
    expect((await get(`${desk}/a-lire`, await persona(town, 'guarantor'))).status).toBe(200)
  })
})

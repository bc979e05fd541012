import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { publishContribution, withdrawContribution } from '#modules/contributions/module.ts'
import { planSession } from '#modules/workshops/module.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { anOpenProcess, theAxes } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const { call, ask, get, post } = doors(town)
const by = { actor: operator, door: 'api' } as const

async function aSession(typed: readonly string[] = []) {
  const process = await anOpenProcess(town)
  await theAxes(town)
  const planned = {
    process: process.slug,
    kind: 'workshop',
    title: 'Atelier',
    audience: 'all',
    axis: 1,
  } as const
  const when = { day: '2026-03-02', start: '8h', end: '12h' }
  const { id: session } = await perform(town, planSession, { ...planned, ...when }, by)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const entries = typed.map((text, n) => ({ key: `essai-cle-${session}-${n}`, text, category: 'citizen' }))
  const { kept = [] } = typed.length
    ? await (await call('type-verbatims', { session, entries }, facilitator)).json()
    : {}
  const add = async (text: string, part = 'objective', verbatims?: number[]): Promise<number> =>
    (await (await call('add-cell', { session, part, text, verbatims }, facilitator)).json()).id
  const shown = async (as: Persona = facilitator) => (await ask('show-session-table', { session }, as)).json()
  return {
    process,
    session,
    facilitator,
    kept: kept as { id: number; code: string; reference: string }[],
    add,
    shown,
  }
}
const living = (table: { cells: { removed: boolean; text: string; part: string }[] }) =>
  table.cells.filter((one) => !one.removed).map((one) => `${one.part}: ${one.text}`)

it('cells are added, moved up, down and across, removed and put back, by buttons that post', async () => {
  const { session, facilitator, add, shown } = await aSession()
  const home = `/bureau/atelier/${session}/tableau`
  for (const text of ['Un.', 'Deux.']) {
    const done = await post(home, { part: 'objective', text }, facilitator)
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toContain(`${home}?part=objective`)
  }
  const third = await add('Trois.')
  const to = (step: string) => post(`/bureau/atelier/cases/${third}/deplacer`, { to: step }, facilitator)
  expect((await to('up')).headers.get('location')).toContain(`#case-${third}`)
  expect(living(await shown())).toEqual(['objective: Un.', 'objective: Trois.', 'objective: Deux.'])
  await to('down')
  expect((await to('down')).status).toBe(409)
  await to('factor')
  expect(living(await shown())).toEqual(['objective: Un.', 'objective: Deux.', 'factor: Trois.'])
  const gone = await post(`/bureau/atelier/cases/${third}/retirer`, { version: 2 }, facilitator)
  expect(gone.status).toBe(303)
  expect(living(await shown())).toEqual(['objective: Un.', 'objective: Deux.'])
  await post(`/bureau/atelier/cases/${third}/remettre`, {}, facilitator)
  expect(living(await shown())).toContain('factor: Trois.')
  const page = await (await get(`/bureau/atelier/cases/${third}`, facilitator)).text()
  expect(page).toContain('Version 4')
  expect(page).toContain('retirée du tableau')
})

it('a text written on an older version is refused, with both texts on the screen', async () => {
  const { facilitator, add, shown } = await aSession()
  const cell = await add('Premier texte.')
  const at = `/bureau/atelier/cases/${cell}`
  expect((await post(at, { version: 1, text: 'Texte du premier.' }, facilitator)).status).toBe(303)
  const refused = await post(at, { version: 1, text: 'Texte du second.' }, facilitator)
  const html = await refused.text()
  expect(refused.status).toBe(409)
  expect(html).toContain('Texte du premier.')
  expect(html).toMatch(/<textarea[^>]*>\s*Texte du second\.<\/textarea>/)
  expect(html).toContain('J’ai lu les deux')
  expect(living(await shown())).toEqual(['objective: Texte du premier.'])
  // The page that showed both carries the version that was read: the second may now decide.
  const version = /name="version" value="(\d+)"/.exec(html)?.[1]
  expect(version).toBe('2')
  expect((await post(at, { version: 2, text: 'Texte du second.' }, facilitator)).status).toBe(303)
  expect(living(await shown())).toEqual(['objective: Texte du second.'])
  expect((await call('reword-cell', { cell, version: 2, text: 'x' }, facilitator)).status).toBe(409)
  expect((await call('remove-cell', { cell, version: 2 }, facilitator)).status).toBe(409)
})

it('a cell rests on words of its own session, found by a search; those no cell takes up are counted', async () => {
  const first = await aSession(['La salle est loin.', 'Les élèves s’ennuient.', 'Le bus ne passe plus.'])
  const { session, facilitator, kept, add, shown } = first
  const cell = await add('Se déplacer.', 'factor', [kept[2]?.id ?? 0])
  const found = await (await get(`/bureau/atelier/cases/${cell}?q=ELEVES`, facilitator)).text()
  expect(found).toContain('Les élèves s’ennuient.')
  expect(found).not.toContain('La salle est loin.')
  await post(
    `/bureau/atelier/cases/${cell}/relier`,
    { verbatims: [kept[0]?.id ?? 0, kept[1]?.id ?? 0] },
    facilitator,
  )
  expect(await shown()).toMatchObject({ verbatims: 3, unused: 0 })
  await post(`/bureau/atelier/cases/${cell}/delier`, { contribution: kept[1]?.id }, facilitator)
  expect(await shown()).toMatchObject({ unused: 1 })
  const desk = await (await get(`/bureau/atelier/${session}/tableau`, facilitator)).text()
  expect(desk).toMatch(/1\u00a0sur\u00a03 paroles/)
  const other = await perform(
    town,
    planSession,
    {
      process: first.process.slug,
      kind: 'workshop',
      title: 'Autre',
      audience: 'all',
      day: '2026-03-02',
      start: '14h',
      end: '16h',
    },
    by,
  )
  const stranger = await call(
    'add-cell',
    { session: other.id, part: 'factor', text: 'x', verbatims: [kept[0]?.id] },
    facilitator,
  )
  expect(stranger.status).toBe(422)
  const planted = town.db.execute(sql`insert into minutes_cell_verbatim (cell_id, contribution_id, linked_at)
    select ${(await (await call('add-cell', { session: other.id, part: 'factor', text: 'y' }, facilitator)).json()).id}::bigint,
    ${kept[0]?.id}::bigint, now()`)
  await expect(planted).rejects.toMatchObject({ cause: { code: 'PT409' } })
})

it('a table is validated by a named body on a day, then published, and opened again only with a reason', async () => {
  const { process, session, facilitator, kept, add, shown } = await aSession(['Publiée.', 'Gardée.'])
  const agent = await persona(town, 'agent')
  const home = `/bureau/atelier/${session}/tableau`
  const open = `/demarches/${process.slug}/seances/${session}/tableau`
  const body = { body: 'la Commission sociale', day: '2026-03-02' }
  expect((await post(`${home}/valider`, body, agent)).status).toBe(409)
  const cell = await add(
    'Aller vers.',
    'disposition',
    kept.map((one) => one.id),
  )
  expect((await post(`${home}/valider`, body, facilitator)).status).toBe(403)
  expect((await post(`${home}/publier`, {}, agent)).status).toBe(409)
  expect((await post(`${home}/valider`, { ...body, day: '2026-03-01' }, agent)).status).toBe(422)
  expect((await get(open)).status).toBe(404)
  await perform(town, publishContribution, { contribution: kept[0]?.id ?? 0 }, by)
  expect((await post(`${home}/valider`, body, agent)).status).toBe(303)
  expect((await call('reword-cell', { cell, version: 1, text: 'x' }, facilitator)).status).toBe(409)
  const planted = town.db.transaction((tx) =>
    tx.execute(sql`update minutes_cell set text = 'x' where id = ${cell}`),
  )
  await expect(planted).rejects.toMatchObject({ cause: { code: 'PT409' } })
  expect((await post(`${home}/publier`, {}, agent)).status).toBe(303)
  const html = await (await get(open)).text()
  expect(html).toContain('Validé par la Commission sociale, le 2\u00a0mars 2026.')
  expect(html).toContain('Publiée.')
  expect(html).not.toContain('Gardée.')
  expect(html).toMatch(/1\u00a0parole n’est pas publiée/)
  expect(JSON.stringify(await (await ask('show-published-table', { session })).json())).not.toContain(
    'Gardée.',
  )
  expect(await (await get(`/demarches/${process.slug}/seances/${session}`)).text()).toContain(open)
  expect((await post(`${home}/reprendre`, { reason: '' }, agent)).status).toBe(422)
  await post(`${home}/reprendre`, { reason: 'Une erreur de colonne.' }, agent)
  expect(await shown()).toMatchObject({ status: 'provisional' })
  const after = await (await get(open)).text()
  expect(after).toContain('Une erreur de colonne.')
  expect(after).toContain('Ce tableau est repris')
  expect(after).toContain('Version 1, publiée le 2\u00a0mars 2026')
  expect(after).toContain('Aller vers.')
  expect((await ask('show-published-table', { session })).status).toBe(404)
})

it('guarantor and elected members read the table and write nothing; words as typed stay with those who type', async () => {
  const { session, facilitator, kept, add, shown } = await aSession(['Mot protégé.'])
  const cell = await add('Une case.', 'objective', [kept[0]?.id ?? 0])
  for (const role of ['guarantor', 'elected', 'service'] as const) {
    const reader = await persona(town, role)
    const html = await (await get(`/bureau/atelier/${session}/tableau`, reader)).text()
    expect(html).toContain('Une case.')
    expect(html).not.toContain('Ajouter une case')
    expect(await (await get(`/bureau/atelier/cases/${cell}`, reader)).text()).not.toContain('Mot protégé.')
    expect(JSON.stringify(await shown(reader))).not.toContain('Mot protégé.')
    expect(
      (await post(`/bureau/atelier/${session}/tableau`, { part: 'factor', text: 'x' }, reader)).status,
    ).toBe(403)
  }
  const other = await persona(town, 'facilitator', { process: 999_999 })
  expect((await get(`/bureau/atelier/${session}/tableau`, other)).status).toBe(403)
  expect((await call('add-cell', { session, part: 'factor', text: 'x' }, other)).status).toBe(403)
  expect((await get(`/bureau/atelier/${session}/tableau`)).status).toBe(403)
  await perform(town, withdrawContribution, { code: kept[0]?.code ?? '', erase: true }, by)
  const html = await (await get(`/bureau/atelier/cases/${cell}`, facilitator)).text()
  expect(html).not.toContain('Mot protégé.')
  expect(html).toMatch(/1\u00a0parole a été retirée/)
})

it('says who disagreed, by group: small numbers and unpublished words stay with those who type', async () => {
  const { process, session, facilitator, kept, add, shown } = await aSession([
    'Pas de liste.',
    'Encore moins.',
  ])
  const agent = await persona(town, 'agent')
  const cell = await add('Faire une liste.', 'disposition')
  const at = `/bureau/atelier/cases/${cell}`
  const note = (values: Record<string, unknown>) => post(`${at}/desaccord`, values as never, facilitator)
  expect((await note({ category: 'citizen', persons: 6, verbatim: kept[0]?.id })).status).toBe(303)
  expect((await note({ category: 'concerned', persons: 2, verbatim: kept[1]?.id })).status).toBe(303)
  await note({ category: 'association' })
  expect((await note({ category: 'institution', verbatim: 999_999 })).status).toBe(422)
  expect(
    (await post(`${at}/desaccord`, { category: 'citizen' }, await persona(town, 'elected'))).status,
  ).toBe(403)
  const desk = await (await get(at, facilitator)).text()
  expect(desk).toContain('2\u00a0personnes')
  expect(await shown()).toMatchObject({ cells: [{ disagreements: [{ persons: 6 }, { persons: 2 }, {}] }] })
  await post(`${at}/desaccord/retirer`, { category: 'association' }, facilitator)
  await perform(town, publishContribution, { contribution: kept[0]?.id ?? 0 }, by)
  const home = `/bureau/atelier/${session}/tableau`
  await post(`${home}/valider`, { body: 'la Commission sociale', day: '2026-03-02' }, agent)
  expect((await note({ category: 'citizen', persons: 9 })).status).toBe(409)
  await post(`${home}/publier`, {}, agent)
  const open = `/demarches/${process.slug}/seances/${session}/tableau`
  const html = await (await get(open)).text()
  expect(html).toContain(`6\u00a0personnes, dit dans ${kept[0]?.reference}`)
  expect(html).toContain('moins de 5 personnes')
  expect(html).not.toContain(kept[1]?.reference)
  const minutes = `/bureau/atelier/${session}/compte-rendu?version=publique`
  expect(await (await get(minutes, facilitator)).text()).toContain(`dit dans ${kept[0]?.reference}`)
})

it('each published version stays readable, without the words withdrawn since', async () => {
  const { process, session, facilitator, kept, add } = await aSession(['Première parole.'])
  const agent = await persona(town, 'agent')
  await perform(town, publishContribution, { contribution: kept[0]?.id ?? 0 }, by)
  const cell = await add('Texte de mars.', 'objective', [kept[0]?.id ?? 0])
  const home = `/bureau/atelier/${session}/tableau`
  const publish = async () => {
    await post(`${home}/valider`, { body: 'la Commission sociale', day: '2026-03-02' }, agent)
    expect((await post(`${home}/publier`, {}, agent)).status).toBe(303)
  }
  await publish()
  await post(`${home}/reprendre`, { reason: 'Une case manquait.' }, agent)
  await call('reword-cell', { cell, version: 1, text: 'Texte corrigé.' }, facilitator)
  await publish()
  const open = `/demarches/${process.slug}/seances/${session}/tableau`
  const now = await (await get(open)).text()
  expect(now).toContain('Texte corrigé.')
  expect(now).not.toContain('Texte de mars.')
  expect(now).toContain(`${open}?version=1`)
  const first = await (await get(`${open}?version=1`)).text()
  expect(first).toContain('Texte de mars.')
  expect(first).toContain('Première parole.')
  expect((await get(`${open}?version=3`)).status).toBe(404)
  await perform(town, withdrawContribution, { code: kept[0]?.code ?? '', erase: true }, by)
  expect(await (await get(`${open}?version=1`)).text()).not.toContain('Première parole.')
  const planted = town.db.transaction((tx) => tx.execute(sql`update minutes_edition set cells = '[]'`))
  await expect(planted).rejects.toMatchObject({ cause: { code: 'PT409' } })
})

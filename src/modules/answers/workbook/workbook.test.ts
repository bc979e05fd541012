import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { Hands, type Value, workbooks } from '#testing/answer-workbook.ts'
import { anAnswer, answerRow, aProposal, complete } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { columnOf, fields, readColumns } from './columns.ts'

const town = testTown()
const door = doors(town)
const { bytesOf, taken, sent, apply } = workbooks(door)

describe('the instruction in a spreadsheet', () => {
  let process: { slug: string }
  let agent: Persona
  beforeEach(async () => {
    process = await aProcess(town, { phase: 'instruction' })
    agent = await persona(town, 'agent')
  })

  it('goes out with headers that never change, lists to choose from and a sheet to read, and comes back changing nothing', async () => {
    const sheet = await anAnswer(town, process, { said: {} })
    await anAnswer(town, process, { status: 'published' })
    const free = await aProposal(town, process, { title: 'À personne' })
    const bytes = await bytesOf({}, agent)
    const book = await readXlsx(bytes)
    expect(book.sheets.map((one) => one.name)).toEqual(['Propositions', 'Lisez-moi', 'Listes'])
    const hands = new Hands(book.sheets[0]?.rows as Value[][])
    expect(hands.headers).toEqual([
      ...[
        'Identifiant',
        'Version',
        'Démarche',
        'N°',
        'Proposition',
        'Texte de la proposition',
        'Besoin',
        'Axe',
      ],
      ...[
        'Paroles à l’origine',
        'État',
        'Service',
        'À rendre avant le',
        'Compétence',
        'Faisable',
        'Coût en euros',
      ],
      ...[
        'Coût par an ou une fois',
        'Délai',
        'Partenaire',
        'Ce qui existe déjà',
        'Décision',
        'Sorte de raison',
      ],
      ...[
        'Raison',
        'Ce qui suit : qui fait quoi, pour quand',
        'Transmise à',
        'Transmise le',
        'En mots simples',
      ],
      'À faire valider',
    ])
    expect(hands.headers).toEqual([
      ...readColumns.map((one) => one.header),
      ...fields.map((field) => columnOf[field].header),
    ])
    expect(hands.rows).toHaveLength(3)
    expect(hands.get(sheet.proposal, 'À rendre avant le')).toEqual(new Date('2026-04-10T00:00:00Z'))
    const decisionAt = hands.headers.indexOf('Décision')
    const letter = String.fromCharCode(65 + decisionAt)
    expect(book.sheets[0]?.dataValidations).toContainEqual(
      expect.objectContaining({ type: 'list', range: `${letter}2:${letter}3` }),
    )
    expect(book.sheets[2]?.rows.flat()).toContain('Retenue en partie')

    const { workbook, plan } = await sent(Buffer.from(bytes).toString('base64'), agent)
    expect(plan).toMatchObject({ changed: 0, same: 2, conflicts: 0, faults: 0 })
    expect((await apply(workbook, agent)).status).toBe(409)

    const withFree = await taken(agent, { unassigned: 'true', queue: 'assigned' })
    expect(withFree.rows.slice(1).map((row) => row[0])).toEqual([sheet.proposal, free.id])
  })

  it('shows each change before it is made, makes drafts, and does nothing the second time', async () => {
    const sheet = await anAnswer(town, process)
    const free = await aProposal(town, process, { title: 'À personne' })
    const other = await persona(town, 'service')
    const name = (await (await door.ask('list-organisations')).json()).find(
      (one: { id: number }) => one.id === other.organisation,
    ).name
    const hands = await taken(agent, { unassigned: 'true' })
    hands
      .set(sheet.proposal, {
        Compétence: 'Ville',
        Faisable: 'oui, à des CONDITIONS',
        'Coût en euros': '9 600 €',
        'Coût par an ou une fois': 'par an',
        'Ce qui existe déjà': 'Une permanence le jeudi.',
        Décision: 'Retenue',
        Raison: 'Le service ouvrira un samedi par mois.',
      })
      .set(free.id, { Service: name.toUpperCase(), 'À rendre avant le': '15/04/2026', Délai: '6 mois' })
    const base64 = await hands.base64()
    const { workbook, plan } = await sent(base64, agent)
    expect(plan).toMatchObject({ changed: 2, same: 0, conflicts: 0, faults: 0 })
    expect(plan.rows[0]?.changes).toContainEqual({ field: 'cost', before: '', after: '9600' })
    expect(plan.rows[0]?.changes).toContainEqual({ field: 'feasible', before: '', after: 'conditions' })
    expect(plan.rows[1]?.changes).toContainEqual({ field: 'due', before: '', after: '2026-04-15' })
    expect((await answerRow(town, sheet.id)).cost_cents).toBeNull()

    const page = await (await door.get(`/bureau/reponses/tableur/${workbook}`, agent)).text()
    expect(page).toContain('Le service ouvrira un samedi par mois.')
    expect(page).toContain('2\u00a0propositions changent')
    const done = await door.post(`/bureau/reponses/tableur/${workbook}`, {}, agent)
    expect(done.status).toBe(303)
    expect(await answerRow(town, sheet.id)).toMatchObject({
      status: 'assigned',
      competence: 'Ville',
      cost_cents: expect.anything(),
      cost_per: 'year',
      existing: 'Une permanence le jeudi.',
      decision: 'kept',
    })
    const all = await taken(agent)
    expect(all.get(free.id, 'Service')).toBe(name)
    expect(all.get(free.id, 'Délai')).toBe('6 mois')
    expect(await (await door.get(`/bureau/reponses/tableur/${workbook}`, agent)).text()).toContain(
      'Appliqué le',
    )
    expect((await apply(workbook, agent)).status).toBe(409)

    const again = await sent(base64, agent)
    expect(again.plan).toMatchObject({ changed: 0, same: 2, conflicts: 0, faults: 0 })
  })

  it('passes on a whole answer when the file says so, once, and says what is missing when it is not whole', async () => {
    const sheet = await anAnswer(town, process)
    const hands = await taken(agent)
    hands.set(sheet.proposal, {
      Décision: 'Retenue',
      'Sorte de raison': 'Coût',
      Raison: complete.reason,
      'À faire valider': 'oui',
    })
    const first = await sent(await hands.base64(), agent)
    expect(first.plan.rows[0]).toMatchObject({ state: 'fault', line: 2 })
    expect(first.plan.rows[0]?.faults[0]).toMatchObject({
      line: 2,
      column: 'Ce qui suit : qui fait quoi, pour quand',
      reason: { fr: expect.stringContaining('Dites ce qui va suivre') },
    })
    hands.set(sheet.proposal, { 'Ce qui suit : qui fait quoi, pour quand': complete.followUp })
    const base64 = await hands.base64()
    const whole = await sent(base64, agent)
    expect((await apply(whole.workbook, agent)).status).toBe(200)
    expect((await answerRow(town, sheet.id)).status).toBe('drafted')
    const elected = await persona(town, 'elected')
    const back = await door.call('send-back-answer', { answer: sheet.id, comment: 'Dites quand.' }, elected)
    expect(back.status).toBe(200)
    // The file said its word: what an elected member sent back is not passed on again behind their back.
    expect((await sent(base64, agent)).plan).toMatchObject({ changed: 0, same: 1 })
  })

  it('does not pass on an answer that still holds the passages of a shared reason', async () => {
    const sheet = await anAnswer(town, process)
    const shared = {
      process: process.slug,
      title: 'Décidé ailleurs',
      decision: 'not_kept',
      reasonKind: 'competence',
      text: 'Pour [ce que vous demandez], c’est la Région qui décide.',
    }
    const { reason } = await (await door.call('write-shared-reason', shared, agent)).json()
    const begun = await door.call('apply-shared-reason', { reason, answers: [sheet.id] }, agent)
    expect(begun.status).toBe(200)
    const hands = (await taken(agent)).set(sheet.proposal, { 'À faire valider': 'oui' })
    const { plan } = await sent(await hands.base64(), agent)
    expect(plan).toMatchObject({ changed: 0, faults: 1 })
    expect(plan.rows[0]?.faults[0]).toMatchObject({ column: 'Raison' })
    hands.set(sheet.proposal, { Raison: 'Pour le bus du soir, c’est la Région qui décide.' })
    const filled = await sent(await hands.base64(), agent)
    expect((await apply(filled.workbook, agent)).status).toBe(200)
    expect((await answerRow(town, sheet.id)).status).toBe('drafted')
  })

  it('names what cannot be taken by line and column, and applies the good lines only when that is said', async () => {
    const [good, bad, gone] = [
      await anAnswer(town, process),
      await anAnswer(town, process),
      await anAnswer(town, process, { status: 'published' }),
    ]
    const hands = await taken(agent)
    hands.set(good.proposal, { Partenaire: 'La CAF' })
    hands.set(bad.proposal, {
      Service: 'Un service inconnu',
      'À rendre avant le': '31/02/2026',
      'Coût en euros': '12,50',
      Décision: 'Peut-être',
    })
    hands.set(gone.proposal, { Raison: 'Une autre raison, assez longue pour être lue.' })
    hands.rows.push([...hands.line(good.proposal)])
    hands.rows.push([999_999, hands.line(good.proposal)[1] as string])
    hands.rows.push(['douze', 'v1.'])
    const { workbook, plan } = await sent(await hands.base64(), agent)
    expect(plan).toMatchObject({ changed: 1, faults: 5 })
    const said = plan.rows.flatMap((row) => row.faults.map((one) => `${one.line} ${one.column ?? '*'}`))
    const at = (proposal: number) => hands.rows.findIndex((row) => row[0] === proposal) + 1
    for (const column of ['Service', 'À rendre avant le', 'Coût en euros', 'Décision'])
      expect(said).toContain(`${at(bad.proposal)} ${column}`)
    expect(said).toContain(`${at(gone.proposal)} *`)
    expect(said).toEqual(expect.arrayContaining(['5 Identifiant', '6 *', '7 Identifiant']))

    const refused = await apply(workbook, agent)
    expect(refused.status).toBe(422)
    expect(JSON.stringify(await refused.json())).toContain('5 lignes ne peuvent pas être appliquées')
    const page = await door.post(`/bureau/reponses/tableur/${workbook}`, {}, agent)
    expect(page.status).toBe(422)
    expect(await page.text()).toContain('Un service inconnu')
    expect((await answerRow(town, good.id)).partner).toBeNull()
    const done = await apply(workbook, agent, { goodRows: true })
    expect(await done.json()).toMatchObject({ changed: 1, leftOut: 5 })
    expect((await answerRow(town, good.id)).partner).toBe('La CAF')
    expect((await answerRow(town, gone.id)).reason).toBe(complete.reason)
  })

  it('leaves what somebody else changed meanwhile, and takes the other fields of the same line', async () => {
    const [one, two] = [await anAnswer(town, process), await anAnswer(town, process)]
    const hands = await taken(agent)
    const meanwhile = { answer: one.id, delay: 'Un an', partner: 'L’État' }
    expect((await door.call('save-answer', meanwhile, agent)).status).toBe(200)
    expect((await door.call('save-answer', { answer: two.id, delay: 'Un an' }, agent)).status).toBe(200)
    hands.set(one.proposal, { Délai: 'Six mois', Compétence: 'Ville' })
    hands.set(two.proposal, { Compétence: 'Ville' })
    const { workbook, plan } = await sent(await hands.base64(), agent)
    expect(plan).toMatchObject({ changed: 1, conflicts: 1 })
    expect(plan.rows.find((row) => row.state === 'conflict')?.conflicts).toEqual([
      { field: 'delay', before: 'Un an', after: 'Six mois', seen: expect.any(String) },
    ])
    expect(await (await door.get(`/bureau/reponses/tableur/${workbook}`, agent)).text()).toContain(
      'Changé entre-temps par quelqu’un d’autre',
    )
    expect((await apply(workbook, agent, { goodRows: true })).status).toBe(200)
    expect(await answerRow(town, one.id)).toMatchObject({
      delay: 'Un an',
      partner: 'L’État',
      competence: null,
    })
    expect(await answerRow(town, two.id)).toMatchObject({ delay: 'Un an', competence: 'Ville' })
  })

  it.each(['=1+1', '+33', '-un', '@toi', "'=déjà", '_x0041_ et «\u00a0…\u00a0»\nligne deux'])(
    'writes %j so that no spreadsheet runs it, and reads it back as it was',
    async (hostile) => {
      const sheet = await anAnswer(town, process)
      const keep = await door.call('save-answer', { answer: sheet.id, reason: hostile }, agent)
      expect(keep.status).toBe(200)
      const hands = await taken(agent)
      expect(String(hands.get(sheet.proposal, 'Raison'))).not.toMatch(/^[=+\-@]/)
      expect((await sent(await hands.base64(), agent)).plan).toMatchObject({ changed: 0, same: 1 })
      hands.set(sheet.proposal, { 'Ce qui existe déjà': hands.get(sheet.proposal, 'Raison') })
      const { workbook } = await sent(await hands.base64(), agent)
      expect((await apply(workbook, agent)).status).toBe(200)
      expect((await answerRow(town, sheet.id)).existing).toBe(hostile)
    },
  )

  it('empties what was emptied, keeps what stands in a column that was taken out, and survives columns in another order', async () => {
    const sheet = await anAnswer(town, process)
    const kept = { answer: sheet.id, delay: 'Un an', partner: 'La CAF', competence: 'Ville' }
    expect((await door.call('save-answer', kept, agent)).status).toBe(200)
    const hands = await taken(agent)
    hands.set(sheet.proposal, { Délai: '' })
    const without = hands.headers.indexOf('Partenaire')
    const mixed = new Hands(
      hands.rows.map((row) =>
        [...hands.headers.map((_, at) => row[at] ?? null).filter((_, at) => at !== without)].reverse(),
      ),
    )
    const { workbook, plan } = await sent(await mixed.base64(), agent)
    expect(plan.rows[0]?.changes).toEqual([{ field: 'delay', before: 'Un an', after: '' }])
    expect((await apply(workbook, agent)).status).toBe(200)
    expect(await answerRow(town, sheet.id)).toMatchObject({
      delay: null,
      partner: 'La CAF',
      competence: 'Ville',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { doors, persona } from '#testing/doors.ts'
import { aMandate, anOpenProcess, aProcess, theAxes } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { advanceProcess } from './advance-process.ts'
import { describeProcess } from './describe-process.ts'
import { publishCharter } from './texts/publish-charter.ts'
import { publishMandate } from './texts/publish-mandate.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const process = 'fabrique-2017'
const site = () => doors(town)
const read = async (path: string) => {
  const answer = await site().get(path)
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') }
}

const charter = {
  process,
  title: 'Charte de la Fabrique',
  text: 'Un temps de réflexion avec les acteurs et les usagers.',
  principles: [
    { title: 'Le respect des personnes', text: 'Une posture ouverte aux différents points de vue.' },
  ],
  commitments: [
    {
      promisedBy: 'La Ville',
      promise: 'Une réponse à chacune des propositions.',
      due: 'À l’issue des travaux',
      checkedHow: 'Propositions avec une réponse publiée, sur toutes les propositions.',
      checkCode: 'A1',
    },
  ],
}

describe('the list of processes', () => {
  it('says why it is empty, in both languages', async () => {
    expect((await read('/demarches')).text).toContain('Aucune démarche n’est encore publiée')
    expect((await read('/demarches?langue=en')).text).toContain('No process is published yet')
  })

  it('separates what is open from what is in preparation', async () => {
    await anOpenProcess(town)
    await aProcess(town, { slug: 'autre', title: 'Une autre' })
    const { text } = await read('/demarches')
    expect(text.indexOf('/participer/fabrique-2017')).toBeGreaterThan(text.indexOf('Ouvertes en ce moment'))
    expect(text.indexOf('Une autre')).toBeGreaterThan(text.indexOf('En préparation'))
    expect(text).not.toContain('/participer/autre')
  })
})

describe('the page of a process', () => {
  it('says its state in a sentence, its question, its axes with who set them, and its empty cells', async () => {
    await anOpenProcess(town)
    await theAxes(town)
    const { text } = await read(`/demarches/${process}`)
    expect(text).toContain('La participation est ouverte.')
    expect(text).toContain('Comment agir mieux')
    expect(text).toContain('fixé par la Ville')
    expect(text.match(/rien encore/g)).toHaveLength(8)
  })

  it('carries the label of the process on every page, in the language of the reader', async () => {
    const labelFr = 'Ces contributions sont rejouées depuis 2019.'
    await anOpenProcess(town, { labelFr, labelEn: 'These contributions are replayed from 2019.' })
    for (const path of ['', '/charte', '/mandat', '/methode', '/programme']) {
      expect((await read(`/demarches/${process}${path}`)).text).toContain(labelFr)
      expect((await read(`/demarches/${process}${path}?langue=en`)).text).toContain('replayed from 2019')
    }
  })

  it('is not found under another name', async () => {
    expect((await read('/demarches/inconnue')).status).toBe(404)
  })

  it('keeps every description, with the period of the framework as each said it', async () => {
    const described = {
      process,
      title: 'La Fabrique',
      summary: 'En bref.',
      sponsor: 'Ville',
      level: 'concertation',
    }
    await aProcess(town, { parentStrategy: 'Projet stratégique', parentStrategyPeriod: '2016-2024' })
    const changed = { ...described, parentStrategy: 'Projet stratégique', parentStrategyPeriod: '2016-2023' }
    await perform(town, describeProcess, { ...changed, changeReason: 'Le communiqué dit 2023.' }, by)
    const { text } = await read(`/demarches/${process}/methode`)
    expect(text).toContain('2016-2024')
    expect(text).toContain('2016-2023')
    expect(text).toContain('Le communiqué dit 2023.')
  })
})

describe('the charter', () => {
  it('shows each commitment with who promises, by when and how it is checked', async () => {
    await aProcess(town)
    await perform(town, publishCharter, charter, by)
    const { text } = await read(`/demarches/${process}/charte`)
    for (const said of [
      'Une réponse à chacune',
      'La Ville',
      'À l’issue des travaux',
      'Vérifié par le calcul A1',
    ])
      expect(text).toContain(said)
  })

  it('is never rewritten: a new version says why, and what changed is marked', async () => {
    await aProcess(town)
    await perform(town, publishCharter, charter, by)
    const next = { ...charter, text: 'Un temps de réflexion avec tous les acteurs.' }
    await expect(perform(town, publishCharter, next, by)).rejects.toMatchObject({
      fields: { changeReason: { en: expect.stringContaining('why') } },
    })
    await perform(town, publishCharter, { ...next, changeReason: 'Ouvrir à tous.' }, by)
    const { text } = await read(`/demarches/${process}/charte?version=2&comparer=1`)
    expect(text).toMatch(/<del>.*usagers/s)
    expect(text).toContain('Ouvrir à tous.')
    expect((await read(`/demarches/${process}/charte?version=1`)).text).toContain('ancienne version')
    expect((await read(`/demarches/${process}/charte?version=9`)).status).toBe(404)
    const byHand = town.db.transaction((tx) => tx.execute("update processes_charter set text = 'autre'"))
    await expect(byHand).rejects.toMatchObject({ cause: { code: 'PT409' } })
  })

  it('is published from its draft, without the empty rows and never with a half-filled one', async () => {
    await aProcess(town)
    const agent = await persona(town, 'agent')
    const path = `/bureau/demarches/${process}/charte`
    const form = {
      base: '0',
      title: 'Charte',
      text: 'Le texte.',
      'principles.0.title': 'Transparence',
      'principles.0.text': '',
      'principles.1.title': '',
      'principles.1.text': '',
    }
    expect((await site().post(path, form, agent)).status).toBe(303)
    const half = await (await site().get(`${path}/publier`, agent)).text()
    expect(half).toContain('Une ligne est incomplète')
    expect((await site().post(`${path}/publier`, {}, agent)).status).toBe(422)
    const whole = { ...form, base: '1', 'principles.0.text': 'Tout est public.' }
    expect((await site().post(path, whole, agent)).status).toBe(303)
    expect((await read(`/demarches/${process}/charte`)).text).not.toContain('Tout est public.')
    expect((await site().post(`${path}/publier`, {}, agent)).status).toBe(303)
    expect((await read(`/demarches/${process}/charte`)).text).toContain('Tout est public.')
  })
})

describe('the mandate', () => {
  it('keeps its versions, dates included, and says when none is promised', async () => {
    await aProcess(town)
    await aMandate(town)
    expect((await read(`/demarches/${process}/mandat`)).text).toContain('Aucune date n’est promise')
    const second = { answersDue: '29 septembre 2017', changeReason: 'La date du conseil est fixée.' }
    await aMandate(town, process, second)
    const { text } = await read(`/demarches/${process}/mandat?version=2&comparer=1`)
    expect(text).toMatch(/<ins>.*29 septembre 2017/s)
    expect(text).toContain('La date du conseil est fixée.')
  })

  it('is asked for, with the way to it, when an agent wants to open without it', async () => {
    await aProcess(town)
    const agent = await persona(town, 'agent')
    const path = `/bureau/demarches/${process}/avancer`
    expect(await (await site().get(path, agent)).text()).toContain(`/bureau/demarches/${process}/mandat`)
    const refused = await site().post(path, { from: 'preparation' }, agent)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('sans mandat publié')
    await aMandate(town)
    const opened = await site().post(path, { from: 'preparation' }, agent)
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toContain('fait=advance-process')
  })

  it('refuses an agent of nothing: a visitor is sent away from the desk', async () => {
    await aProcess(town)
    expect((await site().get(`/bureau/demarches/${process}`)).status).toBe(403)
    expect((await site().call(publishMandate.name, { process })).status).toBe(403)
    expect((await site().call(advanceProcess.name, { process, from: 'preparation' })).status).toBe(403)
  })
})

it('every page of the desk opens for an agent, and shows the guarantor what it may not change', async () => {
  const { slug } = await aProcess(town)
  await theAxes(town)
  const [agent, guarantor] = [await persona(town, 'agent'), await persona(town, 'guarantor')]
  const home = `/bureau/demarches/${slug}`
  for (const path of [
    '',
    '/decrire',
    '/charte',
    '/mandat',
    '/axes',
    '/angles',
    '/phases/decision',
    '/jalons',
    '/avancer',
  ])
    expect((await site().get(home + path, agent)).status, path).toBe(200)
  expect((await site().get('/bureau/demarches/nouvelle', agent)).status).toBe(200)
  const seen = await (await site().get(home, guarantor)).text()
  expect(seen).not.toContain(`${home}/avancer`)
  expect((await site().get(`${home}/avancer`, guarantor)).status).toBe(403)
})

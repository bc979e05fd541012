import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { doors, persona, settle } from '#testing/doors.ts'
import { anAppliedGrouping } from '#testing/grouped.ts'
import { saidByGroup } from '#testing/planted.ts'
import { aStatement, aTheme, measureServer } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
const asText = async (answer: Response) => answer.text()

async function aSynthesis() {
  const process = await aProcess(town)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const [bus, home] = [
    await aTheme(town, process, { title: 'Se déplacer' }),
    await aTheme(town, process, { title: 'Se loger' }),
  ]
  const voices = []
  for (const text of [
    'Le bus ne passe plus le soir.',
    'Plus aucun bus le soir au quartier.',
    'Le soir, le bus manque.',
    'Le loyer est trop cher.',
    'Le chien aboie.',
  ])
    voices.push((await aContribution(town, process, { text })).id)
  return { process, facilitator, bus, home, voices, public: `/demarches/${process.slug}/synthese` }
}

describe('the public synthesis', () => {
  it('is published once each sentence rests on a voice, with its figures of the day, and again when it changed', async () => {
    const { process, facilitator, bus, home, voices, public: address } = await aSynthesis()
    const publish = () => post(`/bureau/synthese/${process.slug}/publier`, {}, facilitator)
    expect((await publish()).status).toBe(409)
    await aStatement(town, process, bus.id, { contributions: voices.slice(0, 1) })
    await aStatement(town, process, home.id, { text: 'Les loyers sont trop chers ici.' })
    const bare = await publish()
    expect(bare.status).toBe(409)
    expect(await bare.text()).toContain('Ces phrases ne reposent sur aucune parole : 2.')
    expect(await asText(await get(address))).toContain('En cours d’écriture')
    const second = (await (await ask('show-statement', { process: process.slug, number: 2 })).json()).id
    await call('cite-contribution', { statement: second, contribution: voices[3] }, facilitator)
    expect((await publish()).status).toBe(303)
    const page = await asText(await get(address))
    expect(page).toContain('Publiée le')
    const { publication } = await (await ask('show-synthesis', { process: process.slug })).json()
    expect(publication).toMatchObject({ number: 1, statements: 2, voices: 5, cited: 2, setAside: 0 })
    expect((await publish()).status).toBe(303)
    expect(await asText(await get(address))).toContain('pour la 2e fois')
    for (const change of ['update synthesis_publication set cited = 0', 'delete from synthesis_publication'])
      await expect(town.db.transaction((tx) => tx.execute(sql.raw(change)))).rejects.toMatchObject({
        cause: { code: 'PT409' },
      })
  })

  it('opens the voices of a sentence on the page itself, says the reading time, what is not measured, and draws the themes with their table', async () => {
    const { process, bus, voices, public: address } = await aSynthesis()
    await aStatement(town, process, bus.id, { contributions: voices.slice(0, 3), minority: true })
    const page = await asText(await get(address))
    expect(page).toMatch(/<details[^>]*><summary>[^<]*Lire les 3\sparoles/)
    expect(page).toContain('Le bus ne passe plus le soir.')
    expect(page).toMatch(/Moins de 1\sminute de lecture/)
    expect(page).toContain('Point de vue minoritaire')
    expect(page.match(/Pas encore mesuré\./g)).toHaveLength(3)
    expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Un cercle par thème/)
    expect(page).toMatch(/Se déplacer<\/span><\/a>[\s\S]*moins de 5[\s\S]*Se loger<\/span><\/a>[\s\S]*aucune/)
    expect((await get(`${address}?langue=en`)).status).toBe(200)
  })
})

describe('what a published synthesis leaves unsaid', () => {
  const shown = async (process: { slug: string }) =>
    (await (await ask('show-synthesis', { process: process.slug })).json()).publication.measure

  async function published() {
    const made = await aSynthesis()
    await aStatement(town, made.process, made.bus.id, { contributions: made.voices.slice(0, 1) })
    const publish = async () =>
      expect((await call('publish-synthesis', { process: made.process.slug }, made.facilitator)).status).toBe(
        200,
      )
    await publish()
    return { ...made, publish }
  }

  it('is computed by the server after the publication, said to be under way until then, then kept with its date', async () => {
    const { process, public: address } = await published()
    expect(await shown(process)).toMatchObject({ status: 'waiting', represented: null })
    for (const path of [address, `${address}/methode`]) {
      const waiting = await asText(await get(path))
      expect(waiting, path).toMatch(/En cours de calcul\./)
      expect(waiting, path).toMatch(/demandé par la publication, le /)
    }
    town.clock.advance({ minutes: 3 })
    const worker = measureServer(town)
    await settle(town)
    await worker.settle()
    const measured = await shown(process)
    expect(measured).toMatchObject({ status: 'measured', voices: 5 })
    expect(measured.represented).toBeGreaterThan(1)
    expect(measured.represented).toBeLessThan(5)
    const page = await asText(await get(`${address}/methode`))
    expect(page).toMatch(/Mesuré le .*, après la publication du /)
    expect(page).toContain(`${5 - measured.represented} / 5`)
    expect(page).not.toContain('En cours de calcul')
    await expect(
      town.db.transaction((tx) => tx.execute(sql`update synthesis_measure set represented = 0`)),
    ).rejects.toMatchObject({ cause: { code: 'PT409' } })
  })

  it('of a publication that a newer one replaces is left; what was cut short begins again; after three times it is said not to be known', async () => {
    const { process, public: address, publish } = await published()
    await town.db.execute(sql`update synthesis_measure set status = 'running', step = 'near', attempts = 1`)
    expect(await asText(await get(address))).toContain('Étape 3 sur 3')
    await publish()
    const { rows } = await town.db.execute(sql`select status from synthesis_measure order by publication_id`)
    expect(rows).toEqual([{ status: 'left' }, { status: 'waiting' }])
    await town.db.execute(
      sql`update synthesis_measure set status = 'running', step = 'read', attempts = 3 where status = 'waiting'`,
    )
    const worker = measureServer(town)
    worker.kick()
    await worker.settle()
    expect(await shown(process)).toMatchObject({ status: 'failed', represented: null })
    expect(await asText(await get(address))).toContain('Ce chiffre n’a pas pu être calculé.')
    await publish()
    await settle(town)
    await worker.settle()
    expect(await shown(process)).toMatchObject({ status: 'measured' })
  })
})

it('the method sheet says to everyone who did what, when, how stable, and every publication, but not who asked', async () => {
  const { process, facilitator, bus, voices, public: address } = await aSynthesis()
  await aStatement(town, process, bus.id, { contributions: voices.slice(0, 1) })
  const bare = await asText(await get(`${address}/methode`))
  expect(bare).toContain('Aucun regroupement n’a été appliqué')
  expect(bare).toContain('Elle n’est pas encore publiée.')
  await anAppliedGrouping(town, process)
  await call('publish-synthesis', { process: process.slug }, facilitator)
  const page = await asText(await get(`${address}/methode`))
  expect(page).toContain('Version du moteur')
  expect(page).toContain('Les publications de cette synthèse')
  expect(page).not.toContain('Demandé par')
  expect(await asText(await get(address))).toContain('/synthese/methode')
  expect((await get(`${address}/methode?langue=en`)).status).toBe(200)
})

describe('the map of themes', () => {
  it('is sized by people, voices or citations, by its address alone, with every number in its table', async () => {
    const { process, bus, home, voices, public: address } = await aSynthesis()
    await aStatement(town, process, bus.id, { contributions: voices.slice(0, 1) })
    await aStatement(town, process, home.id, { text: 'Le loyer pèse.', contributions: voices.slice(3, 4) })
    for (const text of ['Les loyers montent ici.', 'Le loyer, encore.'])
      await aStatement(town, process, home.id, { text, contributions: voices.slice(3, 5) })
    await saidByGroup(town, voices[0] as number, 40)
    const radii = async (query: string) => {
      const page = await asText(await get(`${address}${query}`))
      const [, picture = ''] = /<svg class="map-picture"([\s\S]*?)<\/svg>/.exec(page) ?? []
      expect(page).toContain('aria-current="true"')
      return [...picture.matchAll(/ r="([\d.]+)"/g)].map((found) => Number(found[1])) as [number, number]
    }
    const [peopleBus, peopleHome] = await radii('')
    expect(peopleBus).toBeGreaterThan(peopleHome)
    const [citedBus, citedHome] = await radii('?taille=citations')
    expect(citedHome).toBeGreaterThan(citedBus)
    expect(await radii('?taille=nimporte')).toEqual([peopleBus, peopleHome])
    const page = (await asText(await get(`${address}?taille=paroles`))).replaceAll('&nbsp;', ' ')
    expect(page).toContain('plus grand quand il a plus de paroles')
    // Persons, voices, citations, sentences.
    const cells = (title: string) =>
      [
        ...(
          new RegExp(`[0-9]\\. <a[^>]*><span>${title}</span></a>(.*?)</tr>`, 's').exec(page)?.[1] ?? ''
        ).matchAll(/<td[^>]*>(.*?)<\/td>/gs),
      ].map((found) => found[1]?.replace(/<[^>]*>/g, '').trim())
    expect(cells('Se déplacer')).toEqual(['40', '1', '1', '1'])
    expect(cells('Se loger')).toEqual(['moins de 5', '2', '5', '3'])
  })

  it('says minority views, and who disagreed, on the page of the sentence, in the synthesis and on the desk', async () => {
    const { process, facilitator, bus, voices, public: address } = await aSynthesis()
    const said = { contributions: voices.slice(0, 1), minority: true }
    const { id } = await aStatement(town, process, bus.id, said)
    const against = { statement: id, contribution: voices[1], stance: 'disagrees' }
    expect((await call('cite-contribution', against, facilitator)).status).toBe(200)
    for (const [path, as] of [
      [address, undefined],
      [`${address}/1`, undefined],
      [`/bureau/synthese/${process.slug}/phrases`, facilitator],
      [`/bureau/synthese/${process.slug}/phrases/1`, facilitator],
    ] as const) {
      const page = await asText(await get(path, as))
      expect(page, path).toContain('Point de vue minoritaire')
      expect(page, path).toMatch(/Pas d’accord/)
    }
  })
})

describe('a proposal', () => {
  it('drawn from a sentence carries over the voices that say it, not those that disagree', async () => {
    const { process, facilitator, bus, voices } = await aSynthesis()
    const said = await aStatement(town, process, bus.id, { contributions: voices.slice(0, 2) })
    await call(
      'cite-contribution',
      { statement: said.id, contribution: voices[4], stance: 'disagrees' },
      facilitator,
    )
    const form = await asText(await get(`/bureau/synthese/${process.slug}/proposition?phrase=1`, facilitator))
    expect(form).toMatch(/name="carry" value="true" checked/)
    const asked = {
      title: 'Un bus le soir',
      text: 'Faire rouler un bus le soir.',
      statements: [said.id],
      carry: 'true',
    }
    expect((await post(`/bureau/synthese/${process.slug}/proposition`, asked, facilitator)).status).toBe(303)
    const origins = await town.db.execute(
      sql`select contribution_id::int as id from synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id
          where p.process_id = ${process.id} and contribution_id is not null order by 1`,
    )
    expect(origins.rows.map((row) => row.id)).toEqual(voices.slice(0, 2))
  })

  it('shows before it is written what was said already and by how many, and never stops anyone', async () => {
    const { process, facilitator, voices } = await aSynthesis()
    const desk = `/bureau/synthese/${process.slug}`
    const asked = { title: 'Un bus le soir', text: 'Que le bus passe le soir au quartier.' }
    await call('write-proposal', { process: process.slug, ...asked, contributions: [voices[0]] }, facilitator)
    const look = await post(`${desk}/proposition/deja-dit`, asked, facilitator)
    expect(look.status).toBe(200)
    const body = await look.text()
    expect(body).toMatch(/Déjà dit par 3\spersonnes/)
    expect(body).toContain(`/demarches/${process.slug}/propositions/1`)
    expect(body).toContain('Que le bus passe le soir au quartier.</textarea>')
    expect(body).not.toContain('Le chien aboie')
    const { rows } = await town.db.execute(
      sql`select count(*)::int as n from synthesis_proposal where process_id = ${process.id}`,
    )
    expect(rows).toEqual([{ n: 1 }])
    expect((await post(`${desk}/proposition`, asked, facilitator)).status).toBe(303)
    const none = await post(`${desk}/proposition/deja-dit`, { title: 'Xylophone', text: 'Zzz.' }, facilitator)
    expect(await none.text()).toContain('Personne n’a encore dit cela')
    expect((await post(`${desk}/proposition/deja-dit`, asked)).status).toBe(403)
  })
})

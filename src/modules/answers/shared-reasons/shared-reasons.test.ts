import { describe, expect, it } from 'vitest'
import { anAnswer, answerRow, complete } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { anOrganisation, aProcess } from '#testing/voices.ts'
import { passagesIn, unfilled } from './passages.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Persona) =>
  (await (await door.get(path, as)).text()).replace(/[\u00a0\u202f]/g, ' ')
const shared = {
  title: 'Compétence du Département',
  text: 'Vous demandez [ce que vous demandez]. La loi confie ce sujet au Département, pas à la Ville.',
  decision: 'not_kept',
  reasonKind: 'competence',
}
const adapted = shared.text.replace('[ce que vous demandez]', 'plus d’aide à domicile')

async function scene(sheets = 2) {
  const process = await aProcess(town)
  const service = await persona(town, 'service')
  const ids: number[] = []
  for (let n = 1; n <= sheets; n++) {
    const proposal = await aProposal(town, process, { title: `Demande ${n}` })
    ids.push(
      (await anAnswer(town, process, { proposal: proposal.id, organisation: service.organisation })).id,
    )
  }
  return { process, service, ids, agent: await persona(town, 'agent') }
}
async function written(process: { slug: string }, by: Persona, wish: object = {}): Promise<number> {
  const answer = await door.call('write-shared-reason', { process: process.slug, ...shared, ...wish }, by)
  return ((await answer.json()) as { reason: number }).reason
}

describe('the passages of a shared reason', () => {
  it('are what stands in brackets, each once; those of the answer itself are nobody’s business', () => {
    expect(passagesIn('À [le quartier], puis [le quartier] ; [] et [a\nb] non.')).toEqual(['[le quartier]'])
    expect(unfilled('Dans [le quartier].', 'Dans Méan [sic].')).toEqual([])
    expect(unfilled('Dans [le quartier].', 'Dans [le quartier].')).toEqual(['[le quartier]'])
  })
})

describe('a shared reason', () => {
  it('is written once, begins several answers, and each is adapted before it is passed on', async () => {
    const { process, service, ids, agent } = await scene()
    const form = `/bureau/reponses/raisons/ecrire?demarche=${process.slug}`
    const bare = await door.post(form, { ...shared, text: 'La loi confie ce sujet au Département.' }, agent)
    expect(bare.status).toBe(422)
    expect(await bare.text()).toContain('Mettez entre crochets')
    expect((await door.post(form, shared, agent)).status).toBe(303)
    const library = await text('/bureau/reponses/raisons', service)
    expect(library).toContain(shared.title)
    const apply = /href="\/essai(\/bureau\/reponses\/raison\/\d+\/appliquer)"/.exec(library)?.[1] as string
    const boxes = [...(await text(apply, service)).matchAll(/name="answers" value="(\d+)"/g)]
    expect(boxes.map((one) => Number(one[1]))).toEqual(ids)
    expect((await door.post(apply, { answers: ids }, service)).status).toBe(303)

    const [first, second] = ids as [number, number]
    const sheet = await text(`/bureau/reponses/${first}`, service)
    expect(sheet).toContain('Cette réponse est partie d’une raison partagée')
    expect(sheet).toContain('À remplacer avant de transmettre : [ce que vous demandez]')
    expect(sheet).toContain('mot pour mot')
    expect(await answerRow(town, first)).toMatchObject({
      status: 'assigned',
      decision: 'not_kept',
      reason: shared.text,
    })
    const send = { decision: 'not_kept', reasonKind: 'competence' }
    const early = await door.post(`/bureau/reponses/${first}`, { ...send, reason: shared.text }, service)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain(
      'Remplacez d’abord ce qui est entre crochets : [ce que vous demandez].',
    )
    expect((await door.post(`/bureau/reponses/${first}`, { ...send, reason: adapted }, service)).status).toBe(
      303,
    )
    expect((await answerRow(town, first)).status).toBe('drafted')
    expect((await answerRow(town, second)).status).toBe('assigned')
    expect(await text('/bureau/reponses/raisons', service)).toContain('Sert dans 2 réponses')
  })

  it('changes no answer when it is corrected or retired, and the sheet says that it changed', async () => {
    const { process, service, ids, agent } = await scene(1)
    const reason = await written(process, agent)
    const answers = { answers: String(ids[0]) }
    const begun = await door.post(`/bureau/reponses/raison/${reason}/appliquer`, answers, service)
    expect(begun.headers.get('location')).toContain(`/bureau/reponses/${ids[0]}?`)
    const change = { ...shared, text: 'Ce sujet est au Département pour [ce que vous demandez].' }
    expect((await door.post(`/bureau/reponses/raison/${reason}/corriger`, change, agent)).status).toBe(303)
    expect((await answerRow(town, ids[0] as number)).reason).toBe(shared.text)
    expect(await text(`/bureau/reponses/${ids[0]}`, service)).toContain('Le texte partagé a changé depuis')
    // The passages to fill are those of the text as it was taken.
    const draft = { answer: ids[0], ...complete, reason: shared.text }
    expect((await door.call('draft-answer', draft, service)).status).toBe(422)
    expect((await door.post(`/bureau/reponses/raison/${reason}/retirer`, {}, agent)).status).toBe(303)
    expect((await door.call('apply-shared-reason', { reason, answers: ids }, service)).status).toBe(409)
    expect(await text('/bureau/reponses/raisons', agent)).toContain('N’est plus proposée depuis')
    expect(await text(`/bureau/reponses/${ids[0]}`, service)).toContain(shared.title)
  })

  it('never goes over a text that is begun, nor to a sheet of another process or of another service', async () => {
    const { process, service, ids, agent } = await scene()
    const reason = await written(process, agent)
    await door.call('save-answer', { answer: ids[0], reason: 'Je commence' }, service)
    const over = await door.call('apply-shared-reason', { reason, answers: ids }, service)
    expect(over.status).toBe(422)
    expect(JSON.stringify(await over.json())).toContain('n° 1')
    expect((await answerRow(town, ids[1] as number)).reason).toBeNull()
    const elsewhere = await anAnswer(town, await aProcess(town))
    expect((await door.call('apply-shared-reason', { reason, answers: [elsewhere.id] }, agent)).status).toBe(
      409,
    )
    const theirs = await anAnswer(town, process, {
      proposal: (await aProposal(town, process)).id,
      organisation: await anOrganisation(town),
    })
    const both = { reason, answers: [ids[1], theirs.id] }
    expect((await door.call('apply-shared-reason', both, service)).status).toBe(403)
    expect((await answerRow(town, theirs.id)).reason).toBeNull()
  })

  it('of a service is changed by that service and by the head; that of the head by the head alone', async () => {
    const { process, service, agent } = await scene(1)
    const other = await persona(town, 'service')
    await anAnswer(town, process, {
      proposal: (await aProposal(town, process)).id,
      organisation: other.organisation,
    })
    const stranger = await persona(town, 'service')
    const [ours, heads] = [await written(process, service), await written(process, agent)]
    const correct = (reason: number, by: Persona) =>
      door.call('correct-shared-reason', { reason, ...shared }, by)
    expect((await correct(ours, other)).status).toBe(403)
    expect((await correct(heads, service)).status).toBe(403)
    expect((await correct(ours, service)).status).toBe(200)
    expect((await correct(ours, agent)).status).toBe(200)
    expect((await door.get(`/bureau/reponses/raison/${heads}/corriger`, service)).status).toBe(404)
    expect(
      (await door.call('write-shared-reason', { process: process.slug, ...shared }, stranger)).status,
    ).toBe(403)
    expect((await door.ask('list-shared-reasons', { process: process.slug }, stranger)).status).toBe(403)
    expect(await text('/bureau/reponses/raisons', stranger)).not.toContain(shared.title)
    const listed = (await (
      await door.ask('list-shared-reasons', { process: process.slug }, other)
    ).json()) as object[]
    expect(listed).toHaveLength(2)
  })

  it('of which another answer says the same word for word is pointed at by the advice, whoever may read it', async () => {
    const { process, service, ids } = await scene()
    for (const answer of ids)
      await door.call(
        'draft-answer',
        {
          answer,
          ...complete,
          reason: answer === ids[0] ? adapted : adapted.replace(' ', '  ').toUpperCase(),
        },
        service,
      )
    const failing = async (answer: unknown, who: Persona) => {
      const said = (await (await door.ask('review-answer', { answer: Number(answer) }, who)).json()) as {
        advice: { kind: string; holds: boolean | null; about: { sentence: string }[] }[]
      }
      return said.advice.find((one) => one.kind === 'own')
    }
    expect(await failing(ids[0], service)).toMatchObject({
      holds: false,
      about: [{ sentence: '2. Demande 2' }],
    })
    // The draft of another service is not told by this way.
    const other = await persona(town, 'service')
    const theirs = await anAnswer(town, process, {
      proposal: (await aProposal(town, process)).id,
      organisation: other.organisation,
      status: 'drafted',
      said: { reason: adapted },
    })
    expect(await failing(theirs.id, other)).toMatchObject({ holds: true })
    expect((await failing(ids[0], service))?.about).toHaveLength(1)
  })
})

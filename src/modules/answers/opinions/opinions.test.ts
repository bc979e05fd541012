import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { anOrganisation, aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Persona) =>
  (await (await door.get(path, as)).text()).replace(/[\u00a0\u202f]/g, ' ')
const question = 'Le local de la rue Lamartine est-il libre le samedi ?'
const reasons = 'Le local est libre le samedi matin, de 9 h à 12 h.'

/** A sheet in the charge of a service, and another service that is asked. */
async function scene(role: 'service' | 'partner' = 'service') {
  const process = await aProcess(town)
  const service = await persona(town, 'service')
  const asked = await persona(town, role)
  const proposal = await aProposal(town, process, { title: 'Une permanence le samedi' })
  const sheet = await anAnswer(town, process, {
    proposal: proposal.id,
    organisation: service.organisation,
  })
  return { process, service, asked, sheet }
}

async function request(sheet: { id: number }, by: Persona, of: number, wish: object = {}) {
  const input = { answer: sheet.id, organisations: [of], question, due: '2026-03-20', ...wish }
  return door.call('ask-opinion', input, by)
}
const made = async (answer: Response) =>
  ((await answer.json()) as { opinions: number[] }).opinions[0] as number

describe('opinions on a proposal', () => {
  it('are asked from the sheet, given from a queue of one’s own, and read on the sheet, by forms alone', async () => {
    const { process, service, asked, sheet } = await scene()
    const form = `/bureau/reponses/${sheet.id}/avis`
    const page = await text(form, service)
    expect(page).toMatch(new RegExp(`name="organisations" value="${asked.organisation}"`))
    expect(page).not.toMatch(new RegExp(`name="organisations" value="${service.organisation}"`))
    const empty = await door.post(form, { question: 'Quoi ?', due: '2026-03-20' }, service)
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Quoi ?')
    const wish = { organisations: [asked.organisation], question, due: '2026-03-20' }
    const sent = await door.post(form, wish, service)
    expect(sent.headers.get('location')).toContain(`/bureau/reponses/${sheet.id}?fait=ask-opinion#avis`)

    expect(await text('/bureau', asked)).toContain('/bureau/reponses/avis')
    const queue = await text('/bureau/reponses/avis', asked)
    expect(queue).toContain('Une permanence le samedi')
    const to = /href="\/essai(\/bureau\/reponses\/avis\/\d+)"/.exec(queue)?.[1] as string
    const open = await text(to, asked)
    expect(open).toContain(question)
    const short = await door.post(to, { stance: 'conditional', text: 'Oui.' }, asked)
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('Écrivez vos raisons')
    expect((await door.post(to, { stance: 'conditional', text: reasons }, asked)).status).toBe(303)

    for (const who of [service, await persona(town, 'agent'), await persona(town, 'elected')]) {
      const seen = await text(`/bureau/reponses/${sheet.id}`, who)
      expect(seen).toContain('Favorable avec conditions')
      expect(seen).toContain(reasons)
    }
    const draft = {
      decision: 'kept',
      reasonKind: 'need',
      reason: 'Un samedi sur deux, à l’essai.',
      followUp: 'À la rentrée.',
    }
    await door.call('draft-answer', { answer: sheet.id, ...draft }, service)
    const toValidate = await text('/bureau/reponses/a-valider', await persona(town, 'elected'))
    expect(toValidate).toContain(reasons)
    for (const path of ['/propositions/1', '/propositions', '/reponses', '/propositions.json'])
      expect(await text(`/demarches/${process.slug}${path}`)).not.toContain('rue Lamartine')
    const kept = await town.db.execute(
      sql`select string_agg(fact || data::text, ' ') as said from kernel_journal where subject_kind = 'opinion'`,
    )
    expect(kept.rows[0]?.said).toContain('OpinionGiven')
    expect(kept.rows[0]?.said).not.toContain('samedi')
  })

  it('open one proposal and one request to who is asked, and nothing else of the desk', async () => {
    const { service, asked, sheet } = await scene('partner')
    const other = await persona(town, 'service')
    const first = await made(await request(sheet, service, asked.organisation))
    const second = await made(
      await request(sheet, service, other.organisation, { question: 'Que dit le PLU ?' }),
    )
    await door.call('write-instruction-note', { answer: sheet.id, text: 'Entre nous.' }, service)
    await door.call('give-opinion', { opinion: second, stance: 'unfavourable', text: reasons }, other)
    const seen = await text(`/bureau/reponses/avis/${first}`, asked)
    expect(seen).toContain('Une permanence le samedi')
    for (const hidden of ['Que dit le PLU', 'Entre nous', reasons]) expect(seen).not.toContain(hidden)
    expect((await door.get(`/bureau/reponses/avis/${second}`, asked)).status).toBe(404)
    expect((await door.get(`/bureau/reponses/${sheet.id}`, other)).status).toBe(404)
    expect((await door.get(`/bureau/reponses/${sheet.id}`, asked)).status).toBe(403)
    expect((await door.get('/bureau/reponses', asked)).status).toBe(403)
    const mine = (await (await door.ask('list-asked-opinions', {}, asked)).json()) as {
      toGive: { id: number }[]
    }
    expect(mine.toGive.map((one) => one.id)).toEqual([first])
    expect((await door.ask('list-opinions', { answer: sheet.id }, other)).status).toBe(403)
  })

  it('are given by the organisation asked alone, and asked by those who instruct the proposal alone', async () => {
    const { process, service, asked, sheet } = await scene()
    const opinion = await made(await request(sheet, service, asked.organisation))
    const give = { opinion, stance: 'favourable', text: reasons }
    const strangers = [
      service,
      await persona(town, 'service'),
      await persona(town, 'agent'),
      await persona(town, 'elected'),
      await persona(town, 'facilitator', { process: process.id }),
      // Of that process, but of another organisation.
      await persona(town, 'service', { process: process.id }),
      // Of that organisation, but for another process.
      await persona(town, 'service', {
        organisation: asked.organisation,
        process: (await aProcess(town)).id,
      }),
    ]
    for (const one of strangers)
      expect((await door.call('give-opinion', give, one)).status, one.actor.grants[0]?.role).toBe(403)
    const others = [asked, strangers[1], strangers[3], strangers[4], strangers[5]] as Persona[]
    const third = await anOrganisation(town)
    for (const one of others) {
      expect((await request(sheet, one, third)).status, one.actor.grants[0]?.role).toBe(403)
      expect((await door.call('withdraw-opinion-request', { opinion }, one)).status).toBe(403)
    }
    expect((await door.post(`/bureau/reponses/avis/${opinion}/retirer`, {}, asked)).status).toBe(404)
    expect((await request(sheet, await persona(town, 'agent'), third)).status).toBe(200)
    expect((await door.call('give-opinion', give, asked)).status).toBe(200)
  })

  it('are asked once at a time, of others, for a day to come, while the answer is not validated', async () => {
    const { process, service, asked, sheet } = await scene()
    const refused = async (answer: Response) => JSON.stringify(await answer.json())
    expect(await refused(await request(sheet, service, asked.organisation, { due: '2026-03-01' }))).toContain(
      'Ce jour est passé',
    )
    expect(await refused(await request(sheet, service, service.organisation))).toContain('en charge')
    expect(await refused(await request(sheet, service, 987654))).toContain('n’existe pas')
    const opinion = await made(await request(sheet, service, asked.organisation))
    expect(await refused(await request(sheet, service, asked.organisation))).toContain('déjà demandé')
    expect((await door.post(`/bureau/reponses/avis/${opinion}/retirer`, {}, service)).status).toBe(303)
    expect((await door.call('give-opinion', { opinion, stance: 'not_concerned' }, asked)).status).toBe(409)
    expect(await text('/bureau/reponses/avis', asked)).toContain('Personne ne vous demande d’avis')
    expect(await text(`/bureau/reponses/${sheet.id}`, service)).toContain('Demande retirée le')
    const again = await made(await request(sheet, service, asked.organisation))
    expect((await door.call('give-opinion', { opinion: again, stance: 'not_concerned' }, asked)).status).toBe(
      200,
    )
    expect(
      (await door.call('give-opinion', { opinion: again, stance: 'favourable', text: reasons }, asked))
        .status,
    ).toBe(409)
    const validated = await anAnswer(town, process, {
      proposal: (await aProposal(town, process)).id,
      status: 'validated',
    })
    const agent = await persona(town, 'agent')
    expect((await request(validated, agent, asked.organisation)).status).toBe(409)
  })

  it('that are late are said on the desk, on the sheet and to who owes them', async () => {
    const { service, asked, sheet } = await scene()
    await request(sheet, service, asked.organisation)
    expect(await text('/bureau/reponses', service)).toContain('1 avis attendu<')
    town.clock.set('2026-03-25T09:00:00+01:00')
    const later = async (path: string, who: Persona) => text(path, who)
    const [agent, fresh] = [
      await persona(town, 'agent'),
      await persona(town, 'service', { organisation: asked.organisation }),
    ]
    expect(await later('/bureau/reponses', agent)).toContain('1 avis attendu, dont 1 en retard')
    expect(await later(`/bureau/reponses/${sheet.id}`, agent)).toContain('Attendu depuis le 20 mars 2026')
    expect(await later('/bureau/reponses/avis', fresh)).toContain('Attendu depuis le 20 mars 2026')
    expect(await later('/bureau/reponses/avis?langue=en', agent)).toContain('Awaited of other services')
  })

  it('once given are not rewritten, whoever writes', async () => {
    const { service, asked, sheet } = await scene()
    const opinion = await made(await request(sheet, service, asked.organisation))
    await door.call('give-opinion', { opinion, stance: 'favourable', text: reasons }, asked)
    for (const query of [
      sql`update answers_opinion set text = 'Un autre avis, tout à fait contraire.' where id = ${opinion}`,
      sql`delete from answers_opinion where id = ${opinion}`,
    ])
      await expect(town.db.transaction((tx) => tx.execute(query))).rejects.toMatchObject({
        cause: { code: 'PT409' },
      })
  })
})

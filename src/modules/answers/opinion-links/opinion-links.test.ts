import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '#testing/acts.ts'
import { anAnswer } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { anOrganisation, aProcess } from '#testing/voices.ts'
import { watchOpinionLinks } from './remind-opinions.ts'

const town = testTown()
const door = doors(town)
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const question = 'Votre salle est-elle libre le samedi ?'
const reasons = 'La salle est libre le samedi matin, de 9 h à 12 h.'
const email = 'contact@amicale.example'
const all = async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows

/** A sheet, and an association that nobody has an account for, asked for the 20th of March 2026; today is the 2nd. */
async function scene() {
  const process = await aProcess(town)
  const service = await persona(town, 'service')
  const proposal = await aProposal(town, process, { title: 'Une permanence le samedi' })
  const sheet = await anAnswer(town, process, { proposal: proposal.id, organisation: service.organisation })
  const organisation = await anOrganisation(town, 'Amicale laïque')
  const asked = { answer: sheet.id, organisations: [organisation], question, due: '2026-03-20' }
  const { opinions } = await (await door.call('ask-opinion', asked, service)).json()
  return { process, service, sheet, organisation, opinion: opinions[0] as number }
}
const send = (opinion: number, by: Persona, to = email) =>
  door.call('send-opinion-link', { opinion, email: to }, by)
const mails = async () =>
  (
    await all(sql`select recipient, subject, body from kernel_message where kind = 'opinion' order by id`)
  ).map((one) => ({ ...one, subject: String(one.subject), body: spaced(String(one.body)) }))
const lastLink = async () => /\{site\}(\/avis\/\S+)/.exec(String((await mails()).at(-1)?.body))?.[1] as string

describe('an organisation without account', () => {
  it('receives a link, reads the proposal and the question alone, and gives its opinion once', async () => {
    const { service, sheet, opinion } = await scene()
    await door.call('write-instruction-note', { answer: sheet.id, text: 'Entre nous.' }, service)
    const form = `/bureau/reponses/avis/${opinion}/lien`
    expect(await (await door.get(`/bureau/reponses/${sheet.id}`, service)).text()).toContain(form)
    expect((await door.post(form, { email: 'pas une adresse' }, service)).status).toBe(422)
    expect((await door.post(form, { email }, service)).status).toBe(303)
    const [mail] = await mails()
    expect(mail).toMatchObject({ recipient: email })
    for (const said of [question, 'Une permanence le samedi', 'vendredi 20 mars 2026', 'Amicale laïque'])
      expect(mail?.body).toContain(said)
    const link = await lastLink()
    const page = await door.get(link)
    expect(page.headers.get('cache-control')).toContain('no-store')
    const shown = await page.text()
    expect(shown).toContain(question)
    for (const hidden of ['Entre nous', email]) expect(shown).not.toContain(hidden)
    const short = await door.post(link, { stance: 'favourable', text: 'Oui.' })
    expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('Oui.')])
    const given = await door.post(link, { stance: 'favourable', text: reasons, signedBy: 'La présidente' })
    expect(given.headers.get('location')).toContain('/avis-donne')
    expect((await door.get(link)).status).toBe(404)
    expect((await door.post(link, { stance: 'unfavourable', text: reasons })).status).toBe(404)
    const seen = spaced(await (await door.get(`/bureau/reponses/${sheet.id}`, service)).text())
    for (const said of [reasons, 'Donné avec le lien envoyé', 'signé : La présidente'])
      expect(seen).toContain(said)
    expect(await all(sql`select link_key, link_email from answers_opinion`)).toEqual([
      { link_key: null, link_email: null },
    ])
    const journal = JSON.stringify(await all(sql`select * from kernel_journal`))
    for (const secret of [email, link.slice(6), 'présidente']) expect(journal).not.toContain(secret)
  })

  it('has one link at a time, that ends on a day, is revoked, and dies with the request', async () => {
    const { service, opinion } = await scene()
    await send(opinion, service)
    const first = await lastLink()
    await send(opinion, service, 'autre@amicale.example')
    const second = await lastLink()
    expect((await door.get(first)).status).toBe(404)
    expect((await door.get(second)).status).toBe(200)
    town.clock.set('2026-04-03T12:00:00+02:00')
    expect((await door.get(second)).status).toBe(200)
    town.clock.set('2026-04-04T12:00:00+02:00')
    expect((await door.get(second)).status).toBe(404)
    await watchOpinionLinks(town)
    expect(await all(sql`select link_key, link_email from answers_opinion`)).toEqual([
      { link_key: null, link_email: null },
    ])
    const later = await persona(town, 'service', { organisation: service.organisation })
    await send(opinion, later)
    const third = await lastLink()
    expect((await door.post(`/bureau/reponses/avis/${opinion}/lien/annuler`, {}, later)).status).toBe(303)
    expect((await door.get(third)).status).toBe(404)
    expect((await door.call('revoke-opinion-link', { opinion }, later)).status).toBe(409)
    await send(opinion, later)
    const fourth = await lastLink()
    await door.call('withdraw-opinion-request', { opinion }, later)
    expect((await door.get(fourth)).status).toBe(404)
    expect((await send(opinion, later)).status).toBe(409)
  })

  it('is reminded once, three days before, unless it answered or has no link', async () => {
    const { service, opinion, sheet } = await scene()
    const other = await anOrganisation(town, 'Sans lien')
    await door.call(
      'ask-opinion',
      { answer: sheet.id, organisations: [other], question, due: '2026-03-20' },
      service,
    )
    await send(opinion, service)
    for (const day of ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-20']) {
      town.clock.set(`${day}T09:00:00+01:00`)
      await watchOpinionLinks(town)
    }
    const subjects = (await mails()).map((one) => String(one.subject))
    expect(subjects).toHaveLength(2)
    expect(subjects[1]).toContain('Rappel')
    expect(
      (await all(sql`select reminded_at::date::text as day from answers_opinion where id = ${opinion}`))[0]
        ?.day,
    ).toBe('2026-03-17')
    expect((await door.get(await lastLink())).status).toBe(200)
  })

  it('may write on paper: the opinion is typed for it, with the day the paper came', async () => {
    const { service, sheet, opinion } = await scene()
    const form = `/bureau/reponses/avis/${opinion}/saisir`
    town.clock.set('2026-03-10T09:00:00+01:00')
    const later = await persona(town, 'service', { organisation: service.organisation })
    const typed = {
      stance: 'conditional',
      text: reasons,
      receivedOn: '2026-03-09',
      signedBy: 'La présidente',
    }
    for (const receivedOn of ['2026-03-11', '2026-03-01'])
      expect((await door.post(form, { ...typed, receivedOn }, later)).status).toBe(422)
    expect((await door.post(form, typed, later)).status).toBe(303)
    const seen = spaced(await (await door.get(`/bureau/reponses/${sheet.id}`, later)).text())
    expect(seen).toContain('Reçu sur papier le 9 mars 2026')
    expect(seen).toContain(reasons)
    expect((await door.post(form, typed, later)).status).toBe(409)
  })

  it('is written to, and typed for, by those who instruct the proposal alone', async () => {
    const { process, opinion } = await scene()
    const typed = { opinion, stance: 'favourable', text: reasons, receivedOn: '2026-03-02' }
    const strangers = [
      await persona(town, 'service'),
      await persona(town, 'partner'),
      await persona(town, 'elected'),
      await persona(town, 'facilitator', { process: process.id }),
      await persona(town, 'service', { process: process.id }),
    ]
    for (const who of strangers) {
      expect((await send(opinion, who)).status).toBe(403)
      expect((await door.call('enter-opinion', typed, who)).status).toBe(403)
      expect([403, 404]).toContain((await door.get(`/bureau/reponses/avis/${opinion}/lien`, who)).status)
    }
    expect((await door.get('/avis/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
    const agent = await persona(town, 'agent')
    expect((await send(opinion, agent)).status).toBe(200)
  })

  it('has no link left once its answer is published, nor can the database keep one', async () => {
    const { service, sheet, opinion } = await scene()
    await send(opinion, service)
    const link = await lastLink()
    const kept = sql`update answers_opinion set status = 'withdrawn', withdrawn_at = now() where id = ${opinion}`
    expect(await refusalOf(town, kept)).toBe('23514')
    const administrator = await persona(town, 'administrator')
    const gone = { proposal: sheet.proposal, reason: 'Elle est retirée par son auteur.' }
    expect((await door.call('withdraw-proposal', gone, administrator)).status).toBe(200)
    expect((await door.get(link)).status).toBe(404)
    await watchOpinionLinks(town)
    expect(
      (await all(sql`select link_key from answers_opinion where id = ${opinion}`))[0]?.link_key,
    ).toBeNull()
  })
})

describe('the day of an opinion', () => {
  it('is proposed ten working days before that of the sheet, and may be changed', async () => {
    const { service, sheet } = await scene()
    const agent = await persona(town, 'agent')
    const proposal = sheet.proposal
    const given = { proposal, organisation: service.organisation, due: '2026-04-24' }
    expect((await door.call('assign-proposal', given, agent)).status).toBe(200)
    await anOrganisation(town, 'Un autre organisme')
    const page = await (await door.get(`/bureau/reponses/${sheet.id}/avis`, service)).text()
    // Easter Monday 2026 is the 6th of April: ten working days before the 24th is the 10th.
    expect(page).toMatch(/name="due"[^>]*value="2026-04-10"|value="2026-04-10"[^>]*name="due"/)
  })
})

import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { countedByCode, dropOutOf, sharedPersons } from '#modules/registrations/count-reads.ts'
import { joinSessions } from '#modules/registrations/registering/join-sessions.ts'
import { doors, persona } from '#testing/doors.ts'
import { aProcess, theAxes } from '#testing/fabrique.ts'
import { aSession, personsKept, plain, refusal, someone } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'
import { addAtDoor } from './add-at-door.ts'
import { finishAttendance } from './finish-attendance.ts'
import { tickAttendance } from './tick-attendance.ts'
import { tickByCode } from './tick-by-code.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const process = 'fabrique-2017'

describe('the public page', () => {
  it('registers someone without e-mail, gives a code, and the code shows, changes, cancels and erases', async () => {
    await aProcess(town)
    const session = await aSession(town, { capacity: 1 })
    const { get, post } = doors(town)
    const shown = await plain(get(`/demarches/${process}/seances/${session}`))
    expect(shown).toContain('il reste une place sur 1')
    expect(shown).toContain('Accès sans marche : pas encore su')
    expect(shown).toContain('Le soir ou le samedi : oui')
    const form = { sessions: [session], persons: 1, reach: 'none', submission: 'premiere-fois' }
    const sent = await post(`/demarches/${process}/inscription`, { ...form, name: 'Léa' })
    expect(sent.status).toBe(303)
    const receipt = sent.headers.get('location')?.replace('/essai', '').split('?')[0] ?? ''
    expect(receipt).toMatch(/^\/inscription\/[0-9A-Z]{8}\/recu$/)
    const code = receipt.split('/')[2] ?? ''
    expect(await plain(get(receipt))).toContain('Vous avez une place.')
    const second = await someone(town, [session])
    expect(await plain(get(`/inscription/${second.code}`))).toContain('Vous êtes le prochain.')
    expect(await plain(get(`/demarches/${process}/seances/${session}`))).toContain(
      'Une personne attend déjà.',
    )
    expect((await post(`/inscription/${code}/seances/${session}/annuler`, {})).status).toBe(303)
    expect(await plain(get(`/inscription/${second.code}`))).toContain('Une place s’est libérée pour vous')
    expect((await post(`/inscription/${code}/effacer`, {})).status).toBe(303)
    expect((await get(`/inscription/${code}`)).status).toBe(404)
    expect((await personsKept(town))[0]).toEqual({ name: null, contact: null, code: null })
  })

  it('keeps what was typed and says beside the field what to mend', async () => {
    await aProcess(town)
    const session = await aSession(town)
    const given = { sessions: [session], persons: 2, name: 'Zoé', submission: 'a-corriger' }
    const { post } = doors(town)
    const path = `/demarches/${process}/inscription`
    const mail = await post(path, { ...given, reach: 'email', contact: 'zoe' })
    expect(mail.status).toBe(422)
    const said = await plain(mail)
    expect(said).toContain('Écrivez une adresse électronique complète')
    expect(said).toContain('value="Zoé"')
    expect(await plain(await post(path, { ...given, sessions: [] }))).toContain(
      'Choisissez au moins une séance',
    )
  })

  it('tells someone, and the planner, that two of their sessions are at the same time', async () => {
    const { id } = await aProcess(town)
    const first = await aSession(town)
    const second = await aSession(town, { title: 'Autre', start: '20h', end: '22h' })
    const { code } = await someone(town, [first], { persons: 3 })
    await perform(town, joinSessions, { code, sessions: [second], persons: 2, keepBoth: true }, by)
    expect(await plain(doors(town).get(`/inscription/${code}`))).toContain('Deux de vos séances')
    expect(await sharedPersons(town.db, id)).toEqual([{ first, second, persons: 2 }])
    const agent = await persona(town, 'agent')
    const desk = await plain(doors(town).get(`/bureau/demarches/${process}/seances`, agent))
    expect(desk).toContain('même lieu')
    expect(desk).toContain('2 personnes inscrites aux deux')
    expect(desk).toContain('il manque : l’animation')
  })
})

describe('at the door', () => {
  it('people are ticked by box, by number and by code, and two doors do not undo each other', async () => {
    await aProcess(town)
    const session = await aSession(town, { day: '2026-03-02', start: '18h', end: '20h' })
    const other = await aSession(town, { day: '2026-03-20' })
    const people = [await someone(town, [session]), await someone(town, [session], { persons: 3 })]
    const elsewhere = await someone(town, [other])
    const { rows } = await town.db.execute<{ id: number }>(
      sql`select id::int from registrations_registration where session_id = ${session} order by id`,
    )
    const [a = 0, b = 0] = rows.map((row) => row.id)
    await perform(town, tickAttendance, { session, present: [a] }, by)
    // The second door was shown an empty list: it does not untick the first.
    await perform(town, tickAttendance, { session, numbers: '2' }, by)
    await perform(town, tickByCode, { session, code: elsewhere.code }, by)
    await perform(town, addAtDoor, { session, persons: 2 }, by)
    const present = async () =>
      (
        await town.db.execute<{ present: number | null }>(
          sql`select present from registrations_registration where session_id = ${session} order by id`,
        )
      ).rows.map((row) => row.present)
    expect(await present()).toEqual([1, 3, 1, 2])
    await perform(town, tickAttendance, { session, shown: [a, b], present: [b] }, by)
    expect(await present()).toEqual([null, 3, 1, 2])
    expect(
      (await refusal(perform(town, tickAttendance, { session, numbers: '9' }, by))).fields.numbers?.fr,
    ).toContain('9')
    const given = { citizens: 5, associations: 1, otherOrganisations: 'Amicale des locataires' }
    expect(
      (await refusal(perform(town, finishAttendance, { session, ...given, citizens: 7 }, by))).fields,
    ).toHaveProperty('townAgents')
    await perform(town, finishAttendance, { session, ...given }, by)
    expect(await present()).toEqual([0, 3, 1, 2])
    const page = await plain(doors(town).get(`/demarches/${process}/seances/${session}`))
    expect(page).toContain('6 personnes')
    expect(page).toContain('Amicale des locataires')
    expect(page).toContain('citoyens : 5')
    expect(page).toContain('partenaires associatifs : moins de 5')
    expect(people).toHaveLength(2)
  })

  it('stays shut until the day', async () => {
    await aProcess(town)
    const session = await aSession(town)
    await someone(town, [session])
    expect(
      (await refusal(perform(town, tickAttendance, { session, numbers: '1' }, by))).sentence.fr,
    ).toContain('pas encore eu lieu')
  })

  it('counts someone who comes to both rounds once, and says who did not come back', async () => {
    const { id } = await aProcess(town)
    await theAxes(town)
    const round = { kind: 'workshop', axis: 1, audience: 'citizens', start: '18h', end: '20h' }
    const first = await aSession(town, { ...round, round: 1, day: '2026-03-02' })
    const second = await aSession(town, { ...round, round: 2, day: '2026-03-03' })
    for (let n = 0; n < 3; n++) await someone(town, [first, second])
    await someone(town, [first])
    town.clock.set('2026-03-03T21:00:00+01:00')
    await perform(town, tickAttendance, { session: first, numbers: '1 2 3 4' }, by)
    await perform(town, finishAttendance, { session: first }, by)
    await perform(town, tickAttendance, { session: second, numbers: '1, 2' }, by)
    await perform(town, finishAttendance, { session: second }, by)
    expect(await countedByCode(town.db, id)).toEqual({ sessions: 2, persons: 4, attendances: 6 })
    expect(await dropOutOf(town.db, id)).toEqual([
      { axis: 1, audience: 'citizens', round: 1, came: 4, cameBack: 2 },
    ])
  })

  it('shows names to agents and to the facilitator of the process, to nobody else', async () => {
    const { id } = await aProcess(town)
    const other = await aProcess(town, { slug: 'autre' })
    const session = await aSession(town)
    await someone(town, [session], { name: 'Léa', needsTransport: true })
    const list = `/bureau/demarches/${process}/seances/${session}/inscrits`
    const own = await persona(town, 'facilitator', { process: id })
    const foreign = await persona(town, 'facilitator', { process: other.id })
    const { get, ask } = doors(town)
    for (const path of [list, `${list}/imprimer`, `/bureau/demarches/${process}/appels`, `${list}/finir`])
      for (const who of [
        foreign,
        await persona(town, 'elected'),
        await persona(town, 'guarantor'),
        undefined,
      ])
        expect((await get(path, who)).status, path).toBe(403)
    const seen = await get(list, own)
    expect(seen.headers.get('cache-control')).toBe('no-store')
    expect(await plain(seen)).toContain('Léa')
    expect(await plain(get(`${list}/imprimer`, own))).toContain('transport')
    expect(await plain(ask('list-sessions', { process }))).not.toContain('Léa')
    const { rows } = await town.db.execute<{ data: string }>(sql`select data::text from kernel_journal`)
    expect(rows.map((row) => row.data).join()).not.toContain('Léa')
  })

  it('every page of the desk opens for an agent', async () => {
    await aProcess(town)
    const session = await aSession(town, { day: '2026-03-02', start: '18h', end: '20h' })
    await someone(town, [session])
    const agent = await persona(town, 'agent')
    const home = `/bureau/demarches/${process}`
    const at = `${home}/seances/${session}`
    for (const path of [
      '/inscrits',
      '/inscrits/imprimer',
      '/inscrits/finir',
      '/inscrits/ajouter',
      '/inscrits/code',
      '/documents',
      '/feuilles',
    ])
      expect((await doors(town).get(at + path, agent)).status, path).toBe(200)
    for (const path of ['/inscrire', '/appels', '/retours', '/seances'])
      expect((await doors(town).get(home + path, agent)).status, path).toBe(200)
    const link = {
      title: 'Portrait du quartier',
      link: 'https://exemple.fr/portrait',
      publishedOn: '2026-02-20',
    }
    expect((await doors(town).post(`${at}/documents`, link, agent)).status).toBe(303)
    expect(await plain(doors(town).get(`/demarches/${process}/seances/${session}`))).toContain(
      'publié le 20 février 2026',
    )
    expect(
      (await doors(town).post(`${at}/documents`, { ...link, link: 'javascript:alert(1)' }, agent)).status,
    ).toBe(422)
  })
})

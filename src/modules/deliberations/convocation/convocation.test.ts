import { beforeEach, describe, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { window } from '#kernel/documents/letters-pdf.ts'
import { perform } from '#kernel/operation.ts'
import { noteRule } from '#modules/deliberations/meetings/meeting.ts'
import { describeTown } from '#modules/territory/module.ts'
import { acts } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { readPdf } from '#testing/pdf-text.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
import { testTown } from '#testing/town.ts'
import { readZip } from '#testing/zip.ts'
import { asTyped, membersIn } from './write-members.ts'

const town = testTown()
const { get, post, call } = doors(town)
let secretary: Persona
let fabrique: DecidedProcess
beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  fabrique = await decidedProcess(town)
})
const { done, prepared } = acts(town, () => ({ secretary, process: fabrique }))

async function aMeeting(given: Record<string, unknown> = {}): Promise<number> {
  const planned = {
    body: 'council',
    heldOn: '2026-03-27',
    startsAt: '18:30',
    place: 'Hôtel de ville',
    ...given,
  }
  const meeting = (await (await call('plan-meeting', planned, secretary)).json()).id
  await done('place-on-agenda', { deliberation: await prepared({ rapporteur: 'Awa Diop' }), meeting })
  return meeting
}
const desk = '/bureau/deliberations/seances'
/** Each PDF asked for is one that screen readers can read. */
async function read(answer: Response) {
  const pdf = new Uint8Array(await answer.arrayBuffer())
  expect(await breachesOf(pdf)).toEqual([])
  return readPdf(pdf)
}
const pagesOf = async (meeting: number) => read(await get(`${desk}/${meeting}/convocations.pdf`, secretary))

describe('the members', () => {
  test('are one a line, with an address when paper is asked for; written back as they were typed', () => {
    const typed = 'Mme Awa Diop ; 3 rue des Halles, 44600 Saint-Nazaire\nM. Léo Martin'
    expect(membersIn(`\n${typed}\n  \n`)).toEqual([
      { name: 'Mme Awa Diop', address: '3 rue des Halles, 44600 Saint-Nazaire' },
      { name: 'M. Léo Martin', address: null },
    ])
    expect(asTyped(membersIn(typed))).toBe(typed)
  })

  test('are refused by their line, what was typed being kept, and are for the secretariat alone', async () => {
    const path = `${desk}/membres/conseil`
    const refused = await post(path, { members: 'Awa Diop\n; 3 rue des Halles' }, secretary)
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Ligne 2')])
    expect((await post(path, { members: 'Awa Diop ; 3 rue des Halles' }, secretary)).status).toBe(303)
    expect(await (await get(path, secretary)).text()).toContain('Awa Diop ; 3 rue des Halles')
    expect(
      (await call('write-members', { body: 'council', members: '' }, await persona(town, 'agent'))).status,
    ).toBe(403)
    for (const role of ['agent', 'elected', 'guarantor'] as const)
      expect((await get(path, await persona(town, role))).status, role).toBe(403)
  })
})

describe('the notice', () => {
  test('is one letter a member, with the day, the agenda, and the address in the window', async () => {
    const meeting = await aMeeting()
    const members = 'Mme Awa Diop ; 3 rue des Halles, 44600 Saint-Nazaire\nM. Léo Martin'
    await done('write-members', { body: 'council', members })
    const pages = await pagesOf(meeting)
    expect(pages).toHaveLength(2)
    const said = pages.map((one) => one.text.replace(/[\u00a0\u202f]/g, ' '))
    for (const words of [
      'séance du vendredi 27 mars 2026',
      'Heure : 18 h 30',
      'Lieu : Hôtel de ville',
      'Délibération-cadre pour agir',
      'Awa Diop',
      'Convocation 1 sur 2',
    ])
      expect(said[0]).toContain(words)
    expect(said[1]).toContain('M. Léo Martin')
    expect(said[1]).not.toContain('rue des Halles')
    const first = pages[0]?.drawn.filter((one) => one.left >= window.left - 0.5 && one.top < 90)
    expect(first?.map((one) => one.text)).toEqual(['Mme Awa Diop', '3 rue des Halles', '44600 Saint-Nazaire'])
  })

  test('without members is one letter, says what is not known, and none leaves for a cancelled meeting', async () => {
    const meeting = await aMeeting({ startsAt: undefined, place: undefined })
    const [page, ...others] = await pagesOf(meeting)
    expect(others).toEqual([])
    expect(page?.text.replace(/\u00a0/g, ' ')).toContain('Heure : à préciser')
    expect(await (await get(`${desk}/${meeting}`, secretary)).text()).toContain('à préciser')
    const agent = await persona(town, 'agent')
    expect((await get(`${desk}/${meeting}/convocations.pdf`, agent)).status).toBe(403)
    await done('cancel-meeting', { meeting, reason: 'Neige.' })
    expect((await get(`${desk}/${meeting}/convocations.pdf`, secretary)).status).toBe(409)
  })
})

test('the file of the meeting holds the agenda and the draft of each act, as PDF and DOCX, for those who prepare it', async () => {
  const meeting = await aMeeting()
  const pdf = await get(`${desk}/${meeting}/dossier.pdf`, secretary)
  const text = (await read(pdf))
    .map((one) => one.text)
    .join(' ')
    .replace(/[\u00a0\u202f]/g, ' ')
  for (const words of [
    'Dossier de séance',
    '1. Délibération-cadre pour agir',
    'Considérants',
    'ne valent pas délibération',
  ])
    expect(text).toContain(words)
  const docx = await get(`${desk}/${meeting}/dossier.docx`, secretary)
  const word = readZip(Buffer.from(await docx.arrayBuffer())).get('word/document.xml')
  expect(word).toContain('1. Délibération-cadre pour agir')
  expect((await get(`${desk}/${meeting}/dossier.pdf`)).status).toBe(403)
})

const saidIn = async (path: string) => {
  const answer = await get(path, secretary)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  return (await read(answer))
    .map((one) => one.text)
    .join(' ')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
}

describe('the explanatory note', () => {
  test('explains each act from the process, the answers and the plan, and lists what nobody wrote', async () => {
    const meeting = await aMeeting()
    const [act] = (await (await get(`/api/show-meeting?meeting=${meeting}`)).json()).agenda
    await done('adopt-answers', { deliberation: act.id, all: true })
    const said = await saidIn(`${desk}/${meeting}/note.pdf`)
    for (const words of [
      'Note explicative de synthèse',
      '1. Délibération-cadre pour agir',
      '2 propositions à examiner, dont 2 ont reçu une réponse publiée',
      'Réponses, sur 2',
      'Adopter les 2 réponses publiées',
      'À compléter',
      'ne vaut pas délibération',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('exemple')
    const docx = await get(`${desk}/${meeting}/note.docx`, secretary)
    expect(readZip(Buffer.from(await docx.arrayBuffer())).get('word/document.xml')).toContain('À compléter')
    expect((await get(`${desk}/${meeting}/note.pdf`)).status).toBe(403)
    expect((await get(`${desk}/${meeting}/note.pdf`, await persona(town, 'elected'))).status).toBe(403)
  })

  test('goes with the notice where the law asks for it: never promised by the letter of a small town', async () => {
    const letter = async (body: string, population?: number) => {
      const sheet = { name: 'Essai', kind: 'commune', population }
      await perform(town, describeTown, sheet as never, { actor: operator, door: 'api' })
      const meeting = await aMeeting({ body, heldOn: '2026-03-27' })
      return saidIn(`${desk}/${meeting}/convocations.pdf`)
    }
    expect(await letter('council', 70_000)).toContain('la note explicative de synthèse (code général')
    expect(await letter('council', 1_200)).not.toContain('note explicative')
    expect(await letter('council')).not.toContain('note explicative')
    expect(noteRule('ccas_board', 70_000)).toBe('board-required')
    expect(noteRule('ccas_board', 3_499)).toBe('board-free')
    expect(noteRule('council', null)).toBe('council-unknown')
  })

  test('says that what is invented for a demonstration is an example', async () => {
    const meeting = (
      await (
        await call('plan-meeting', { body: 'council', heldOn: '2026-03-27', example: true }, secretary)
      ).json()
    ).id
    await done('place-on-agenda', { deliberation: await prepared({ example: true }), meeting })
    expect(await saidIn(`${desk}/${meeting}/note.pdf`)).toContain('Exemple, inventé pour la démonstration')
  })
})

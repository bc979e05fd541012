import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { anOrganisation, aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Persona) => (await door.get(path, as)).text()
const said = 'Voir avec la direction des bâtiments avant l’été.'

async function scene() {
  const process = await aProcess(town)
  const service = await persona(town, 'service')
  const sheet = await anAnswer(town, process, { organisation: service.organisation })
  return { process, service, sheet }
}
const idOf = (page: string) => Number(/id="note-(\d+)"/.exec(page)?.[1])

describe('the notes of an instruction', () => {
  it('are written, corrected and removed by their author, on the sheet', async () => {
    const { service, sheet } = await scene()
    const colleague = await persona(town, 'service', { organisation: service.organisation })
    const at = `/bureau/reponses/${sheet.id}`
    expect(await text(at, service)).toContain('Aucune note.')
    expect((await door.post(`${at}/notes`, { text: '' }, service)).status).toBe(422)
    const sent = await door.post(`${at}/notes`, { text: said }, service)
    expect(sent.headers.get('location')).toContain('#notes')
    const page = await text(at, colleague)
    expect(page).toContain(said)
    expect(page).toContain('Personne ')
    const note = idOf(page)
    expect(page).not.toContain(`/notes/${note}/corriger`)
    const form = `/bureau/reponses/notes/${note}`
    expect((await door.post(`${form}/corriger`, { text: 'Autre' }, colleague)).status).toBe(404)
    expect((await door.call('remove-instruction-note', { note }, colleague)).status).toBe(403)
    expect(await text(`${form}/corriger`, service)).toContain(said)
    expect((await door.post(`${form}/corriger`, { text: 'Vu avec les bâtiments.' }, service)).status).toBe(
      303,
    )
    const corrected = await text(at, service)
    expect(corrected).toContain('Vu avec les bâtiments.')
    expect(corrected).toContain('corrigée')
    expect((await door.post(`${form}/retirer`, {}, service)).status).toBe(303)
    expect(await text(at, service)).toContain('Aucune note.')
    const left = await town.db.execute(sql`select from answers_note`)
    expect(left.rows).toHaveLength(0)
  })

  it('are read by the service in charge and by social action, and by nobody else', async () => {
    const { process, service, sheet } = await scene()
    await door.call('write-instruction-note', { answer: sheet.id, text: said }, service)
    expect(await text(`/bureau/reponses/${sheet.id}`, await persona(town, 'agent'))).toContain(said)
    for (const role of ['administrator', 'elected', 'secretariat', 'guarantor'] as const) {
      const reader = await persona(town, role)
      const page = await text(`/bureau/reponses/${sheet.id}`, reader)
      expect(page, role).toContain('Fiche')
      expect(page, role).not.toContain(said)
      expect(
        (await door.call('write-instruction-note', { answer: sheet.id, text: said }, reader)).status,
      ).toBe(403)
    }
    const other = await persona(town, 'service')
    const partly = await persona(town, 'service', { process: process.id })
    for (const one of [other, partly])
      expect((await door.call('write-instruction-note', { answer: sheet.id, text: said }, one)).status).toBe(
        403,
      )
  })

  it('go with the sheet to the service it is given to, and never into a file, an answer of the API or the journal', async () => {
    const { process, service, sheet } = await scene()
    await door.call('write-instruction-note', { answer: sheet.id, text: said }, service)
    const next = await anOrganisation(town)
    const agent = await persona(town, 'agent')
    const move = { proposal: sheet.proposal, organisation: next, due: '2026-04-10' }
    expect((await door.call('assign-proposal', move, agent)).status).toBe(200)
    expect(
      await text(`/bureau/reponses/${sheet.id}`, await persona(town, 'service', { organisation: next })),
    ).toContain(said)
    expect((await door.get(`/bureau/reponses/${sheet.id}`, service)).status).toBe(404)
    const readings = [
      ['list-answer-sheets', {}],
      ['list-opinions', { answer: sheet.id }],
      ['export-proposals', { process: process.slug }],
    ] as const
    for (const [reading, asked] of readings)
      expect(await (await door.ask(reading, asked, agent)).text(), reading).not.toContain(
        'direction des bâtiments',
      )
    for (const path of ['/propositions/1', '/propositions.csv', '/propositions.json'])
      expect(await text(`/demarches/${process.slug}${path}`)).not.toContain('direction des bâtiments')
    const kept = await town.db.execute(
      sql`select data::text as data from kernel_journal where fact = 'InstructionNoteWritten'`,
    )
    expect(kept.rows).toEqual([{ data: `{"answer": ${sheet.id}}` }])
  })
})

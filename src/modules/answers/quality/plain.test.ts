import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { correctAnswer } from '#modules/answers/publication/correct-answer.ts'
import { anAnswer, complete } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess, someone } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const text = async (path: string, as?: Parameters<typeof door.get>[1]) => (await door.get(path, as)).text()

describe('an answer in plain words', () => {
  it('is written with the answer, read by a switch, and changes in the open', async () => {
    const process = await aProcess(town)
    const plain = 'Le service ouvre un samedi.\nC’est un essai.'
    const sheet = await anAnswer(town, process, { status: 'published', said: { plain } })
    const page = `/demarches/${process.slug}/propositions/1`
    const whole = await text(page)
    expect(whole).toContain('Lire en mots simples')
    expect(whole).not.toContain('C’est un essai.')
    const simple = await text(`${page}?lire=simple`)
    expect(simple).toContain('<p>C’est un essai.</p>')
    expect(simple).toContain('Lire la réponse entière')
    const wish = {
      answer: sheet.id,
      ...complete,
      plain: 'Le service ouvre un mardi.',
      changeReason: 'Erreur de jour.',
    }
    await perform(town, correctAnswer, wish, { actor: someone('agent'), door: 'api' })
    expect(await text(page)).toContain('mardi')
    const csv = await text(`/demarches/${process.slug}/propositions.csv`)
    expect(csv.split('\n')[0]).toContain(';plain;')
  })

  it('offers no switch where nobody wrote one', async () => {
    const process = await aProcess(town)
    await anAnswer(town, process, { status: 'published' })
    expect(await text(`/demarches/${process.slug}/propositions/1`)).not.toContain('mots simples')
  })
})

describe('the advice', () => {
  it('stands beside the draft with the sentence concerned, the same by the API, and blocks nothing', async () => {
    const process = await aProcess(town)
    const service = await persona(town, 'service')
    const sheet = await anAnswer(town, process, { organisation: service.organisation })
    const reason = 'Une réflexion est engagée afin de mutualiser les moyens.'
    const path = `/bureau/reponses/${sheet.id}`
    expect((await door.post(`${path}/garder`, { reason }, service)).status).toBe(303)
    const page = await text(path, service)
    expect(page).toContain('« mutualiser » : partager')
    expect(page).toContain('Relire avant de transmettre')
    const asked = (await (await door.ask('review-answer', { answer: sheet.id }, service)).json()) as {
      advice: { kind: string; holds: boolean | null }[]
    }
    expect(asked.advice.find((one) => one.kind === 'heavy')?.holds).toBe(false)
    expect((await door.post(path, { ...complete, reason }, service)).status).toBe(303)
  })

  it('is read by those who read the sheet, and by nobody else', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'drafted' })
    for (const role of ['agent', 'elected', 'guarantor'] as const)
      expect((await door.ask('review-answer', { answer: sheet.id }, await persona(town, role))).status).toBe(
        200,
      )
    expect(
      (await door.ask('review-answer', { answer: sheet.id }, await persona(town, 'service'))).status,
    ).toBe(403)
    expect((await door.ask('review-answer', { answer: sheet.id })).status).toBe(403)
  })
})

describe('the advice as one types', () => {
  it('is given on the words sent, keeps nothing, and is for who may write the sheet', async () => {
    const process = await aProcess(town)
    const service = await persona(town, 'service')
    const sheet = await anAnswer(town, process, { organisation: service.organisation })
    const path = `/bureau/reponses/${sheet.id}`
    const before = await text(path, service)
    expect(before).toContain('Écrivez la raison')
    expect(before).toContain(`data-live="/${town.slug}${path}/relire"`)
    const typed = { decision: 'kept', reason: 'Une réflexion est engagée afin de mutualiser les moyens.' }
    const said = await (await door.post(`${path}/relire`, typed, service)).text()
    expect(said).toContain('« mutualiser » : partager')
    expect(said).toContain('Dites qui fait')
    expect(await text(path, service)).toContain('Écrivez la raison')
    expect((await door.get(`${path}/relire`, service)).headers.get('location')).toContain(path)
    expect((await door.post(`${path}/relire`, typed, await persona(town, 'service'))).status).toBe(404)
    expect((await door.post(`${path}/relire`, typed, await persona(town, 'elected'))).status).toBe(403)
  })

  it('shows the reading ease with its scale, its step in words and its formula', async () => {
    const process = await aProcess(town)
    const service = await persona(town, 'service')
    const sheet = await anAnswer(town, process, { organisation: service.organisation })
    const reason =
      'Vous demandez une permanence le samedi matin. C’est utile : une personne sur trois travaille aux heures où le guichet est ouvert. Le guichet tient déjà des rendez-vous le jeudi soir, mais ils sont pleins.'
    const said = await (await door.post(`/bureau/reponses/${sheet.id}/relire`, { reason }, service)).text()
    expect(said).toMatch(
      /Facilité de lecture : \d+ sur 100, (courant|assez facile|facile) \([\d,]+ mots par phrase\)/,
    )
    expect(said).toContain('De 0, très difficile, à 100, très facile')
    expect(said).toContain('Kandel et Moles (1958)')
  })
})

import { describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { correctAnswer } from '#modules/answers/publication/correct-answer.ts'
import { mergeProposals } from '#modules/synthesis/module.ts'
import { anAnswer, aProposal, complete } from '#testing/answers.ts'
import { doors } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, someone, withdrawVoice } from '#testing/voices.ts'
import type { Ledger } from './ledger-reads.ts'
import type { Rate } from './rate-reads.ts'

const town = testTown()
const door = doors(town)
const agent = { actor: someone('agent'), door: 'api' as const }
const page = async (path: string) => {
  const answer = await door.get(path)
  return { status: answer.status, body: await answer.text(), type: answer.headers.get('content-type') }
}
const list = async (query: Record<string, string | number>) =>
  (await (await door.ask('list-proposals', query)).json()) as Ledger
const numbers = (ledger: Ledger) => ledger.rows.map((row) => row.number)

describe('the ledger of proposals', () => {
  it('finds words without their accents or endings, a number, and says when nothing fits', async () => {
    const { slug } = await aProcess(town)
    await aProposal(
      town,
      { slug },
      { title: 'Des écoles ouvertes le samedi', text: 'Ouvrir les cours des écoles.' },
    )
    await aProposal(
      town,
      { slug },
      { title: 'Un bus le soir', text: 'Jusqu’à 22 heures, pour l’école du soir.' },
    )
    expect(numbers(await list({ process: slug, words: 'ECOLE' }))).toEqual([1, 2])
    expect(numbers(await list({ process: slug, words: 'bus' }))).toEqual([2])
    expect(numbers(await list({ process: slug, words: 'n° 2' }))).toEqual([2])
    const none = await page(`/demarches/${slug}/propositions?q=piscine`)
    expect(none.body).toContain('Aucune proposition ne répond à ces choix')
    const empty = await aProcess(town)
    expect((await page(`/demarches/${empty.slug}/propositions`)).body).toContain(
      'Aucune proposition n’est encore',
    )
  })

  it('counts by decision under the other filters, and the counts add up', async () => {
    const process = await aProcess(town)
    await anAnswer(town, process, { status: 'published' })
    await anAnswer(town, process, { status: 'published', said: { decision: 'not_kept', reasonKind: 'cost' } })
    await anAnswer(town, process, { status: 'validated' })
    await aProposal(town, process, { axis: 1, angle: 1 })
    const all = await list({ process: process.slug })
    expect(all).toMatchObject({ total: 4, found: 4, counts: { kept: 1, not_kept: 1, none: 2 } })
    expect(Object.values(all.counts).reduce((sum, n) => sum + n, 0)).toBe(all.total)
    expect(await list({ process: process.slug, decision: 'none' })).toMatchObject({ total: 4, found: 2 })
    expect(numbers(await list({ process: process.slug, axis: 1 }))).toEqual([4])
    expect(numbers(await list({ process: process.slug, angle: 1, axis: 1 }))).toEqual([4])
    expect(numbers(await list({ process: process.slug, sort: 'latest' })).slice(2)).toEqual([3, 4])
  })

  it('never shows a draft, not even to those who may read it at the desk', async () => {
    const process = await aProcess(town)
    const secret = 'Nous pensons refuser cette demande pour son coût.'
    await anAnswer(town, process, { status: 'validated', said: { reason: secret } })
    for (const path of [
      'propositions',
      'propositions/1',
      'reponses',
      'propositions.csv',
      'propositions.json',
    ]) {
      const { status, body } = await page(`/demarches/${process.slug}/${path}`)
      expect(status, path).toBe(200)
      expect(body, path).not.toContain('refuser cette demande')
    }
    expect(JSON.stringify(await list({ process: process.slug }))).not.toContain('refuser cette demande')
    const one = await door.ask('show-proposal', { process: process.slug, number: 1 })
    expect(await one.text()).not.toContain('refuser cette demande')
  })

  it('gives pages of twenty, whatever is asked of it', async () => {
    const process = await aProcess(town)
    for (let n = 0; n < 23; n++) await aProposal(town, process)
    expect((await list({ process: process.slug, page: 2 })).rows).toHaveLength(3)
    const wild = await page(
      `/demarches/${process.slug}/propositions?page=99999999&axe=x&ordre='; drop table&decision=%00`,
    )
    expect(wild.status).toBe(200)
    expect((await page(`/demarches/${process.slug}/propositions?page=2`)).body).toContain('Page 2 sur 2')
  })

  it('goes out as a table without formulas and as data, merged proposals included, under headers that never change', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process)
    const stays = await aProposal(town, process, {
      title: '=HYPERLINK("http://x")',
      contributions: [voice.id],
    })
    const goes = await aProposal(town, process, {
      title: '@SUM(A1)',
      text: '+33 6 lignes\net "guillemets"; fin',
    })
    await perform(town, mergeProposals, { into: stays.id, merged: [goes.id] }, agent)
    const csv = await page(`/demarches/${process.slug}/propositions.csv`)
    expect(csv.type).toContain('text/csv')
    const bytes = new Uint8Array(
      await (await door.get(`/demarches/${process.slug}/propositions.csv`)).arrayBuffer(),
    )
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.body.startsWith('number;title;text;need;axis;')).toBe(true)
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv.body).toContain(`'@SUM(A1)`)
    expect(csv.body).toContain(`"'+33 6 lignes\net ""guillemets""; fin"`)
    const json = JSON.parse((await page(`/demarches/${process.slug}/propositions.json`)).body)
    expect(json).toMatchObject([
      { number: 1, title: '=HYPERLINK("http://x")', contributions: voice.reference, status: 'admitted' },
      { number: 2, status: 'merged', merged_into: 1, contributions: null },
    ])
    const through = await door.ask('export-proposals', { process: process.slug, format: 'csv' })
    expect(await through.text()).toBe(csv.body)
    const none = await aProcess(town)
    expect(JSON.parse((await page(`/demarches/${none.slug}/propositions.json`)).body)).toEqual([])
  })
})

describe('the page of a proposal', () => {
  it('shows its words, the voices it comes from and what each said', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process, {
      text: 'Le samedi, il faudrait quelqu’un.',
      category: 'citizen',
    })
    await aProposal(town, process, { contributions: [voice.id], need: 'Joindre ceux qui travaillent' })
    const { body } = await page(`/demarches/${process.slug}/propositions/1`)
    for (const words of [
      'Un bus le soir',
      'Le samedi, il faudrait quelqu’un.',
      voice.reference,
      'Joindre ceux qui travaillent',
    ])
      expect(body).toContain(words)
  })

  it('shows every correction as what was removed and added, with its reason', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'published' })
    const change = {
      ...complete,
      reason: 'Le service ouvrira peut-être un samedi par mois.',
      changeReason: 'Coût inconnu.',
    }
    await perform(town, correctAnswer, { answer: sheet.id, ...change }, agent)
    for (const path of ['propositions/1', 'reponses']) {
      const { body } = await page(`/demarches/${process.slug}/${path}`)
      expect(body, path).toMatch(/<ins>.*?peut-être/)
      expect(body, path).toMatch(/<del>.*?l’essai/)
      expect(body, path).toContain('Coût inconnu.')
    }
  })

  it('of a merged one leads to the one that carries on; of a withdrawn voice keeps the place, not the words', async () => {
    const process = await aProcess(town)
    const voice = await aContribution(town, process, { text: 'Des mots que je reprends.' })
    const [stays, goes] = [
      await aProposal(town, process),
      await aProposal(town, process, { contributions: [voice.id] }),
    ]
    await perform(town, mergeProposals, { into: stays.id, merged: [goes.id] }, agent)
    await withdrawVoice(town, voice.id)
    expect((await page(`/demarches/${process.slug}/propositions/2`)).body).toContain(
      'fusionnée dans la proposition n° 1',
    )
    const { body } = await page(`/demarches/${process.slug}/propositions/1`)
    expect(body).toContain('retirée par son auteur')
    expect(body).toContain(voice.reference)
    expect(body).not.toContain('Des mots que je reprends')
  })

  it('keeps any text inert', async () => {
    const process = await aProcess(town)
    const nasty = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const voice = await aContribution(town, process, { text: nasty })
    const proposal = await aProposal(town, process, { title: nasty, text: nasty, contributions: [voice.id] })
    await anAnswer(town, process, {
      status: 'published',
      proposal: proposal.id,
      said: { reason: nasty, followUp: nasty },
    })
    for (const path of [
      'propositions',
      'propositions/1',
      'reponses',
      `propositions?q=${encodeURIComponent(nasty)}`,
    ]) {
      const { body } = await page(`/demarches/${process.slug}/${path}`)
      expect(body, path).not.toMatch(/<script>alert|<img src=x/)
    }
  })

  it('that does not exist is a page that says so', async () => {
    const process = await aProcess(town)
    expect((await page(`/demarches/${process.slug}/propositions/7`)).status).toBe(404)
    expect((await page('/demarches/inconnue/propositions')).status).toBe(404)
  })
})

describe('the answers', () => {
  it('say how many out of how many, which are missing, who is in charge, and the delays from rows', async () => {
    const process = await aProcess(town)
    town.clock.set('2026-02-25T09:00:00+01:00')
    await anAnswer(town, process, { status: 'published' })
    town.clock.set('2026-03-05T09:00:00+01:00')
    await anAnswer(town, process, {
      status: 'published',
      said: { decision: 'already_done', reasonKind: 'already_done' },
    })
    await anAnswer(town, process)
    const gone = await aProposal(town, process, { title: 'La même' })
    await perform(
      town,
      mergeProposals,
      { into: (await aProposal(town, process)).id, merged: [gone.id] },
      agent,
    )
    const rate = (await (await door.ask('show-answer-rate', { process: process.slug })).json()) as Rate
    expect(rate).toMatchObject({
      admitted: 4,
      answered: 2,
      merged: 1,
      withdrawn: 0,
      byDecision: { kept: 1, already_done: 1 },
      collectionEnd: '2026-02-13',
      medianDays: 16,
      waitingDays: 20,
    })
    expect(rate.missing.map((one) => [one.number, one.late])).toEqual([
      [3, false],
      [5, false],
    ])
    expect(rate.ninthDecileDays).toBeCloseTo(19.2)
    const { body } = await page(`/demarches/${process.slug}/reponses`)
    expect(body).toContain('Il manque 2\u00a0réponses')
    expect(body).toContain('Aucun service n’en est encore chargé.')
  })

  it('say a promise that was not kept on its date, in both languages', async () => {
    const process = await aProcess(town)
    await anAnswer(town, process)
    town.clock.set('2026-05-20T09:00:00+02:00')
    const french = await page(`/demarches/${process.slug}/reponses`)
    expect(french.body).toContain('Cette réponse était promise pour le 10\u00a0avril 2026.')
    const english = await page(`/demarches/${process.slug}/reponses?langue=en`)
    expect(english.body).toContain('This answer was promised for 10\u00a0April 2026.')
  })

  it('stand on a process without any proposal', async () => {
    const process = await aProcess(town)
    expect(await page(`/demarches/${process.slug}/reponses`)).toMatchObject({ status: 200 })
  })
})

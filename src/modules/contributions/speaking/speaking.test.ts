import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readReceiptCode } from '#kernel/receipt-code.ts'
import { contributions } from '#modules/contributions/module.ts'
import { doors, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()

async function open() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-02-01')
  return { process, site: doors(town), form: `/participer/${process.slug}` }
}

const submission = 'abcdefgh-1234-5678-9012-abcdefabcdef'
const words = {
  step: 3,
  axis: '1',
  text: 'Le bus ne passe plus après 19 heures.',
  answerBy: 'code',
  submission,
  go: 'on',
}

async function sent(values: Record<string, string | number> = {}) {
  const { process, site, form } = await open()
  const answer = await site.post(form, { ...words, ...values })
  expect(answer.status).toBe(303)
  const code = /suivre\/([^/]+)\/recu/.exec(answer.headers.get('location') ?? '')?.[1] as string
  return { process, site, form, code }
}

const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]

test('the tables declared are the tables migrated', async () => {
  expect(await driftOf(town.db, contributions.tables as never)).toEqual([])
})

test('a person speaks in three steps and receives a code that leads back to their words', async () => {
  const { site, form } = await open()
  const first = await (await site.get(form)).text()
  expect(first).toContain('De quoi voulez-vous parler')
  expect(first).toContain('L’isolement')
  const hidden = /name="submission" value="([^"]+)"/.exec(first)?.[1] as string
  const second = await (await site.post(form, { step: 1, axis: '1', submission: hidden, go: 'on' })).text()
  expect(second).toContain('Qu’est-ce qui devrait changer')
  expect(second).toContain(`name="submission" value="${hidden}"`)
  const third = await (
    await site.post(form, { step: 2, axis: '1', text: words.text, submission: hidden, go: 'on' })
  ).text()
  expect(third).toContain('Relisez avant d’envoyer')
  expect(third).toContain(words.text)
  const answer = await site.post(form, { ...words, submission: hidden })
  expect(answer.status).toBe(303)
  const location = (answer.headers.get('location') as string).replace('/essai', '')
  const receipt = await (await site.get(location)).text()
  const code = /receipt-code-value[\s\S]*?aria-hidden="true">([^<]+)</.exec(receipt)?.[1] as string
  expect(readReceiptCode(code)).toBeDefined()
  expect(receipt).toContain('<svg')
  expect(receipt).toContain('À lire à voix haute')
  const found = await site.get(`/suivre?code=${encodeURIComponent(code.toLowerCase().replace(' ', '-'))}`)
  expect(found.status).toBe(303)
  const thread = await (
    await site.get((found.headers.get('location') as string).replace('/essai', ''))
  ).text()
  expect(thread).toContain(words.text)
  expect(thread).toContain('Votre parole est reçue')
})

test('an error keeps what was typed and answers 422', async () => {
  const { site, form } = await open()
  const none = await site.post(form, { ...words, step: 1, axis: '' })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain(words.text)
  const empty = await site.post(form, { ...words, step: 2, text: '  ', authorCategory: 'citizen' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toMatch(/value="citizen"[^>]*checked/)
  const mail = await site.post(form, { ...words, answerBy: 'email', contact: 'pas une adresse' })
  expect(mail.status).toBe(422)
  const page = await mail.text()
  expect(page).toContain('value="pas une adresse"')
  expect(page).toContain(words.text)
  expect(await all(sql`select 1 from contributions_contribution`)).toEqual([])
})

test('a telephone number in the text is pointed at, then hidden when the person asks', async () => {
  const { site, form } = await open()
  const text = 'Appelez ma mère au 02 61 91 00 12, elle a froid.'
  const warned = await site.post(form, { ...words, step: 2, text })
  expect(warned.status).toBe(422)
  expect(await warned.text()).toContain('02 61 91 00 12. Effacez-le')
  expect((await site.post(form, { ...words, text, mask: 'on' })).status).toBe(303)
  const [row] = await all(sql`select text, published_text, private_life from contributions_contribution`)
  expect(row).toEqual({
    text,
    published_text: 'Appelez ma mère au [téléphone], elle a froid.',
    private_life: true,
  })
})

test('sending the same form twice gives one contribution and the same receipt', async () => {
  const { site, form, code } = await sent()
  const again = await site.post(form, words)
  expect(again.headers.get('location')).toContain(code)
  expect(await all(sql`select count(*)::int as n from contributions_contribution`)).toEqual([{ n: 1 }])
})

test('going back to send other words under the same form does not lose them silently', async () => {
  const { site, form, code } = await sent()
  const other = await site.post(form, { ...words, text: 'Autre chose, écrite après.' })
  expect(other.status).toBe(409)
  const page = await other.text()
  expect(page).toContain('Autre chose, écrite après.')
  expect(page).toContain(`${code.slice(0, 4)} ${code.slice(4)}`)
})

test('nobody can speak before the opening nor after the end', async () => {
  const { process, site, form } = await open()
  await participationBetween(town, process.id, '2026-02-01', '2026-03-01')
  expect(await (await site.get(form)).text()).toContain('La participation est close')
  const late = await site.post(form, words)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain(words.text)
  await participationBetween(town, process.id, '2026-04-01')
  expect(await (await site.get(form)).text()).toMatch(/Elle ouvre le 1er\savril\s2026/)
  expect((await site.post(form, words)).status).toBe(409)
})

test('the receipt never says that nothing is kept when something is', async () => {
  const { site, code } = await sent({ answerBy: 'email', contact: 'awa@exemple.fr' })
  const receipt = await (await site.get(`/suivre/${code}/recu`)).text()
  expect(receipt).not.toContain('nous ne gardons ni votre nom')
  expect(receipt).not.toContain('awa@exemple.fr')
})

test('the way to reach someone stays apart and no personal text enters the journal', async () => {
  await sent({ answerBy: 'email', contact: 'Awa@Exemple.fr' })
  expect(await all(sql`select channel, contact from contributions_contact`)).toEqual([
    { channel: 'email', contact: 'Awa@Exemple.fr' },
  ])
  const journal = JSON.stringify(await all(sql`select * from kernel_journal`))
  expect(journal).toContain('ContributionReceived')
  expect(journal).not.toContain('xemple.fr')
  expect(journal).not.toContain('bus')
})

test('a wrong code gets a sentence that helps, and guessing is stopped', async () => {
  const { site, code } = await sent()
  const slip = await site.get(`/suivre?code=${code.slice(0, 7)}`)
  expect(slip.status).toBe(404)
  expect(await slip.text()).toContain('Un signe de ce code est faux')
  const guess = await site.get('/suivre/00000000')
  expect(guess.status).toBe(404)
  expect(await guess.text()).toContain('Ce code ne correspond à aucune parole')
  const tries = []
  for (let n = 0; n < 32; n++)
    tries.push((await site.ask('follow-contribution', { code: '00000000' })).status)
  expect(tries[0]).toBe(404)
  expect(tries.at(-1)).toBe(429)
})

test('a correction leaves the public pages at once and the text before is kept', async () => {
  const { site, code, process } = await sent()
  const agent = await persona(town, 'agent')
  const [row] = await all(sql`select id, reference from contributions_contribution`)
  await site.call('publish-contribution', { contribution: Number(row?.id) }, agent)
  const list = `/demarches/${process.slug}/contributions`
  expect(await (await site.get(list)).text()).toContain(words.text)
  const form = await (await site.get(`/suivre/${code}/corriger`)).text()
  expect(form).toContain(words.text)
  expect((await site.post(`/suivre/${code}/corriger`, { text: words.text })).status).toBe(422)
  expect((await site.post(`/suivre/${code}/corriger`, { text: 'Le bus passe trop tôt.' })).status).toBe(303)
  expect(await (await site.get(list)).text()).not.toContain(words.text)
  const thread = await (await site.get(`/suivre/${code}`)).text()
  expect(thread).toContain('Le bus passe trop tôt.')
  expect(thread).toContain('Les versions d’avant')
})

test('a withdrawn text is gone from every public page, the search, the data and the export', async () => {
  const { site, code, process } = await sent()
  const agent = await persona(town, 'agent')
  const administrator = await persona(town, 'administrator')
  const [row] = await all(sql`select id, reference from contributions_contribution`)
  await site.call('publish-contribution', { contribution: Number(row?.id) }, agent)
  const base = `/demarches/${process.slug}/contributions`
  const places = [
    base,
    `${base}?q=bus`,
    `${base}.csv`,
    `${base}.json`,
    `/contributions/${row?.reference}`,
    `/api/list-contributions?process=${process.slug}`,
  ]
  for (const place of places) expect(await (await site.get(place)).text()).toContain('après 19 heures')
  expect((await site.post(`/suivre/${code}/retirer`, {})).status).toBe(303)
  for (const place of [...places, '/api/export-contributions']) {
    const answer = await site.get(place, administrator)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('après 19 heures')
  }
  expect(await (await site.get(base)).text()).toContain('Retirées par leur auteur')
  expect((await site.post(`/suivre/${code}/corriger`, { text: 'Encore' })).status).toBe(409)
})

test('asked to erase, the town keeps no word of it', async () => {
  const { site, code } = await sent({ answerBy: 'telephone', contact: '02 40 00 00 00' })
  await site.post(`/suivre/${code}/corriger`, { text: 'Deuxième version.' })
  await site.post(`/suivre/${code}/retirer`, { erase: 'on' })
  expect(await all(sql`select text from contributions_contribution`)).toEqual([{ text: '' }])
  expect(await all(sql`select text from contributions_version`)).toEqual([{ text: '' }, { text: '' }])
  expect(await all(sql`select 1 from contributions_contact`)).toEqual([])
  expect(await (await site.get(`/suivre/${code}/recu`)).text()).toContain('Ce texte a été effacé')
})

test('text from people is inert on every page, in both languages', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'{{7*7}}'
  const { site, code, process, form } = await sent({ text: evil })
  const agent = await persona(town, 'agent')
  const [row] = await all(sql`select id, reference from contributions_contribution`)
  await site.call('publish-contribution', { contribution: Number(row?.id) }, agent)
  const again = await site.post(form, { ...words, text: evil, step: 2, groupSize: evil })
  const base = `/demarches/${process.slug}/contributions`
  for (const lang of ['fr', 'en'])
    for (const path of [
      `/suivre/${code}`,
      `/suivre/${code}/recu`,
      `/suivre/${code}/corriger`,
      `/suivre/${code}/retirer`,
      base,
      `/contributions/${row?.reference}`,
      `/suivre?code=${encodeURIComponent(evil)}`,
      `${base}?q=${encodeURIComponent(evil)}`,
    ]) {
      const page = await (await site.get(`${path}${path.includes('?') ? '&' : '?'}langue=${lang}`)).text()
      expect(page).toContain('&lt;script&gt;')
      expect(page).not.toMatch(/<script>alert|<img src=x/)
    }
  expect(await again.text()).not.toMatch(/<script>alert|<img src=x/)
})

test('every public page exists in English', async () => {
  const { site, process, code } = await sent()
  for (const path of [
    '/participer',
    `/participer/${process.slug}`,
    '/suivre',
    `/suivre/${code}`,
    `/suivre/${code}/recu`,
    `/demarches/${process.slug}/contributions`,
    `/demarches/${process.slug}/regles-de-moderation`,
  ]) {
    const answer = await site.get(`${path}?langue=en`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('lang="en"')
  }
})

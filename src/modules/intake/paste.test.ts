import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { splitMessages } from './split-messages.ts'

const town = testTown()
const rows = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]

async function opened() {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const answer = await doors(town).call('open-pile', { process: process.slug, channel: 'sms' }, agent)
  const { pile } = await answer.json()
  return { agent, process, pile, path: `/bureau/piles/${pile}/coller` }
}
const split = async (path: string, values: Record<string, string>, as: Persona) =>
  (await doors(town).post(path, values, as)).text()
const keyIn = (page: string) => /name="submission" value="([^"]+)"/.exec(page)?.[1] as string

const telephone = '06 12 34 56 78'

test.each<[string, string, { text: string; from?: string }[]]>([
  ['one a line', 'Un banc.\n\tUn abri.\n', [{ text: 'Un banc.' }, { text: 'Un abri.' }]],
  ['blank lines', 'Un banc\nà Méan.\n\nUn abri.', [{ text: 'Un banc\nà Méan.' }, { text: 'Un abri.' }]],
  [
    'a number ahead',
    `${telephone} : Un banc.\nDe +33612345678\tUn abri.`,
    [
      { text: 'Un banc.', from: telephone },
      { text: 'Un abri.', from: '+33612345678' },
    ],
  ],
  [
    'dated lines',
    `[12/03/2026 10:12] ${telephone} : Un banc.\nEt un abri.\n12/03/26, 10:15 - Jeanne: Un bus.`,
    [{ text: 'Un banc.\nEt un abri.', from: telephone }, { text: 'Un bus.' }],
  ],
  [
    'XML',
    `<smses count="3"><sms address="+33612345678" type="1" body="L&apos;abri &amp; le &quot;banc&quot;&#10;merci" />
    <sms address="+33612345678" type="2" body="Bien reçu" /><sms type='1' body='Un &#233;t&#xE9;'/></smses>`,
    [{ text: 'L\'abri & le "banc"\nmerci', from: '+33612345678' }, { text: 'Un été' }],
  ],
  [
    'CSV',
    'date;numéro;texte\n12/03;0612345678;"Un banc ; un ""abri"""\n12/03;INFO;Un bus\n',
    [{ text: 'Un banc ; un "abri"', from: '0612345678' }, { text: 'Un bus' }],
  ],
])('messages are parted: %s', (_, pasted, expected) => {
  expect(splitMessages(pasted)).toEqual(expected)
})

test('messages pasted are read one by one, mended, left aside, then kept as a pile; no number is shown or kept', async () => {
  const { agent, pile, path } = await opened()
  const pasted = `${telephone} : Un banc à l’arrêt.\nRappelez-moi au 07 11 22 33 44 pour l’abri.\nPublicité !`
  const page = await split(path, { pasted }, agent)
  expect(page).toMatch(/3\smessages trouvés/)
  expect(page).not.toMatch(/12 34 56 78|11 22 33 44/)
  expect(page).toContain('Rappelez-moi au [téléphone] pour l’abri.')
  expect(page).toContain('Un numéro de téléphone a été remplacé')
  expect(await rows(sql`select * from contributions_contribution`)).toEqual([])
  const sent = {
    submission: keyIn(page),
    'entries.0.text': 'Un banc à l’arrêt. Tél 0612345678',
    'entries.1.text': 'L’abri, vite.',
    'entries.2.text': 'Publicité !',
    'entries.2.drop': 'on',
  }
  const { post } = doors(town)
  expect((await post(path, sent, agent)).headers.get('location')).toContain(`/bureau/piles/${pile}`)
  expect((await post(path, sent, agent)).status).toBe(303)
  expect(
    await rows(sql`select c.text, c.channel, e.position from contributions_contribution c
                   join intake_pile_entry e on e.contribution_id = c.id order by e.position`),
  ).toEqual([
    { text: 'Un banc à l’arrêt. Tél [téléphone]', channel: 'sms', position: 1 },
    { text: 'L’abri, vite.', channel: 'sms', position: 2 },
  ])
  expect(await rows(sql`select * from contributions_contact`)).toEqual([])
})

test('a number is kept apart only when the town says that it wishes to answer, and goes with a withdrawal', async () => {
  const { agent, path } = await opened()
  const page = await split(path, { pasted: `${telephone} : Un banc.`, answer: 'on' }, agent)
  expect(page).toContain('Le numéro qui l’a envoyé sera gardé à part')
  const contact = /name="entries.0.contact" value="([^"]+)"/.exec(page)?.[1]
  const sent = {
    submission: keyIn(page),
    'entries.0.text': 'Un banc.',
    'entries.0.contact': contact as string,
  }
  await doors(town).post(path, sent, agent)
  expect(await rows(sql`select channel, contact from contributions_contact`)).toEqual([
    { channel: 'telephone', contact: telephone },
  ])
  const [{ code } = {}] = await rows(sql`select code from contributions_contribution`)
  await doors(town).call('withdraw-contribution', { code })
  expect(await rows(sql`select * from contributions_contact`)).toEqual([])
})

test('nothing pasted, nothing left, or too much is said beside its field', async () => {
  const { agent, path } = await opened()
  expect(await split(path, { pasted: ' ' }, agent)).toContain('Collez des messages')
  const many = Array.from({ length: 201 }, (_, index) => `Message ${index}.`).join('\n')
  const refused = await split(path, { pasted: many }, agent)
  expect(refused).toContain('Plus de 200 messages')
  expect(refused).toContain('Message 200.')
  const none = { submission: 'cle-d-essai', 'entries.0.text': 'Publicité !', 'entries.0.drop': 'on' }
  const page = await split(path, none, agent)
  expect(page).toContain('Il ne reste aucun message à garder')
  expect(page).toContain('Publicité !')
})

test('a message that looks like words of the process is named, and kept all the same if a person wants', async () => {
  const { agent, path } = await opened()
  const said = 'Le bus ne passe plus le dimanche matin à Méan.'
  const first = await split(path, { pasted: said }, agent)
  await doors(town).post(path, { submission: keyIn(first), 'entries.0.text': said }, agent)
  const second = await split(path, { pasted: said }, agent)
  expect(second).toMatch(/Ressemble à C-\d{6}/)
  await doors(town).post(path, { submission: keyIn(second), 'entries.0.text': said }, agent)
  expect(await rows(sql`select id from contributions_contribution`)).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { doors } from '#testing/doors.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()

async function open() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-02-01')
  return { site: doors(town), form: `/participer/${process.slug}` }
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

test('each step offers to talk to someone', async () => {
  const { site, form } = await open()
  for (const page of [
    await site.get(form),
    await site.post(form, { ...words, step: 1 }),
    await site.post(form, { ...words, step: 2 }),
  ])
    expect((await page.text()).match(/Je préfère parler à quelqu’un/g)?.length).toBeGreaterThanOrEqual(2)
})

test('going back loses nothing', async () => {
  const { site, form } = await open()
  const page = await (
    await site.post(form, {
      ...words,
      step: 3,
      go: '1',
      authorCategory: 'concerned',
      groupSize: '4',
      contact: '02 40 00 00 00',
    })
  ).text()
  for (const kept of ['value="concerned"', 'value="4"', 'value="02 40 00 00 00"', words.text])
    expect(page).toContain(kept)
})

test('changing the language in the middle of the form keeps the step and what was typed', async () => {
  const { site, form } = await open()
  for (const step of [2, 3]) {
    const typed = { ...words, step, authorCategory: 'concerned', contact: '02 40 00 00 00' }
    const french = await (await site.post(form, { ...typed, go: step })).text()
    const button = /<button[^>]*id="autre-langue"[^>]*>/.exec(french)?.[0] ?? ''
    expect(button).toContain('lang="en"')
    expect(french).toMatch(/<a class="language-link" href="#autre-langue"/)
    const action = /formaction="\/essai([^"]+)"/.exec(button)?.[1] as string
    const english = await site.post(action, { ...typed, go: /value="([^"]+)"/.exec(button)?.[1] as string })
    expect(english.status).toBe(200)
    const page = await english.text()
    for (const kept of [
      `Step ${step} of 3`,
      words.text,
      'value="concerned"',
      'value="02 40 00 00 00"',
      submission,
    ])
      expect(page).toContain(kept)
  }
})

test('the Enter key goes forward: the first button of every step is never a way back', async () => {
  const { site, form } = await open()
  for (const [go, forward] of [
    ['1', 'Continuer'],
    ['2', 'Continuer'],
    ['3', 'Envoyer ma parole'],
  ] as const) {
    const page = await (await site.post(form, { ...words, go })).text()
    const main = page.slice(page.indexOf('name="submission"'))
    expect(/<button[^>]*type="submit"[^>]*>([^<]+)</.exec(main)?.[1]).toBe(forward)
    expect(main.split(`>${forward}<`)).toHaveLength(2)
  }
})

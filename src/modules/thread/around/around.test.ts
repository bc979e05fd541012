import { expect, it } from 'vitest'
import { Clicks } from '#testing/clicks.ts'
import { doors } from '#testing/doors.ts'
import { tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const { get } = doors(town)
const textOf = async (path: string) => {
  const response = await get(path)
  expect(`${path} ${response.status}`).toBe(`${path} 200`)
  return response.text()
}

it('leads from the page of anything to the page of anything else in three clicks', async () => {
  const world = await tellThread(town)
  const pages = {
    process: '/demarches/fabrique',
    session: `/demarches/fabrique/seances/${world.session}`,
    contribution: `/contributions/${world.voice.reference}`,
    'a voice that disagrees': `/contributions/${world.other.reference}`,
    statement: '/demarches/fabrique/synthese/1',
    'proposal and answer': `/demarches/fabrique/propositions/${world.proposal.number}`,
    deliberation: `/deliberations/${world.deliberation}`,
    action: `/actions/${world.action}`,
  }
  expect(await new Clicks(town, get).far(pages)).toEqual([])
})

it('says on each page what came before and what followed, counted; a thing alone leads straight to its thread', async () => {
  const world = await tellThread(town)
  const html = await textOf(`/demarches/fabrique/propositions/${world.proposal.number}`)
  const panel = html.slice(html.indexOf('id="le-fil"'))
  expect(panel).toContain('D’où cela vient')
  expect(panel).toContain(`href="/essai/fil/statement/${world.statement}"`)
  expect(panel).toMatch(/1.délibération/)
  expect(panel).toMatch(/1.action/)
  expect(panel).not.toMatch(/1.réponse</)
  expect(await textOf(`/contributions/${world.voice.reference}?langue=en`)).toContain('What followed')
})

it('keeps words that are not published out of the thread of a page, counted nowhere', async () => {
  const world = await tellThread(town)
  const html = await textOf(`/contributions/${world.hidden.reference}`)
  expect(html).not.toContain('id="le-fil"')
  const process = await textOf('/demarches/fabrique')
  expect(process).toContain(`/essai/fil/process/${world.process.id}/contribution`)
  expect(await textOf(`/fil/process/${world.process.id}/contribution`)).not.toContain(world.hidden.reference)
})

it('still leads there when lists are long, by a range', async () => {
  const process = await aProcess(town)
  const voices: string[] = []
  for (let n = 1; n <= 60; n++) voices.push((await aContribution(town, process)).reference)
  const clicks = new Clicks(town, get)
  for (const to of [voices.at(0), voices.at(-1)])
    expect(await clicks.between(`/contributions/${voices[30]}`, `/contributions/${to}`)).toBeLessThanOrEqual(
      3,
    )
})

import { expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { type Bundle, statesOfBundle } from './grouped.ts'

const town = testTown()
const { get, ask } = doors(town)
const read = async (path: string) => {
  const response = await get(path)
  expect(`${path} ${response.status}`).toBe(`${path} 200`)
  return (await response.text()).replace(/[\u00a0\u202f]/g, ' ')
}
const group = async (asked: Record<string, string>) =>
  (await (await ask('group-thread', { process: 'fabrique', ...asked })).json()) as {
    bundles: Bundle[]
    total: number
    voices: number
    used: number
  }

it('puts the thread together by theme, by axis and by proposal, with the same things counted in each', async () => {
  await tellThread(town)
  const counted = {
    voices: 1,
    statements: 1,
    proposals: 1,
    answered: 1,
    kept: 1,
    adopted: 1,
    actions: 1,
    actionsUnknown: 1,
    late: 0,
  }
  for (const par of ['theme', 'proposition'])
    expect((await group({ par })).bundles, par).toMatchObject([counted])
  // The theme has no axis: what is in none is a line of its own, never lost.
  expect((await group({ par: 'axe' })).bundles).toMatchObject([
    { title: 'L’isolement social', voices: 0, proposals: 0 },
    { id: 0, ...counted },
  ])
  expect(await group({})).toMatchObject({ voices: 2, used: 2 })
})

it('opens a theme into its proposals, and a proposal into its thread', async () => {
  const world = await tellThread(town)
  const [theme] = (await group({ par: 'theme' })).bundles
  const all = await read('/demarches/fabrique/fil')
  expect(all).toContain(`/essai/demarches/fabrique/fil?theme=${theme?.id}`)
  const opened = await read(`/demarches/fabrique/fil?theme=${theme?.id}`)
  expect(opened).toContain('Se déplacer')
  expect(opened).toContain(`/essai/fil/proposal/${world.proposal.id}`)
  expect((await get('/demarches/fabrique/fil?theme=99999')).status).toBe(404)
  expect(await read('/demarches/fabrique/fil?langue=en')).toContain('The whole thread, grouped')
})

it('says in the table what the picture says, with the same numbers, and needs no script', async () => {
  await tellThread(town)
  const html = await read('/demarches/fabrique/fil')
  expect(html).toMatch(/<text class="picture-strong"[^>]*>1\. Se déplacer</)
  expect(html).toMatch(/<tr id="ligne-1">/)
  expect(html).toContain('1 sur 1')
  expect(html).toContain('2 paroles publiées sur 2')
})

it('says that nothing is grouped before the synthesis', async () => {
  const process = await aProcess(town)
  expect(await read(`/demarches/${process.slug}/fil`)).toContain('la synthèse n’a pas commencé')
})

it('draws a step as done, late, expected or not known', () => {
  const none = {
    id: 1,
    number: 1,
    title: '',
    example: false,
    voices: 0,
    statements: 0,
    proposals: 0,
    answered: 0,
    late: 0,
  }
  const bundle = (given: Partial<Bundle>): Bundle => ({
    ...none,
    kept: 0,
    adopted: 0,
    actions: 0,
    actionsDone: 0,
    actionsUnknown: 0,
    ...given,
  })
  expect(statesOfBundle(bundle({ proposals: 3, answered: 2, late: 1 }), 'instruction').answered).toBe(
    'broken',
  )
  expect(statesOfBundle(bundle({ proposals: 3, answered: 2 }), 'instruction').answered).toBe('expected')
  expect(statesOfBundle(bundle({ proposals: 3, answered: 3 }), 'instruction').answered).toBe('done')
  expect(statesOfBundle(bundle({}), 'instruction').actions).toBe('expected')
  expect(statesOfBundle(bundle({}), 'closed').actions).toBe('unknown')
  expect(statesOfBundle(bundle({ actions: 2, actionsUnknown: 2 }), 'implementation').actions).toBe('unknown')
  expect(statesOfBundle(bundle({ actions: 2, actionsDone: 2 }), 'implementation').actions).toBe('done')
})

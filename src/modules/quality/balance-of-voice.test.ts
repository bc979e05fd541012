import { expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { signedBriefs } from '#testing/planted.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import type { Check } from './checks.ts'

const town = testTown()
const { get, ask } = doors(town)

async function check(process: string, code: string): Promise<Check> {
  const found: Check[] = await (await ask('check', { process })).json()
  return found.find((one) => one.code === code) as Check
}
const figure = async (process: string, code: string) => {
  const { numerator, denominator, unknown, verdict } = await check(process, code)
  return [numerator, denominator, unknown, verdict]
}

it('weighs organisations against persons, and the tenth of the signers who write most', async () => {
  const process = await aProcess(town)
  const said = async (category: string, n: number) => {
    const made = []
    for (let at = 0; at < n; at++)
      made.push(await aContribution(town, process, { category, text: `${category} ${at}` }))
    return made
  }
  expect(await figure(process.slug, 'I8')).toEqual([0, 0, 0, 'pending'])
  await said('unsaid', 2)
  expect(await figure(process.slug, 'I8')).toEqual([null, null, 0, 'unknown'])
  await said('citizen', 5)
  await said('town_agent', 1)
  const [first, second, third] = await said('association', 3)
  await said('company', 1)
  await aContribution(town, process, { category: 'institution', status: 'kept_unpublished' })
  await signedBriefs(town, [
    [first?.id as number, 'Les Voisins', 2],
    [second?.id as number, 'LES VOISINS', 4],
    [third?.id as number, 'Le Club', 2],
  ])
  expect(await figure(process.slug, 'I8')).toEqual([4, 10, 0, 'figure'])
  const { parts } = await check(process.slug, 'I8')
  expect(parts.map((part) => part.value)).toEqual([6, 2, null, null])
  expect(parts[2]?.label.fr.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Mémoires : 2 organisations ont signé 8 thèses ; le dixième qui en écrit le plus (1 organisation) porte 6 sur 8 thèses',
  )
  const listed = await (await ask('check-rows', { process: process.slug, code: 'I8', size: 100 })).json()
  expect(listed.counts).toEqual({ yes: 4, no: 6, unknown: 0 })
  expect(listed.rows).toHaveLength(10)
  const page = await (await get(`/verifications/I8?demarche=${process.slug}`)).text()
  expect(page).toContain('association 0')
  expect(page).toContain('Qui a parlé plusieurs fois sans signer n’est pas connu')
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]

test('who reads sees what the guard saw and why, with a mask proposed and nothing hidden without them', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const text = 'Mme Guillou, 12 rue des Lilas, est diabétique. Fillon aussi.'
  await aContribution(town, process, { status: 'received', text })
  const sheet = await (await site.get(`/bureau/contributions?demarche=${process.slug}`, agent)).text()
  expect(sheet.match(/name="hide"/g)).toHaveLength(2)
  expect(sheet).toContain('À lire avec attention')
  expect(sheet).toContain('Ce mot suit une civilité')
  expect(sheet).toContain('Le texte parle de la santé de quelqu’un.')
  expect(sheet).toMatch(/<textarea[^>]*>\s*Mme \[nom\], \[adresse\], est diabétique\./)
  expect(await all(sql`select text, published_text, status from contributions_contribution`)).toEqual([
    { text, published_text: null, status: 'received' },
  ])
})

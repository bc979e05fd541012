import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()

test('the database itself refuses to change the origin of a contribution, or to bring back what was withdrawn', async () => {
  const process = await aProcess(town)
  const one = await aContribution(town, process)
  const gone = await aContribution(town, process, { status: 'withdrawn' })
  const refused = (query: ReturnType<typeof sql>) => town.db.transaction((tx) => tx.execute(query))
  await expect(
    refused(sql`delete from contributions_contribution where id = ${one.id}`),
  ).rejects.toMatchObject({ cause: { code: 'PT409' } })
  await expect(
    refused(sql`update contributions_contribution set code = '00000000' where id = ${one.id}`),
  ).rejects.toMatchObject({ cause: { code: 'PT409' } })
  await expect(
    refused(sql`update contributions_contribution set status = 'received' where id = ${gone.id}`),
  ).rejects.toMatchObject({ cause: { code: 'PT409' } })
  await expect(
    refused(sql`update contributions_contribution set status = 'kept_unpublished' where id = ${one.id}`),
  ).rejects.toMatchObject({ cause: { code: '23514' } })
})

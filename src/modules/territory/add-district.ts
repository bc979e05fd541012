import { max } from 'drizzle-orm'
import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { districtAdded } from './facts.ts'
import { district } from './tables.ts'

export const addDistrict = operation({
  name: 'add-district',
  summary: { fr: 'Ajouter un quartier', en: 'Add a district' },
  done: { fr: 'Le quartier est ajouté.', en: 'The district is added.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({ name: line({ max: 120 }) }),
  async run(input, { tx, note }) {
    const [last] = await tx.select({ position: max(district.position) }).from(district)
    const [added] = await tx
      .insert(district)
      .values({ name: input.name, position: (last?.position ?? 0) + 1 })
      .returning({ id: district.id })
    if (!added) throw new Error('a district was not added')
    note(districtAdded(added.id, {}))
    return { id: added.id }
  },
})

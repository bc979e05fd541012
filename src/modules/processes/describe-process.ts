import { count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { descriptionFields, descriptionOf, requireBothLabels } from './description.ts'
import { processDescribed } from './facts.ts'
import { keepers } from './process.ts'
import { lockProcess } from './reads.ts'
import { ownerOfProcess } from './requires.ts'
import { description, process } from './tables.ts'

export const describeProcess = operation({
  name: 'describe-process',
  summary: { fr: 'Décrire la démarche', en: 'Describe the process' },
  done: {
    fr: 'La description est changée ; l’ancienne reste lisible.',
    en: 'The description is changed; the former one can still be read.',
  },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({ process: slug(), ...descriptionFields, changeReason: line({ max: 400 }).optional() }),
  async run(input, { tx, now, note }) {
    requireBothLabels(input)
    const found = await lockProcess(tx, input.process)
    const described = descriptionOf(input)
    await tx
      .update(process)
      .set({ ...described, labelFr: input.labelFr ?? null, labelEn: input.labelEn ?? null })
      .where(eq(process.id, found.id))
    const [versions] = await tx
      .select({ n: count() })
      .from(description)
      .where(eq(description.processId, found.id))
    const version = (versions?.n ?? 0) + 1
    await tx.insert(description).values({
      ...described,
      processId: found.id,
      version,
      changeReason: input.changeReason ?? null,
      describedAt: now,
    })
    note(processDescribed(found.id, { version }))
    return { version }
  },
})

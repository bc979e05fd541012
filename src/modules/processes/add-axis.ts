import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { axisAdded } from './facts.ts'
import { messages } from './messages.ts'
import { keepers, origins } from './process.ts'
import { axesOf, lockProcess } from './reads.ts'
import { ownerOfProcess } from './requires.ts'
import { axis } from './tables.ts'

export const addAxis = operation({
  name: 'add-axis',
  summary: { fr: 'Ajouter un axe', en: 'Add an axis' },
  done: { fr: 'L’axe est ajouté.', en: 'The axis is added.' },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    number: z.int().min(1).max(99),
    title: line({ max: 200 }),
    shortTitle: line({ max: 60 }),
    origin: z.enum(origins),
  }),
  async run(input, { tx, note }) {
    const found = await lockProcess(tx, input.process)
    if ((await axesOf(tx, found.id)).some((one) => one.number === input.number))
      throw invalid(
        'number',
        sentence(messages, (m) => m.axisNumberTaken),
      )
    const [added] = await tx
      .insert(axis)
      .values({
        processId: found.id,
        number: input.number,
        title: input.title,
        shortTitle: input.shortTitle,
        origin: input.origin,
      })
      .returning({ id: axis.id })
    if (!added) throw new Error('an axis was not added')
    note(axisAdded(found.id, { axis: added.id, number: input.number }))
    return { id: added.id, number: input.number }
  },
})

import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { angleAdded } from './facts.ts'
import { messages } from './messages.ts'
import { keepers } from './process.ts'
import { anglesOf, lockProcess } from './reads.ts'
import { ownerOfProcess } from './requires.ts'
import { angle } from './tables.ts'

export const addAngle = operation({
  name: 'add-angle',
  summary: { fr: 'Ajouter un angle transversal', en: 'Add a cross-cutting angle' },
  done: { fr: 'L’angle est ajouté.', en: 'The angle is added.' },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({ process: slug(), title: line({ max: 200 }) }),
  async run(input, { tx, note }) {
    const found = await lockProcess(tx, input.process)
    const there = await anglesOf(tx, found.id)
    if (there.some((one) => one.title.toLowerCase() === input.title.toLowerCase()))
      throw invalid(
        'title',
        sentence(messages, (m) => m.angleThere),
      )
    const position = (there.at(-1)?.position ?? 0) + 1
    const [added] = await tx
      .insert(angle)
      .values({ processId: found.id, position, title: input.title })
      .returning({ id: angle.id })
    if (!added) throw new Error('an angle was not added')
    note(angleAdded(found.id, { angle: added.id, position }))
    return { id: added.id, position }
  },
})

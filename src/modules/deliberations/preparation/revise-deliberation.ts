import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { deliberationRevised } from '#modules/deliberations/facts.ts'
import { lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { deliberation } from '#modules/deliberations/tables.ts'
import { draft } from './prepare-deliberation.ts'

export const reviseDeliberation = operation({
  name: 'revise-deliberation',
  summary: {
    fr: 'Reprendre une délibération en préparation (remplace tous ses champs)',
    en: 'Rewrite a deliberation in preparation (replaces all its fields)',
  },
  done: { fr: 'La délibération est modifiée.', en: 'The deliberation is changed.' },
  ...deliberationLife.revise,
  input: z.object({ deliberation: identifier(), ...draft }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.revise, 'revise')
    const after = {
      body: input.body,
      number: input.number ?? null,
      subject: input.subject,
      rapporteur: input.rapporteur ?? null,
      text: input.text ?? null,
      summary: input.summary ?? null,
    }
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter((name) => after[name] !== act[name])
    await tx.update(deliberation).set(after).where(eq(deliberation.id, act.id))
    note(deliberationRevised(act.id, { fields }))
    return { id: act.id }
  },
})

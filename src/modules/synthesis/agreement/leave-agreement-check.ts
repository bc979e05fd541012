import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { requireMine } from './blind.ts'
import { checkWork } from './check.ts'
import { ownerByCheck, requireCheck } from './check-reads.ts'
import { agreementCheckLeft } from './facts.ts'
import { checkAnswer, checker } from './tables.ts'

/** Gives up: one's answers are erased, and one does not come back to this check. */
export const leaveAgreementCheck = operation({
  name: 'leave-agreement-check',
  summary: {
    fr: 'Quitter une vérification à l’aveugle sans rendre ses réponses',
    en: 'Leave a blind check without handing in one’s answers',
  },
  done: { fr: 'Vos réponses sont effacées.', en: 'Your answers are erased.' },
  who: checkWork,
  owner: ownerByCheck,
  input: z.object({ check: identifier() }),
  async run(input, { tx, actor, now, note }) {
    const found = await requireCheck(tx, input.check)
    const mine = await requireMine(tx, found, actor)
    await tx.delete(checkAnswer).where(eq(checkAnswer.checkerId, mine.id))
    await tx.update(checker).set({ leftAt: now }).where(eq(checker.id, mine.id))
    note(agreementCheckLeft(found.id, { process: found.processId }))
    return { check: found.id }
  },
})

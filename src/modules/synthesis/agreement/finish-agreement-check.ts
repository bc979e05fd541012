import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { requireMine } from './blind.ts'
import { checkWork } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { ownerByCheck, requireCheck } from './check-reads.ts'
import { agreementCheckFinished } from './facts.ts'
import { checker } from './tables.ts'

/** Hands one's answers in: they no longer change, and the desk of themes opens again. */
export const finishAgreementCheck = operation({
  name: 'finish-agreement-check',
  summary: {
    fr: 'Rendre ses réponses à une vérification à l’aveugle',
    en: 'Hand in one’s answers to a blind check',
  },
  done: { fr: 'Vos réponses sont rendues. Merci.', en: 'Your answers are handed in. Thank you.' },
  who: checkWork,
  when: {
    fr: 'chaque parole du tirage encore publiée a une réponse',
    en: 'each voice drawn and still published has an answer',
  },
  owner: ownerByCheck,
  input: z.object({ check: identifier() }),
  async run(input, { tx, actor, now, note }) {
    const found = await requireCheck(tx, input.check)
    const mine = await requireMine(tx, found, actor)
    if (mine.left > 0) throw conflict(sentence(checkMessages, (m) => m.someLeft(mine.left)))
    await tx.update(checker).set({ finishedAt: now }).where(eq(checker.id, mine.id))
    note(agreementCheckFinished(found.id, { process: found.processId, answers: mine.answered }))
    return { check: found.id }
  },
})

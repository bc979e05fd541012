import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { refuseWhileChecking, requireOpen } from './blind.ts'
import { answersOf, changesSince, ownerByCheck, requireCheck, sampleOf, themesOf } from './check-reads.ts'
import { agreementCheckClosed } from './facts.ts'
import { resultOf } from './result.ts'
import { check, checker } from './tables.ts'

/** Ends a check: its figures are written once, and the answers no longer say whose they are. */
export const closeAgreementCheck = operation({
  name: 'close-agreement-check',
  summary: {
    fr: 'Clore une vérification à l’aveugle et garder ses chiffres',
    en: 'Close a blind check and keep its figures',
  },
  done: { fr: 'La vérification est close.', en: 'The check is closed.' },
  who: synthesisWork,
  owner: ownerByCheck,
  input: z.object({ check: identifier() }),
  async run(input, { tx, actor, now, note }) {
    // Held until the commit: an answer that comes at the same moment is either counted or refused.
    await tx.select({ id: check.id }).from(check).where(eq(check.id, input.check)).for('update')
    const found = await requireCheck(tx, input.check)
    requireOpen(found)
    await refuseWhileChecking(tx, actor, found.processId)
    const into = new Map((await themesOf(tx, found.processId)).map((theme) => [theme.id, theme.into]))
    const root = (theme: number): number => {
      const next = into.get(theme)
      return next == null ? theme : root(next)
    }
    const result = resultOf({
      sample: await sampleOf(tx, found.id),
      answers: await answersOf(tx, found.id),
      finished: found.finished,
      root,
      changed: await changesSince(tx, found),
      seed: found.seed,
    })
    await tx.update(checker).set({ personId: null }).where(eq(checker.checkId, found.id))
    await tx.update(check).set({ closedAt: now, result }).where(eq(check.id, found.id))
    note(
      agreementCheckClosed(found.id, {
        process: found.processId,
        persons: result.persons,
        texts: result.drawn - result.withdrawn,
      }),
    )
    return { check: found.id, persons: result.persons }
  },
})

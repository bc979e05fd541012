import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { knownThemes } from '#modules/synthesis/themes/edits-reads.ts'
import { requireMine } from './blind.ts'
import { answerPattern, checkWork } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { checkedText, nextPosition, ownerByCheck, requireCheck } from './check-reads.ts'
import { checkedTextPlaced } from './facts.ts'
import { check, checkAnswer } from './tables.ts'

/** One person's answer on one voice, changed as often as they like until they hand them in. */
export const placeCheckedText = operation({
  name: 'place-checked-text',
  summary: {
    fr: 'Placer une parole d’une vérification à l’aveugle dans un thème, dans aucun, ou dire qu’on ne sait pas',
    en: 'Place a voice of a blind check in a theme, in none, or say that one does not know',
  },
  done: { fr: 'Votre réponse est gardée.', en: 'Your answer is kept.' },
  who: checkWork,
  owner: ownerByCheck,
  input: z.object({
    check: identifier(),
    position: z.int().min(1).max(200),
    /** The number of a theme, `none` or `unknown`. */
    answer: line({ max: 10 }).regex(answerPattern),
  }),
  async run(input, { tx, actor, note }) {
    // Nobody closes the check while an answer is being written.
    await tx.select({ id: check.id }).from(check).where(eq(check.id, input.check)).for('share')
    const found = await requireCheck(tx, input.check)
    const mine = await requireMine(tx, found, actor)
    const { text } = await checkedText(tx, mine.id, input.position)
    if (text === null) throw conflict(sentence(checkMessages, (m) => m.withdrawn))
    const kind = input.answer === 'none' || input.answer === 'unknown' ? input.answer : 'theme'
    const themeId = kind === 'theme' ? Number(input.answer) : null
    const themes = await knownThemes(tx, found.processId)
    if (themeId !== null && !themes.some(({ id }) => id === themeId))
      throw invalid(
        'answer',
        sentence(checkMessages, (m) => m.themeGone),
      )
    await tx
      .insert(checkAnswer)
      .values({ checkerId: mine.id, position: input.position, kind, themeId })
      .onConflictDoUpdate({
        target: [checkAnswer.checkerId, checkAnswer.position],
        set: { kind, themeId },
      })
    note(checkedTextPlaced(found.id, { process: found.processId, position: input.position }))
    return { next: (await nextPosition(tx, mine.id, input.position)) ?? null }
  },
})

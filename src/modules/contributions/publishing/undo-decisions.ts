import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { journalOf, type Recorded } from '#kernel/journal.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, forbidden } from '#kernel/refusal.ts'
import { contributionLife, ownerOf, type Status } from '#modules/contributions/contribution.ts'
import { type ContributionRow, requireContribution } from '#modules/contributions/contribution-row.ts'
import {
  contributionKeptUnpublished,
  contributionPublished,
  contributionScreened,
  decisionUndone,
} from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'
import { touchesPrivateLife } from '#modules/contributions/speaking/personal-data.ts'
import { contribution } from '#modules/contributions/tables.ts'

/** A slip of the finger is taken back at once; later, the sheet changes the state, in sight of all. */
export const undoMinutes = 15

const undoable = [contributionScreened, contributionPublished, contributionKeptUnpublished].map(
  ({ fact }) => fact,
)

/** What moves a contribution from a state to another; what is only told of it does not count. */
const moves = [
  ...undoable,
  'ContributionReceived',
  'ContributionCorrected',
  'ContributionRestored',
  'ContributionWithdrawn',
  'DecisionUndone',
]

/** Takes back one's own last decision on each: it stands where it stood. Nobody has been told yet: e-mails leave later. */
export const undoDecisions = operation({
  name: 'undo-decisions',
  summary: { fr: 'Défaire ses dernières décisions', en: 'Undo one’s last decisions' },
  done: { fr: 'C’est défait : rien n’a été dit à l’auteur.', en: 'Undone: the author was told nothing.' },
  ...contributionLife.undo,
  input: z.object({ contributions: z.array(identifier()).min(1).max(500) }),
  async run(input, { tx, now, actor, note }) {
    for (const id of new Set(input.contributions)) {
      const row = await requireContribution(tx, id)
      if (!isAllowed(contributionLife.undo.who, actor, ownerOf(row)))
        throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
      const facts = (await journalOf(tx, 'contribution', id)).filter((one) => moves.includes(one.fact))
      const last = facts.at(-1)
      const fresh = last && now.getTime() - last.at.getTime() <= undoMinutes * 60_000
      if (!last || !fresh || last.actor !== actor.id || !undoable.includes(last.fact))
        throw conflict(sentence(messages, (m) => m.undoTooLate))
      const back = stateBefore(row, facts, last)
      const isShown = back === 'published' || back === 'published_masked'
      await tx
        .update(contribution)
        .set({
          status: back,
          statusAt: now,
          statusReason: null,
          statusNote: null,
          screenedAt: back === 'received' ? null : row.screenedAt,
          publishedAt: isShown ? row.publishedAt : null,
          publishedText: isShown || row.publishedText !== row.text ? row.publishedText : null,
          privateLife: touchesPrivateLife(row.text),
        })
        .where(eq(contribution.id, id))
      note(decisionUndone(id, { process: row.processId, back }))
    }
    return { undone: new Set(input.contributions).size }
  },
})

/** Where it stood before the last deed, as the journal tells; an import leaves no fact of its own on each. */
function stateBefore(row: ContributionRow, facts: readonly Recorded[], last: Recorded): Status {
  const sameDeed = (one: Recorded) =>
    one.at.getTime() === last.at.getTime() && one.operation === last.operation
  const shown: Status = row.publishedText === row.text ? 'published' : 'published_masked'
  const before = facts.filter((one) => !sameDeed(one)).at(-1)
  if (before?.fact === contributionPublished.fact)
    // Its masks were changed, or it was withheld: only the second leaves what the public read untouched.
    return last.fact === contributionKeptUnpublished.fact ? shown : 'screened'
  if (before?.fact === contributionScreened.fact || before?.fact === 'ContributionRestored') return 'screened'
  if (before?.fact === decisionUndone.fact) return before.data.back as Status
  const imported = !before && last.fact === contributionKeptUnpublished.fact && row.publishedAt
  return imported ? shown : 'received'
}

import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { requireOpen, requirePerson } from './blind.ts'
import { checkWork } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { mineOf, ownerByCheck, requireCheck } from './check-reads.ts'
import { agreementCheckJoined } from './facts.ts'
import { checker } from './tables.ts'

/** Takes part: from then on, and until one has finished, the desk of themes is closed to this person. */
export const joinAgreementCheck = operation({
  name: 'join-agreement-check',
  summary: { fr: 'Commencer une vérification à l’aveugle', en: 'Begin a blind check' },
  done: { fr: 'Vous avez commencé.', en: 'You have begun.' },
  who: checkWork,
  owner: ownerByCheck,
  input: z.object({ check: identifier() }),
  async run(input, { tx, actor, now, note }) {
    const person = requirePerson(actor)
    const found = await requireCheck(tx, input.check)
    requireOpen(found)
    if (await mineOf(tx, found.id, person)) throw conflict(sentence(checkMessages, (m) => m.alreadyBegun))
    await tx.insert(checker).values({ checkId: found.id, personId: person, joinedAt: now })
    note(agreementCheckJoined(found.id, { process: found.processId }))
    return { check: found.id, texts: found.size }
  },
})

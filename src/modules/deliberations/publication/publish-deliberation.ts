import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { deliberationLife, fingerprintOf } from '#modules/deliberations/deliberation.ts'
import { deliberationPublished } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { deliberation } from '#modules/deliberations/tables.ts'

export const publishDeliberation = operation({
  name: 'publish-deliberation',
  summary: {
    fr: 'Publier le texte entier, avec sa date et son empreinte. Il ne changera plus',
    en: 'Publish the full text, with its date and its fingerprint. It will not change any more',
  },
  done: {
    fr: 'La délibération est publiée. Son texte ne changera plus.',
    en: 'The deliberation is published. Its text will not change any more.',
  },
  ...deliberationLife.publish,
  input: z.object({ deliberation: identifier() }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.publish, 'publish')
    if (!act.text) throw conflict(sentence(messages, (m) => m.noText))
    const fingerprint = fingerprintOf(act.text)
    await tx
      .update(deliberation)
      .set({ status: 'published', publishedAt: now, fingerprint })
      .where(eq(deliberation.id, act.id))
    note(deliberationPublished(act.id, { process: act.processId, fingerprint }))
    return { id: act.id, fingerprint }
  },
})

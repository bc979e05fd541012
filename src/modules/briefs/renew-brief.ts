import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import {
  codeSource,
  contributionLife,
  findByCode,
  requireContribution,
  rewrite,
} from '#modules/contributions/module.ts'
import { briefFields, closeVersion, keepBrief, thesesOf } from './brief.ts'
import { briefFileOpened } from './facts.ts'
import { messages } from './messages.ts'
import { brief, briefVersion } from './tables.ts'
import { composeBrief } from './theses.ts'

/** A new version, with the receipt: it is read again before it is public; the one before stays, as the public read it. */
export const renewBrief = operation({
  name: 'renew-brief',
  summary: { fr: 'Déposer une nouvelle version d’un cahier', en: 'Send a new version of a brief' },
  done: {
    fr: 'La nouvelle version est arrivée. Elle sera relue avant d’être publiée.',
    en: 'The new version has arrived. It will be read before it is published.',
  },
  ...contributionLife.correct,
  input: z.object({ code: line({ max: 40 }), ...briefFields }),
  async run(input, deed) {
    const { tx, town, actor, door } = deed
    const found = await findByCode(tx, input.code, door === 'page' ? undefined : codeSource(town, actor))
    const row = await requireContribution(tx, found.id)
    if (row.kind !== 'brief') throw conflict(sentence(messages, (m) => m.notABrief))
    const theses = thesesOf(input)
    const [known] = await tx.select().from(brief).where(eq(brief.contributionId, row.id))
    if (known) await closeVersion(tx, known.id, row)
    await rewrite(deed, row, { title: input.title, text: composeBrief(input.introduction, theses) })
    const { version } = await keepBrief(deed, {
      contribution: row.id,
      theses: theses.length,
      given: input,
    })
    return { code: row.code, reference: row.reference, version }
  },
})

/** The file of a version is shown to everyone, or no more, by someone who has opened it. */
export const openBriefFile = operation({
  name: 'open-brief-file',
  summary: {
    fr: 'Montrer à tous le fichier d’un cahier, ou non',
    en: 'Show the file of a brief to all, or not',
  },
  done: { fr: 'C’est fait.', en: 'Done.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({ brief: identifier(), version: identifier(), open: z.boolean().default(false) }),
  async run(input, { tx, note }) {
    const [changed] = await tx
      .update(briefVersion)
      .set({ filePublic: input.open })
      .where(and(eq(briefVersion.briefId, input.brief), eq(briefVersion.version, input.version)))
      .returning({ file: briefVersion.file })
    if (!changed?.file) throw missing(sentence(messages, (m) => m.noFile))
    note(briefFileOpened(input.brief, { version: input.version, open: input.open }))
    return { brief: input.brief, version: input.version }
  },
})

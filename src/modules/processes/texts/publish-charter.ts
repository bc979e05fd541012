import { count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { fuzzyValues } from '#modules/processes/dates/fuzzy-columns.ts'
import { fuzzyDateField, optionalFuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import { charterPublished } from '#modules/processes/facts.ts'
import { messages } from '#modules/processes/messages.ts'
import { keepers } from '#modules/processes/process.ts'
import { lockProcess } from '#modules/processes/reads.ts'
import { ownerOfProcess, requireWholeRows } from '#modules/processes/requires.ts'
import { charter, charterDraft, commitment, principle } from '#modules/processes/tables.ts'
import { commitmentRow, principleRow } from './charter-rows.ts'
import { dueDays } from './due.ts'
import { charterDraftOf } from './published-texts.ts'

export const publishCharter = operation({
  name: 'publish-charter',
  summary: { fr: 'Publier la charte', en: 'Publish the charter' },
  done: { fr: 'La charte est publiée.', en: 'The charter is published.' },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    title: line({ max: 200 }),
    text: text({ max: 20_000 }),
    principles: z.array(principleRow).max(20).optional(),
    commitments: z.array(commitmentRow).max(40).optional(),
    /** Where the text comes from, when it was first published elsewhere. */
    source: line({ max: 300 }).optional(),
    dated: fuzzyDateField().optional(),
    changeReason: line({ max: 400 }).optional(),
    /** The draft this text comes from, as it was read: it ends with the publication. */
    draft: z.int().min(1).optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockProcess(tx, input.process)
    if (input.draft && (await charterDraftOf(tx, found.id))?.revision !== input.draft)
      throw conflict(sentence(messages, (m) => m.draftMoved))
    const principles = requireWholeRows('principles', input.principles, ['title', 'text'])
    const commitments = requireWholeRows('commitments', input.commitments, [
      'promisedBy',
      'promise',
      'due',
      'checkedHow',
    ])
    const [versions] = await tx.select({ n: count() }).from(charter).where(eq(charter.processId, found.id))
    const version = (versions?.n ?? 0) + 1
    if (version > 1 && !input.changeReason)
      throw invalid(
        'changeReason',
        sentence(messages, (m) => m.sayWhyChanged),
      )
    const [published] = await tx
      .insert(charter)
      .values({
        processId: found.id,
        version,
        title: input.title,
        text: input.text,
        source: input.source ?? null,
        changeReason: input.changeReason ?? null,
        ...fuzzyValues('dated', optionalFuzzyDate(input.dated)),
        publishedAt: now,
      })
      .returning({ id: charter.id })
    if (!published) throw new Error('a charter was not published')
    const charterId = published.id
    if (principles.length > 0)
      await tx
        .insert(principle)
        .values(principles.map((row, index) => ({ ...row, charterId, position: index + 1 })))
    if (commitments.length > 0)
      await tx
        .insert(commitment)
        .values(
          commitments.map((row, index) => ({ ...row, ...dueDays(row.due), charterId, position: index + 1 })),
        )
    if (input.draft) await tx.delete(charterDraft).where(eq(charterDraft.processId, found.id))
    note(charterPublished(found.id, { version, commitments: commitments.length }))
    return { version }
  },
})

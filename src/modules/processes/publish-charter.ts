import { count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { charterPublished } from './facts.ts'
import { fuzzyValues } from './fuzzy-columns.ts'
import { fuzzyDateField, optionalFuzzyDate } from './fuzzy-date.ts'
import { messages } from './messages.ts'
import { keepers } from './process.ts'
import { lockProcess } from './reads.ts'
import { ownerOfProcess, requireWholeRows } from './requires.ts'
import { charter, commitment, principle } from './tables.ts'

const checkCode = z.string().refine((value) => /^[A-Z]\d{1,2}$/.test(value), {
  params: { words: sentence(messages, (m) => m.checkCode) },
})

/** A row left empty is dropped, so that a form may offer more rows than are needed. */
const principleRow = z.object({
  title: line({ min: 0, max: 120 }).optional(),
  text: text({ min: 0, max: 2000 }).optional(),
})
const commitmentRow = z.object({
  promisedBy: line({ min: 0, max: 160 }).optional(),
  promise: text({ min: 0, max: 1000 }).optional(),
  due: line({ min: 0, max: 200 }).optional(),
  checkedHow: text({ min: 0, max: 600 }).optional(),
  checkCode: checkCode.optional(),
})

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
  }),
  async run(input, { tx, now, note }) {
    const found = await lockProcess(tx, input.process)
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
        .values(commitments.map((row, index) => ({ ...row, charterId, position: index + 1 })))
    note(charterPublished(found.id, { version, commitments: commitments.length }))
    return { version }
  },
})

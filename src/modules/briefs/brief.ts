import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { recordFile } from '#kernel/files/files.ts'
import { type Upload, upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, email, identifier, line, text } from '#kernel/input.ts'
import type { Deed } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { type BeforeCorrection, isPublic } from '#modules/contributions/module.ts'
import { organisationById } from '#modules/territory/module.ts'
import { briefReceived } from './facts.ts'
import { messages } from './messages.ts'
import { closedUp, isRna, isSiret } from './registration-numbers.ts'
import { brief, briefVersion } from './tables.ts'
import { looksLikeHeading, readBrief, type Thesis } from './theses.ts'

/** How those in whose name it speaks decided it. */
export const decisions = ['vote', 'board', 'discussion', 'leaders', 'other'] as const
export type Decision = (typeof decisions)[number]

export const mostTheses = 12

/** What every door to a brief asks; the text of the theses is compulsory, the file is only beside it. */
export const briefFields = {
  organisationName: line({ max: 200 }),
  siret: z
    .string()
    .overwrite(closedUp)
    .refine((value) => isSiret(value), { params: { words: sentence(messages, (m) => m.siret) } })
    .optional(),
  rna: z
    .string()
    .overwrite(closedUp)
    .refine((value) => isRna(value), { params: { words: sentence(messages, (m) => m.rna) } })
    .optional(),
  inNameOf: line({ max: 300 }),
  decidedHow: z.enum(decisions),
  members: count().min(1).optional(),
  title: line({ max: 200 }),
  introduction: text({ max: 6000 }).optional(),
  theses: z
    .array(z.object({ title: line({ max: 200 }).optional(), text: text({ max: 6000 }).optional() }))
    .max(mostTheses),
  file: upload({ kinds: ['document'] }).optional(),
}

export const answerField = email().optional()
export const organisationField = identifier().optional()

type Given = z.output<z.ZodObject<typeof briefFields>>

/** The theses that were filled in, in their order; refused beside the field that is missing. */
export function thesesOf(given: Pick<Given, 'theses' | 'introduction'>): Thesis[] {
  const filled: Thesis[] = []
  for (const [index, { title, text }] of given.theses.entries()) {
    if (title === undefined && text === undefined) continue
    if (title === undefined)
      throw invalid(
        `theses.${index}.title`,
        sentence(messages, (m) => m.thesisTitle),
      )
    if (text === undefined)
      throw invalid(
        `theses.${index}.text`,
        sentence(messages, (m) => m.thesisText),
      )
    if (looksLikeHeading(text))
      throw invalid(
        `theses.${index}.text`,
        sentence(messages, (m) => m.thesisHeading),
      )
    filled.push({ title, text })
  }
  if (filled.length === 0)
    throw invalid(
      'theses.0.title',
      sentence(messages, (m) => m.oneThesis),
    )
  if (looksLikeHeading(given.introduction ?? ''))
    throw invalid(
      'introduction',
      sentence(messages, (m) => m.thesisHeading),
    )
  return filled
}

interface Sheet {
  readonly contribution: number
  readonly organisation?: number
  readonly theses: number
  readonly given: Given
}

/** Writes who speaks and the next version beside its contribution. */
export async function keepBrief(deed: Deed, sheet: Sheet): Promise<{ brief: number; version: number }> {
  const { tx, now } = deed
  const { given } = sheet
  const known = sheet.organisation ? await organisationById(tx, sheet.organisation) : undefined
  if (sheet.organisation && !known)
    throw invalid(
      'organisation',
      sentence(messages, (m) => m.unknownOrganisation),
    )
  const who = {
    organisationName: known?.name ?? given.organisationName,
    siret: given.siret ?? null,
    rna: given.rna ?? null,
  }
  const [added] = await tx
    .insert(brief)
    .values({
      ...who,
      contributionId: sheet.contribution,
      organisationId: known?.id ?? null,
      receivedAt: now,
    })
    .onConflictDoUpdate({ target: brief.contributionId, set: who })
    .returning({ id: brief.id })
  if (!added) throw new Error('a brief was not kept')
  const { inNameOf, decidedHow, members = null } = given
  const file = await keptFile(deed, given.file)
  const said = { theses: sheet.theses, inNameOf, decidedHow, members, file }
  return { brief: added.id, version: await addVersion(deed, added.id, sheet.contribution, said) }
}

/** The version that came last; what the public read of it is kept in it when another is about to replace it. */
export async function lastVersion(tx: Database, briefId: number) {
  const [last] = await tx
    .select()
    .from(briefVersion)
    .where(eq(briefVersion.briefId, briefId))
    .orderBy(desc(briefVersion.version))
    .limit(1)
  return last
}

type Said = Pick<typeof briefVersion.$inferInsert, 'theses' | 'inNameOf' | 'decidedHow' | 'members' | 'file'>

async function addVersion(deed: Deed, briefId: number, contribution: number, said: Said): Promise<number> {
  const version = ((await lastVersion(deed.tx, briefId))?.version ?? 0) + 1
  await deed.tx.insert(briefVersion).values({ ...said, briefId, version, receivedAt: deed.now })
  deed.note(briefReceived(briefId, { contribution, version, theses: said.theses }))
  return version
}

type Words = { id: number; status: string; title: string | null; publishedText: string | null }

/** Before new words replace it: the last version keeps what the public read of it. */
export async function closeVersion(tx: Database, briefId: number, row: Words): Promise<void> {
  const last = isPublic(row.status) ? await lastVersion(tx, briefId) : undefined
  if (last)
    await tx
      .update(briefVersion)
      .set({ publishedTitle: row.title, publishedText: row.publishedText })
      .where(eq(briefVersion.id, last.id))
}

/** A correction of a brief is a version like the others: numbered, and read again before it is public. */
export const numbersCorrections: BeforeCorrection = async (deed, row, text) => {
  if (row.kind !== 'brief') return
  const [known] = await deed.tx.select().from(brief).where(eq(brief.contributionId, row.id))
  const last = known && (await lastVersion(deed.tx, known.id))
  if (!last) return
  const theses = readBrief(text).theses.length
  if (theses === 0)
    throw invalid(
      'text',
      sentence(messages, (m) => m.thesisLost),
    )
  await closeVersion(deed.tx, last.briefId, row)
  const { inNameOf, decidedHow, members } = last
  await addVersion(deed, last.briefId, row.id, { theses, inNameOf, decidedHow, members, file: null })
}

const keptFile = async ({ tx, now }: Deed, file: Upload | undefined) =>
  file ? recordFile(tx, file.kept, now) : null

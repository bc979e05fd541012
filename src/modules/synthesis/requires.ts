import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Glance } from '#kernel/reading.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { anglesOf, axesOf, processBySlug } from '#modules/processes/module.ts'
import { messages } from './messages.ts'
import { type ProposalStatus, proposalStatusNames } from './proposals/proposal.ts'
import { type ContributionRef, requireContribution } from './reads.ts'
import { proposal, statement, theme } from './tables.ts'

type Db = Pick<Glance, 'db'> | { tx: Database }
const handle = (from: Db): Database => ('tx' in from ? from.tx : from.db)

/** To whom things belong: what `owner` of an operation or a reading needs, by what its input names. */
export const ownerByProcess = async (input: { process: string }, from: Db) => ({
  process: (await processBySlug(handle(from), input.process)).id,
})
export const ownerByTheme = async (input: { theme: number }, from: Db) => ({
  process: (await requireTheme(handle(from), input.theme)).processId,
})
export const ownerByStatement = async (input: { statement: number }, from: Db) => ({
  process: (await requireStatement(handle(from), input.statement)).processId,
})
export const ownerByContribution = async (input: { contribution: number }, from: Db) => ({
  process: (await requireContribution(handle(from), input.contribution)).processId,
})
export const ownerByProposal = async (input: { proposal: number }, from: Db) => ({
  process: (await requireProposal(handle(from), input.proposal)).processId,
})

export async function requireTheme(db: Database, id: number) {
  const [found] = await db.select().from(theme).where(eq(theme.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noTheme))
  return found
}

export async function requireStatement(db: Database, id: number) {
  const [found] = await db.select().from(statement).where(eq(statement.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noStatement))
  return found
}

const columns = {
  id: proposal.id,
  processId: proposal.processId,
  number: proposal.number,
  title: proposal.title,
  text: proposal.text,
  need: proposal.need,
  themeId: proposal.themeId,
  axisId: proposal.axisId,
  angleId: proposal.angleId,
  status: proposal.status,
  example: proposal.example,
}

export async function requireProposal(db: Database, id: number) {
  const [found] = await db.select(columns).from(proposal).where(eq(proposal.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noProposal))
  return found
}

/** Locks the proposal until the commit: nobody merges what another is splitting. */
export async function requireAdmitted(tx: Database, id: number) {
  const [found] = await tx.select(columns).from(proposal).where(eq(proposal.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.noProposal))
  if (found.status !== 'admitted') {
    const { fr, en } = proposalStatusNames[found.status as ProposalStatus]
    throw conflict({
      fr: messages.fr.notAdmitted(found.number, fr),
      en: messages.en.notAdmitted(found.number, en),
    })
  }
  return found
}

/** A contribution of this process whose words are public today: the only kind that can be cited, set aside or an origin. */
export async function requirePublic(
  db: Database,
  id: number,
  processId: number,
): Promise<ContributionRef & { text: string }> {
  const found = await requireContribution(db, id)
  if (found.processId !== processId) throw missing(sentence(messages, (m) => m.noContribution))
  if (found.text === null) throw conflict(sentence(messages, (m) => m.notPublished))
  return { ...found, text: found.text }
}

/**
 * The rows behind an axis (by its number), an angle (by its position) and a theme (by its id).
 * @throws a refusal of the field that names one of another process
 */
export async function requirePlaces(
  db: Database,
  processId: number,
  named: { axis?: number | undefined; angle?: number | undefined; theme?: number | undefined },
): Promise<{ axisId: number | null; angleId: number | null; themeId: number | null }> {
  const axes = named.axis === undefined ? [] : await axesOf(db, processId)
  const axis = axes.find((row) => row.number === named.axis)
  if (named.axis !== undefined && !axis)
    throw invalid(
      'axis',
      sentence(messages, (m) => m.noAxis),
    )
  const angles = named.angle === undefined ? [] : await anglesOf(db, processId)
  const angle = angles.find((row) => row.position === named.angle)
  if (named.angle !== undefined && !angle)
    throw invalid(
      'angle',
      sentence(messages, (m) => m.noAngle),
    )
  if (named.theme !== undefined) {
    const [found] = await db
      .select({ processId: theme.processId })
      .from(theme)
      .where(eq(theme.id, named.theme))
    if (found?.processId !== processId)
      throw invalid(
        'theme',
        sentence(messages, (m) => m.noTheme),
      )
  }
  return { axisId: axis?.id ?? null, angleId: angle?.id ?? null, themeId: named.theme ?? null }
}

/** Refuses statements of another process. */
export async function requireStatementsOf(db: Database, processId: number, ids: readonly number[]) {
  if (ids.length === 0) return
  const found = await db
    .select({ id: statement.id })
    .from(statement)
    .where(and(eq(statement.processId, processId), inArray(statement.id, [...ids])))
  if (found.length < new Set(ids).size)
    throw invalid(
      'statements',
      sentence(messages, (m) => m.noStatement),
    )
}

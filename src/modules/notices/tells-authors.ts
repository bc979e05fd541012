import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { isFollowed } from '#kernel/journal.ts'
import type { Reaction } from '#kernel/module.ts'
import { answerCorrected, answerPublished } from '#modules/answers/module.ts'
import { authorsToTell } from './facts.ts'
import { detach, gatherMail, mendMail } from './gather-mail.ts'
import { rows } from './reads.ts'

const facts = [answerPublished, answerCorrected]

/**
 * An answer is published or corrected: each author of its proposal who left a way to be told has a notice, once. Read
 * again first: words withdrawn since are left in peace, and a version already replaced is told by the fact that follows.
 * E-mails are written when the last answer published so far is treated: 150 published together make one message a person.
 */
export const tellsAuthors: Reaction = {
  name: 'tells-authors',
  on: facts,
  async run(fact, { tx, now, note }) {
    const answer = Number(fact.subjectId)
    const { proposal, process, version } = fact.data as Record<'proposal' | 'process' | 'version', number>
    if (await isInForce(tx, answer, version)) {
      const authors = await makeNotices(tx, { answer, proposal, version }, now)
      if (authors > 0) note(authorsToTell(answer, { process, version, authors }))
      if (version > 1) await dropOlder(tx, answer, version, now)
    }
    if (!(await isFollowed(tx, facts, fact.id))) await gatherMail(tx, now)
  },
}

async function isInForce(tx: Database, answer: number, version: number): Promise<boolean> {
  const found = await tx.execute(
    sql`select from answers_answer where id = ${answer} and status = 'published' and version = ${version}`,
  )
  return found.rows.length > 0
}

/** Authors: those a proposal comes from, directly or through what a statement quotes them for; a merge brought all of its own. */
async function makeNotices(
  tx: Database,
  { answer, proposal, version }: { answer: number; proposal: number; version: number },
  now: Date,
): Promise<number> {
  const made = await rows(
    tx,
    sql`insert into notices_notice (contribution_id, answer_id, version, channel, made_at)
        select k.contribution_id, ${answer}, ${version}, k.channel, ${now.toISOString()}::timestamptz
        from contributions_contact k join contributions_contribution c on c.id = k.contribution_id
        where c.status <> 'withdrawn' and c.id in (
          select o.contribution_id from synthesis_origin o where o.proposal_id = ${proposal} and o.contribution_id is not null
          union select t.contribution_id from synthesis_origin o
          join synthesis_citation t on t.statement_id = o.statement_id and t.stance = 'says' where o.proposal_id = ${proposal})
        order by k.contribution_id on conflict do nothing returning id`,
  )
  return made.length
}

/** Who has not been told of the former version yet is told of this one only. */
async function dropOlder(tx: Database, answer: number, version: number, now: Date): Promise<void> {
  const older = sql`n.answer_id = ${answer} and n.version < ${version}`
  const messages = await detach(tx, older)
  await tx.execute(
    sql`update notices_notice n set status = 'dropped', outcome = 'newer', settled_at = ${now.toISOString()}
        where n.status = 'waiting' and ${older}`,
  )
  await mendMail(tx, messages)
}

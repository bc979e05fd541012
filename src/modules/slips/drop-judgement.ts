import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, key, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { judgementKept } from './facts.ts'
import { requireAsking, stir } from './keep-slips.ts'
import { messages } from './messages.ts'
import { questions, slipKey, weekOf } from './slip.ts'

const mark = () => z.int().min(1).max(5).optional()

/** The five questions of the OECD's questionnaire for those who took part. */
export const dropJudgement = operation({
  name: 'drop-judgement',
  summary: {
    fr: 'Donner son avis sur la démarche, sans nom',
    en: 'Say what one thinks of the process, unnamed',
  },
  done: {
    fr: 'Merci. Votre avis est mélangé aux autres.',
    en: 'Thank you. Your opinion is mixed with the others.',
  },
  who: 'anyone',
  unsigned: true,
  input: z.object({
    process: slug(),
    session: identifier().optional(),
    clearTask: mark(),
    enoughTime: mark(),
    respected: mark(),
    heard: mark(),
    trustInUse: mark(),
    submission: key().optional(),
  }),
  async run(input, { tx, now, note }) {
    const process = await requireAsking(tx, input)
    const marks = questions.map((question) => input[question] ?? null)
    if (marks.every((one) => one === null))
      throw invalid(
        'clearTask',
        sentence(messages, (m) => m.noMark),
      )
    const week = weekOf(now)
    const row = sql`(${slipKey(input.submission)}, ${process.id}::bigint, ${input.session ?? null}::bigint, ${week}::date,
      ${sql.join(
        marks.map((one) => sql`${one}::int`),
        sql`, `,
      )})`
    const kept = await stir(tx, sql`slips_judgement`, { process: process.id, week }, [row])
    note(judgementKept(process.id, { kept }))
    return {}
  },
})

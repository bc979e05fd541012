import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { requireProcess } from '#modules/contributions/module.ts'
import { logFileDescribed } from './log-file.ts'
import { type LogLine, moderationLog } from './log-reads.ts'

const cellsOf = (line: LogLine): Readonly<Record<string, string | null>> => ({
  day: line.day,
  reference: line.reference ?? `${line.textKind} ${line.number ?? ''}`.trim(),
  decision: line.fact,
  from: line.from,
  to: line.to,
  reason: line.reason,
  result: line.result,
})

async function* csvOf(lines: (before?: number) => Promise<LogLine[]>): AsyncGenerator<string> {
  const names = logFileDescribed.columns.map(({ name }) => name)
  yield `${names.join(',')}\r\n`
  for (let before: number | undefined; ; ) {
    const found = await lines(before)
    for (const line of found) yield `${names.map((name) => cellsOf(line)[name] ?? '').join(',')}\r\n`
    before = found.at(-1)?.id
    if (before === undefined || found.length < 500) return
  }
}

async function logFile(db: Database, process: string): Promise<Download> {
  const { id } = await requireProcess(db, process)
  return new Download(
    'text/csv; charset=utf-8',
    `moderation-${process}.csv`,
    csvOf((before) => moderationLog(db, id, { before, limit: 500 })),
  )
}

/** Headers are not translated; every value is a day, a number or a word of a closed list. */
export const takeModerationLog = reading({
  name: 'take-moderation-log',
  summary: {
    fr: 'Télécharger le journal public de la modération (CSV)',
    en: 'Download the public log of moderation (CSV)',
  },
  who: 'anyone',
  input: z.object({ process: slug() }),
  run: ({ process }, { db }) => logFile(db, process),
})

export const moderationLogCsvPage = page({
  path: '/demarches/:process/journal-de-moderation.csv',
  who: 'anyone',
  input: z.object({ process: slug() }),
  show: async ({ db }, { process }) => logFile(db, process),
})

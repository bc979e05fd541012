import type { Lang } from '#kernel/i18n.ts'
import type { Message } from '#kernel/mail.ts'
import { actionCoverageRecorded, actionStatusUpdated } from '#modules/plans/module.ts'
import { formatDayShort } from '#ui/dates.ts'
import type { Due } from './follow-reads.ts'
import { gather, type Row, say, sayWhole } from './happened.ts'
import { mailWords } from './mail-words.ts'

export const digestKind = 'following-digest'

const ofActions: readonly string[] = [actionStatusUpdated.fact, actionCoverageRecorded.fact]

/** What of the journal this person has not been told: of each thing, nothing before they confirmed it. */
export function rowsFor(who: Due, rows: readonly Row[]): Row[] {
  return rows.filter(
    (row) =>
      row.id > who.seen &&
      who.follows.some(
        (one) =>
          row.id > one.since &&
          (one.process === row.processId || (ofActions.includes(row.fact) && one.action === row.subject)),
      ),
  )
}

/** The message of the day of one person. It names neither them nor their address. */
export function digestMail(who: Due, rows: readonly Row[], town: string): Message {
  const lang: Lang = who.lang
  const m = mailWords[lang]
  const all = gather(rows)
  const blocks: string[] = [m.hello, m.intro(town)]
  for (const process of new Set(all.map((one) => one.last.processTitle))) {
    const lines = all
      .filter((one) => one.last.processTitle === process)
      .map(
        (one) =>
          `- ${formatDayShort(one.at, lang)}${m.colon}${sayWhole(one, lang)}\n  {site}${say(one, lang).path}`,
      )
    blocks.push(`${process}\n${lines.join('\n')}`)
  }
  const own = `{site}/suivi/${who.key}`
  blocks.push(`${m.stop}\n${own}/arreter`, `${m.see}\n${own}`, m.signed(town))
  return {
    kind: digestKind,
    recipient: who.email,
    subject: m.subject(all.length),
    body: `${blocks.join('\n\n')}\n`,
    headers: {
      'List-Unsubscribe': `<${own}/arreter>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    daily: true,
  }
}

import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { clean, count, identifier, key } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict, invalid, Refusal } from '#kernel/refusal.ts'
import { authorCategories, keepEntered, maxText } from '#modules/contributions/module.ts'
import { verbatimsTyped } from '#modules/minutes/facts.ts'
import { messages } from '#modules/minutes/messages.ts'
import { ownerOfSession, requireSubject, requireTable, takeTurn } from '#modules/minutes/requires.ts'
import { verbatim } from '#modules/minutes/tables.ts'
import { writers } from '#modules/minutes/writers.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { keptBefore, type SessionPlace, sessionPlace } from './session-reads.ts'

const entry = z.object({
  /** Drawn where it was typed. The same one brings the same receipt, however often it is sent. */
  key: key(),
  /** Its rank on the desk that sends it. */
  rank: count(2_000_000_000).min(1).optional(),
  table: identifier().optional(),
  text: z.string().max(200_000),
  category: z.enum(authorCategories).optional(),
  axis: count(999).min(1).optional(),
  angle: count(99).min(1).optional(),
})
type Entry = z.output<typeof entry>

export interface KeptEntry {
  readonly key: string
  readonly id: number
  readonly code: string
  readonly reference: string
}

/**
 * What was typed in a session, in the order given, each once. One entry that cannot be kept is named with its reason and
 * stops no other; alone, it is refused as any form is.
 */
export const typeVerbatims = operation({
  name: 'type-verbatims',
  summary: { fr: 'Noter des paroles en séance', en: 'Type what is said in a session' },
  done: { fr: 'C’est noté. Chaque parole a son reçu.', en: 'It is noted. Each has its receipt.' },
  who: writers,
  owner: ownerOfSession,
  input: z.object({
    session: identifier(),
    desk: key().optional(),
    entries: z.array(entry).min(1).max(50),
    /** Each line of the text is words of its own. */
    perLine: z.boolean().optional(),
  }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const place = await sessionPlace(tx, input.session)
    if (place.status === 'cancelled') throw conflict(sentence(messages, (m) => m.sessionCancelled))
    if (place.phase === 'preparation') throw conflict(sentence(messages, (m) => m.tooEarly))
    if (place.phase !== 'participation' && place.phase !== 'synthesis')
      throw conflict(sentence(messages, (m) => m.tooLate))
    if (place.sortDay > dayInParis(now)) throw conflict(sentence(messages, (m) => m.notYetHeld))
    await takeTurn(tx, place.session)
    const entries = input.perLine ? input.entries.flatMap(lineByLine) : input.entries
    const kept: KeptEntry[] = []
    const refused: { key: string; sentence: Words }[] = []
    let repeated = 0
    for (const [index, one] of entries.entries()) {
      const desk = one.rank === undefined ? undefined : input.desk
      const before = await keptBefore(tx, { key: one.key, desk, rank: one.rank })
      if (before?.key === one.key) {
        repeated++
        kept.push(before)
        continue
      }
      try {
        if (before)
          throw invalid(
            'rank',
            sentence(messages, (m) => m.rankTaken),
          )
        kept.push(await keepOne(deed, place, one, desk))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const [field = 'text', said = error.sentence] = Object.entries(error.fields)[0] ?? []
        if (entries.length === 1) throw invalid(`entries.${index}.${field}`, said)
        refused.push({ key: one.key, sentence: said })
      }
    }
    const facts = { kept: kept.length - repeated, repeated, refused: refused.length }
    note(verbatimsTyped(place.session, { process: place.process, ...facts }))
    const { table, category, axis, angle } = entries.at(-1) ?? {}
    return { kept, refused, session: place.session, next: { table, category, axis, angle } }
  },
})

async function keepOne(
  deed: Deed,
  place: SessionPlace,
  one: Entry,
  desk: string | undefined,
): Promise<KeptEntry> {
  const text = clean(one.text)
  const refuse = (field: string, pick: (m: (typeof messages)[Lang]) => string) =>
    invalid(field, sentence(messages, pick))
  if (text === '') throw refuse('text', (m) => m.emptyText)
  if ([...text].length > maxText) throw refuse('text', (m) => m.longText(maxText))
  const table = one.table === undefined ? undefined : await requireTable(deed.tx, one.table).catch(() => null)
  if (table === null || (table && table.sessionId !== place.session))
    throw refuse('table', (m) => m.unknownTable)
  const said = await requireSubject(deed.tx, place.process, one)
  const voice = await keepEntered(deed, {
    processId: place.process,
    sessionId: place.session,
    axisId: said.axisId ?? table?.axisId ?? place.axisId,
    angleId: said.angleId ?? table?.angleId ?? null,
    kind: 'verbatim',
    channel: 'workshop',
    authorCategory: one.category,
    saidOn: place.sortDay,
    text,
  })
  await deed.tx.insert(verbatim).values({
    sessionId: place.session,
    tableId: table?.id ?? null,
    contributionId: voice.id,
    key: one.key,
    desk: desk ?? null,
    rank: desk ? (one.rank ?? null) : null,
  })
  return { key: one.key, ...voice }
}

function lineByLine(one: Entry): Entry[] {
  const lines = clean(one.text)
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return [one]
  return lines.map((text, index) => ({
    ...one,
    text,
    key: `${one.key.slice(0, 58)}-${index}`,
    rank: undefined,
  }))
}

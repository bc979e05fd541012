import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { synthesisPublished } from '#modules/synthesis/facts.ts'
import { inTurn } from '#modules/synthesis/numbers.ts'
import { coverageOf, synthesisOf } from '#modules/synthesis/reads.ts'
import { ownerByProcess } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { roleOf } from '#modules/synthesis/statements/wording.ts'
import { measure, publication } from '#modules/synthesis/tables.ts'
import { leaveUnmeasured } from './measure-reads.ts'
import { publicWords } from './public-messages.ts'

/**
 * Says to everyone that the synthesis may be relied on, with its figures of the day. No sentence without a voice. What it
 * leaves unsaid is measured afterwards (measure-worker.ts): a hundred thousand voices take the server a while.
 */
export const publishSynthesis = operation({
  name: 'publish-synthesis',
  summary: {
    fr: 'Publier la synthèse d’une démarche, avec ses chiffres du jour',
    en: 'Publish the synthesis of a process, with its figures of the day',
  },
  done: { fr: 'La synthèse est publiée.', en: 'The synthesis is published.' },
  who: synthesisWork,
  when: {
    fr: 'chaque phrase repose sur au moins une parole',
    en: 'each sentence rests on at least one voice',
  },
  owner: ownerByProcess,
  input: z.object({ process: slug() }),
  async run(input, { tx, actor, now, note }) {
    const process = await processBySlug(tx, input.process)
    await inTurn(tx, 'publication', process.id)
    const statements = (await synthesisOf(tx, process.id)).flatMap((theme) => theme.statements)
    if (statements.length === 0) throw conflict(sentence(publicWords, (m) => m.nothingToPublish))
    const bare = statements.filter((one) => one.says === 0).map((one) => one.number)
    if (bare.length > 0) {
      const numbers = bare.join(', ')
      throw conflict({ fr: publicWords.fr.bare(numbers), en: publicWords.en.bare(numbers) })
    }
    const coverage = await coverageOf(tx, process.id)
    const [last] = await tx
      .select({ number: publication.number })
      .from(publication)
      .where(eq(publication.processId, process.id))
      .orderBy(desc(publication.number))
      .limit(1)
    const number = (last?.number ?? 0) + 1
    await leaveUnmeasured(tx, process.id, now)
    const [made] = await tx
      .insert(publication)
      .values({
        processId: process.id,
        number,
        statements: statements.length,
        voices: coverage.published,
        cited: coverage.cited,
        setAside: coverage.setAside,
        byRole: roleOf(actor),
        publishedAt: now,
      })
      .returning({ id: publication.id })
    const { id } = made as { id: number }
    await tx.insert(measure).values({ publicationId: id, status: 'waiting', statusAt: now })
    note(synthesisPublished(process.id, { number, statements: statements.length }))
    return { process: process.slug, number }
  },
})

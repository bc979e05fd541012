import { and, eq, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { day, line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { validatedIn } from '#modules/answers/reads.ts'
import { schedule } from '#modules/answers/tables.ts'
import { instantInParis, processById, processBySlug } from '#modules/processes/module.ts'
import { publicationCancelled, publicationScheduled, scheduledPublicationDone } from './facts.ts'
import { publicationWords } from './messages.ts'
import { publish } from './publish-answer.ts'

export const schedulePublication = operation({
  name: 'schedule-publication',
  summary: {
    fr: 'Programmer la publication de toutes les réponses validées d’une démarche, à un jour et une heure',
    en: 'Schedule the publication of all the validated answers of a process, at a day and an hour',
  },
  done: {
    fr: 'La publication est programmée. Rien n’est public avant cette heure.',
    en: 'The publication is scheduled. Nothing is public before that hour.',
  },
  who: answerLife.publish.who,
  input: z.object({ process: slug(), day: day(), time: line({ max: 5 }) }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run(input, { tx, now, actor, note }) {
    const process = await processBySlug(tx, input.process)
    if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(input.time))
      throw invalid(
        'time',
        sentence(publicationWords, (m) => m.badTime),
      )
    const publishAt = instantInParis(input.day, input.time)
    if (publishAt <= now)
      throw invalid(
        'day',
        sentence(publicationWords, (m) => m.inPast),
      )
    const set = { publishAt, scheduledBy: actor.id, scheduledAt: now }
    await tx
      .insert(schedule)
      .values({ processId: process.id, ...set })
      .onConflictDoUpdate({ target: schedule.processId, set })
    note(publicationScheduled(process.id, { at: publishAt.toISOString() }))
    return { process: process.slug, at: publishAt.toISOString() }
  },
})

export const cancelPublication = operation({
  name: 'cancel-publication',
  summary: {
    fr: 'Annuler la publication programmée des réponses d’une démarche',
    en: 'Cancel the scheduled publication of the answers of a process',
  },
  done: {
    fr: 'La publication programmée est annulée. Rien n’est publié.',
    en: 'The scheduled publication is cancelled. Nothing is published.',
  },
  who: answerLife.publish.who,
  input: z.object({ process: slug() }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run(input, { tx, note }) {
    const process = await processBySlug(tx, input.process)
    const gone = await tx
      .delete(schedule)
      .where(eq(schedule.processId, process.id))
      .returning({ id: schedule.processId })
    if (gone.length === 0) throw conflict(sentence(publicationWords, (m) => m.none))
    note(publicationCancelled(process.id, {}))
    return { process: process.slug }
  },
})

/** The processes whose scheduled publication has reached its hour, by their addresses. */
export async function duePublications(db: Database, now: Date): Promise<string[]> {
  const due = await db
    .select({ processId: schedule.processId })
    .from(schedule)
    .where(lte(schedule.publishAt, now))
    .orderBy(schedule.publishAt)
  return Promise.all(due.map(async ({ processId }) => (await processById(db, processId)).slug))
}

/** Run by the server every minute for each of `duePublications`, so that one that fails holds back no other. */
export const publishScheduled = operation({
  name: 'publish-scheduled',
  summary: {
    fr: 'Publier les réponses d’une démarche dont la publication programmée est arrivée à son heure',
    en: 'Publish the answers of a process whose scheduled publication has reached its hour',
  },
  done: { fr: 'La publication programmée est faite.', en: 'The scheduled publication is done.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({ process: slug() }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const process = await processBySlug(tx, input.process)
    const [due] = await tx
      .select()
      .from(schedule)
      .where(and(eq(schedule.processId, process.id), lte(schedule.publishAt, now)))
      .for('update')
    if (!due) throw conflict(sentence(publicationWords, (m) => m.nothingDue))
    const ids = await validatedIn(tx, process.id)
    for (const id of ids) await publish(id, deed)
    await tx.delete(schedule).where(eq(schedule.processId, process.id))
    note(scheduledPublicationDone(process.id, { answers: ids.length }))
    return { published: ids.length }
  },
})

import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const publicationScheduled = fact('PublicationScheduled', 'process', { at: z.string() })
export const publicationCancelled = fact('PublicationCancelled', 'process', {})
/** The hour came: so many answers were published at once, none when nothing was validated by then. */
export const scheduledPublicationDone = fact('ScheduledPublicationDone', 'process', { answers: z.number() })

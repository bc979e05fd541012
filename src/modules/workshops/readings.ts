import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { calendarFile } from '#modules/workshops/calendar/calendar.ts'
import { collisionsOf } from '#modules/workshops/programme/collisions.ts'
import { sessionsOf, turnoutsOf } from './reads.ts'

const input = z.object({ process: slug() })

export const listSessions = reading({
  name: 'list-sessions',
  summary: {
    fr: 'Les séances d’une démarche et leurs collisions',
    en: 'The sessions of a process and their collisions',
  },
  who: 'anyone',
  input,
  async run({ process }, { db }) {
    const { id } = await processBySlug(db, process)
    const sessions = await sessionsOf(db, id)
    return {
      sessions,
      collisions: collisionsOf(sessions).map(([a, b]) => [a.id, b.id]),
      turnouts: await turnoutsOf(db, id),
    }
  },
})

export const exportProgramme = reading({
  name: 'export-programme',
  summary: { fr: 'Le programme pour un agenda (iCalendar)', en: 'The programme for a calendar (iCalendar)' },
  who: 'anyone',
  input,
  async run({ process }, { db, town }) {
    const found = await processBySlug(db, process)
    return calendarFile(await sessionsOf(db, found.id), { name: found.slug, town: town.slug, lang: 'fr' })
  },
})

import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { calendarOptions } from '#modules/workshops/programme/show-programme.page.tsx'
import { sessionOf } from '#modules/workshops/reads.ts'
import { calendarFile } from './calendar.ts'

export const sessionCalendarPage = page({
  path: '/demarches/:process/seances/:session/seance.ics',
  who: 'anyone',
  input: z.object({ process: slug(), session: identifier() }),
  async show(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const one = await sessionOf(visit.db, process.id, asked.session)
    return calendarFile([one], calendarOptions(visit, process, `${process.slug}-seance-${one.id}`))
  },
})

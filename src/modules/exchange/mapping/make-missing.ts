import { sentence, type Words } from '#kernel/i18n.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import type { FileRow, PlaceNames } from '#modules/contributions/module.ts'
import { messages } from '#modules/exchange/messages.ts'
import { addAngle, addAxis, createProcess } from '#modules/processes/module.ts'
import { addDistrict } from '#modules/territory/module.ts'
import { planSession } from '#modules/workshops/module.ts'

export interface Maker {
  /** What was made, or in a trial would be. */
  readonly made: Words[]
  /** Makes what a row names and the town lacks. */
  make(row: FileRow, names: PlaceNames): Promise<void>
}

type Things = (typeof messages)['fr']['things']

/** Composes the operations of the modules that own these things: this one writes none of their tables. */
export function makeMissing(town: TownLink, trial: boolean): Maker {
  const made: Words[] = []
  const done = new Set<string>()
  const once = async (kind: keyof Things, key: string, name: string, make: () => Promise<unknown>) => {
    if (done.has(`${kind}/${key}`)) return
    done.add(`${kind}/${key}`)
    if (!trial) await make()
    made.push(sentence(messages, (m) => m.things[kind](name)))
  }
  return {
    made,
    async make(row, names) {
      const { process } = row
      if (!names.processes.has(process))
        await once('process', process, row.process_title ?? process, () =>
          town.perform(createProcess, {
            slug: process,
            title: row.process_title ?? process,
            summary: messages.fr.createdSummary,
            sponsor: messages.fr.createdSponsor,
            level: 'consultation',
          }),
        )
      if (row.axis && !names.axes.has(`${process}/${row.axis}`)) {
        const title = row.axis_title ?? `Axe ${row.axis}`
        await once('axis', `${process}/${row.axis}`, title, () =>
          town.perform(addAxis, {
            process,
            number: row.axis as number,
            title,
            shortTitle: title.slice(0, 60).trim(),
            origin: 'town',
          }),
        )
      }
      if (row.angle && !names.angles.has(`${process}/${row.angle.toLowerCase()}`))
        await once('angle', `${process}/${row.angle.toLowerCase()}`, row.angle, () =>
          town.perform(addAngle, { process, title: row.angle as string }),
        )
      if (
        row.session &&
        row.session_day &&
        !names.sessions.has(`${process}/${row.session_day}/${row.session}`)
      )
        await once('session', `${process}/${row.session_day}/${row.session}`, row.session, () =>
          // The file knows the day alone: hours, place and public stay to be said.
          town.perform(planSession, {
            process,
            kind: 'meeting',
            title: row.session as string,
            audience: 'all',
            approximate: row.session_day as string,
          }),
        )
      if (row.district && !names.districts.has(row.district.toLowerCase()))
        await once('district', row.district.toLowerCase(), row.district, () =>
          town.perform(addDistrict, { name: row.district as string }),
        )
    },
  }
}

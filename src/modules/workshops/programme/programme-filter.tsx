import { z } from 'zod'
import { day } from '#kernel/input.ts'
import type { Visit } from '#kernel/web/page.ts'
import type { Process } from '#modules/processes/module.ts'
import { accessMessages, isOutOfOffice } from '#modules/workshops/access-words.ts'
import { messages } from '#modules/workshops/messages.ts'
import type { Session } from '#modules/workshops/reads.ts'
import { accessPoints, audiences } from '#modules/workshops/session.ts'
import { DayField, SelectField } from '#ui/fields.tsx'
import { FilterForm } from '#ui/ledger.tsx'
import { Passage } from '#ui/passage.tsx'

const accesses = [...accessPoints, 'outOfOffice'] as const

/** What a programme may be narrowed to; an address that says nonsense is the whole programme. */
export const programmeFilters = {
  axe: z.int().min(1).max(99).optional().catch(undefined),
  public: z.enum(audiences).optional().catch(undefined),
  acces: z.enum(accesses).optional().catch(undefined),
  depuis: day().optional().catch(undefined),
}

type Asked = z.output<z.ZodObject<typeof programmeFilters>>

export const isFiltered = ({ axe, public: audience, acces, depuis }: Asked) =>
  Boolean(axe || audience || acces || depuis)

export const queryOf = ({ axe, public: audience, acces, depuis }: Asked) => ({
  axe,
  public: audience,
  acces,
  depuis,
})

/** Only a known yes answers « with child care »: what is not known is not promised. */
export function keptBy(asked: Asked, sessions: readonly Session[]): Session[] {
  return sessions.filter((one) => {
    if (asked.axe && one.axisNumber !== asked.axe) return false
    if (asked.public && one.audience !== asked.public && one.audience !== 'all') return false
    if (asked.depuis && (one.approximateTo ?? one.sortDay) < asked.depuis) return false
    if (asked.acces === 'outOfOffice') return isOutOfOffice(one) === true
    return !asked.acces || one[asked.acces] === true
  })
}

export function ProgrammeFilter(props: {
  visit: Visit
  process: Process
  asked: Asked
  sessions: readonly Session[]
}) {
  const { visit, process, asked, sessions } = props
  const words = messages[visit.lang]
  const access = accessMessages[visit.lang]
  const axes = new Map(
    sessions.flatMap((one) =>
      one.axisNumber === null ? [] : [[one.axisNumber, one.axisShortTitle ?? ''] as const],
    ),
  )
  return (
    <Passage knot="none">
      <FilterForm action={visit.link(`/demarches/${process.slug}/programme`)} label={words.filter}>
        <SelectField
          name="axe"
          label={words.axis}
          empty={words.allOf.axis}
          value={String(asked.axe ?? '')}
          options={[...axes]
            .sort(([a], [b]) => a - b)
            .map(([number, label]) => ({
              value: String(number),
              label: `${number}. ${label}`,
              lang: 'fr',
            }))}
        />
        <SelectField
          name="public"
          label={words.who}
          empty={words.allOf.audience}
          value={asked.public ?? ''}
          options={audiences.map((value) => ({ value, label: words.groups[value] }))}
        />
        <SelectField
          name="acces"
          label={words.filterAccess}
          empty={words.allOf.access}
          value={asked.acces ?? ''}
          options={[
            ...accessPoints.map((value) => ({ value: value as string, label: access.names[value] })),
            { value: 'outOfOffice', label: access.outOfOffice },
          ]}
        />
        <DayField name="depuis" label={words.filterFrom} value={asked.depuis ?? ''} />
      </FilterForm>
    </Passage>
  )
}

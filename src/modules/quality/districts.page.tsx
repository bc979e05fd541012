import { z } from 'zod'
import { page, type Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { attributionsOf, type DistrictRow, listDistricts } from '#modules/territory/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { AreaMap } from '#ui/map.tsx'
import { formatNumber, outOf } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { districtsMessages } from './districts-messages.ts'
import { type DistrictCounts, type DistrictFigures, districtFigures } from './districts-reads.ts'

const none = (id: number): DistrictCounts => ({ id, contributions: 0, actions: 0, served: 0 })

/** The districts of the town on a map and in a table: where words come from, where the plan acts, and what is not known. */
export const districtsPage = page({
  path: '/quartiers',
  who: 'anyone',
  input: z.object({}),
  async show(visit) {
    const m = districtsMessages[visit.lang]
    const districts = await listDistricts(visit.db)
    const figures = await districtFigures(visit.db)
    const outlined = districts.some(({ shape }) => shape)
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage title={m.title} lead={m.lead} note={formatDay(dayOf(visit.now), visit.lang)}>
          {outlined && (
            <ButtonRow>
              <TargetLink href={visit.link('/api/export-districts')}>{m.data}</TargetLink>
            </ButtonRow>
          )}
        </TitlePassage>
        {districts.length === 0 ? (
          <Passage title={m.district}>
            <EmptyState why={m.none} />
          </Passage>
        ) : (
          <>
            <Voices {...{ visit, districts, figures }} />
            <Actions {...{ visit, districts, figures }} />
          </>
        )}
      </Page>
    )
  },
})

interface Part {
  readonly visit: Visit
  readonly districts: readonly DistrictRow[]
  readonly figures: DistrictFigures
}

const countsOf = (figures: DistrictFigures, one: DistrictRow) => figures.districts.get(one.id) ?? none(one.id)

function Voices({ visit, districts, figures }: Part) {
  const { lang } = visit
  const m = districtsMessages[lang]
  const number = (value: number) => formatNumber(value, lang)
  const covered = districts.filter((one) => countsOf(figures, one).contributions > 0).length
  if (covered === 0)
    return (
      <Passage title={m.voices}>
        <p>{figures.unsaid > 0 ? m.voicesUnknown(number(figures.unsaid)) : m.voicesNone}</p>
      </Passage>
    )
  return (
    <Passage title={m.voices}>
      <p>{m.voicesCovered(outOf(covered, districts.length, lang))}</p>
      <AreaMap
        id="paroles"
        title={m.voices}
        unit={m.unitVoices}
        rows={districts}
        area={(one) => ({
          label: one.name,
          shape: one.shape ?? null,
          value: countsOf(figures, one).contributions,
        })}
        nameLabel={m.district}
        columns={[
          {
            key: 'contributions',
            label: m.contributions,
            number: true,
            cell: (one) => number(countsOf(figures, one).contributions),
          },
        ]}
        note={attributionsOf(districts, lang).join(' ')}
      />
      <p class="note">{m.unsaid(number(figures.unsaid))}</p>
    </Passage>
  )
}

function Actions({ visit, districts, figures }: Part) {
  const { lang } = visit
  const m = districtsMessages[lang]
  const number = (value: number) => formatNumber(value, lang)
  const covered = districts.filter((one) => countsOf(figures, one).actions > 0).length
  if (covered === 0)
    return (
      <Passage title={m.actions}>
        <EmptyState why={m.noPlan} />
      </Passage>
    )
  return (
    <Passage title={m.actions}>
      <p>{m.actionsCovered(outOf(covered, districts.length, lang))}</p>
      <AreaMap
        id="actions"
        title={m.actions}
        unit={m.unitActions}
        rows={districts}
        area={(one) => ({ label: one.name, shape: one.shape ?? null, value: countsOf(figures, one).actions })}
        nameLabel={m.district}
        columns={[
          {
            key: 'actions',
            label: m.aimed,
            number: true,
            cell: (one) => number(countsOf(figures, one).actions),
          },
          {
            key: 'served',
            label: m.served,
            number: true,
            cell: (one) => number(countsOf(figures, one).served),
          },
        ]}
        note={<TownWords>{attributionsOf(districts, lang).join(' ')}</TownWords>}
      />
      <p class="note">{m.actionsMethod}</p>
    </Passage>
  )
}

import { z } from 'zod'
import { formPage, page } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { EntryList } from '#ui/entries.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { categoryName, messages } from './messages.ts'
import { censusInForce } from './reads.ts'
import { criteria, recordCensus } from './record-census.ts'
import { ages } from './slip.ts'

export const censusPage = page({
  path: '/bureau/recensement',
  who: recordCensus.who,
  input: z.object({}),
  menu: { place: 'desk', label: { fr: messages.fr.census, en: messages.en.census }, order: 95 },
  async show(visit) {
    const m = messages[visit.lang]
    const known = await censusInForce(visit.db)
    return (
      <Page frame={visit.frame(m.census)}>
        <TitlePassage title={m.census} lead={m.censusLead} />
        <Passage>
          <EntryList
            level={2}
            entries={criteria.map((criterion) => {
              const found = known.find((one) => one.criterion === criterion)
              return {
                title: m.criteria[criterion],
                href: visit.link(`/bureau/recensement/${criterion}`),
                note: found ? m.inForce(found.source, String(found.year)) : m.noCensus,
              }
            })}
          />
        </Passage>
      </Page>
    )
  },
})

export const recordCensusPage = formPage({
  path: '/bureau/recensement/:criterion',
  params: z.object({ criterion: z.enum(criteria) }),
  operation: recordCensus,
  async load(visit, { criterion }) {
    const districts = await listDistricts(visit.db)
    const known = (await censusInForce(visit.db)).find((one) => one.criterion === criterion)
    const categories =
      criterion === 'age'
        ? [...ages]
        : criterion === 'sex'
          ? ['woman', 'man']
          : districts.map((one) => String(one.id))
    return { criterion, categories, districts, known }
  },
  given: ({ criterion }) => ({ criterion }),
  start: (_visit, { categories, known }) => ({
    year: known?.year,
    source: known?.source,
    counts: categories.map((category) => ({ category, persons: known?.counts.get(category) })),
  }),
  show(visit, form) {
    const m = messages[visit.lang]
    const fields = fieldsOf(form)
    const { criterion, categories, districts } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={m.census}
        title={m.criteria[criterion]}
        lead={m.censusLead}
        action={`/bureau/recensement/${criterion}`}
        button={m.saveCensus}
        back={{ href: '/bureau/recensement', label: m.census }}
      >
        {categories.length === 0 && <EmptyState why={m.noDistricts} />}
        {fields.number('year', { label: m.year })}
        {fields.line('source', { label: m.source, hint: m.sourceHint })}
        {categories.map((category, index) => (
          <>
            <HiddenField name={`counts.${index}.category`} value={category} />
            {fields.number(`counts.${index}.persons`, {
              label: categoryName(criterion, category, visit.lang, districts),
            })}
          </>
        ))}
      </DeskForm>
    )
  },
  next: () => '/bureau/recensement',
})

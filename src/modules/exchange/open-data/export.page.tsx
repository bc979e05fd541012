import { z } from 'zod'
import { page } from '#kernel/web/page.ts'
import {
  channels,
  contributionMessages,
  countExported,
  exportFilters,
  participatingProcesses,
  statuses,
} from '#modules/contributions/module.ts'
import { exportContributions } from '#modules/exchange/readings.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { DayField, SelectField } from '#ui/fields.tsx'
import { FilterForm } from '#ui/ledger.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning } from '#ui/table.tsx'
import { dictionaryPath } from './data-dictionary.page.tsx'
import { dictionaryMessages } from './dictionary-messages.ts'
import { type FileFormat, fileFormats } from './export-contributions.ts'

export const exportPath = '/bureau/contributions/exporter'
const who = exportContributions.who

/** A filter that cannot be read is none: the page then says what it counts. */
const lenient = z.object({
  process: exportFilters.process.catch(undefined),
  from: exportFilters.from.catch(undefined),
  to: exportFilters.to.catch(undefined),
  channel: exportFilters.channel.catch(undefined),
  status: exportFilters.status.catch(undefined),
})

/** Everything of the contributions, narrowed if wished: how many first, then the file. */
export const exportPage = page({
  path: exportPath,
  who,
  input: lenient,
  menu: {
    place: 'desk',
    label: { fr: dictionaryMessages.fr.exportMenu, en: dictionaryMessages.en.exportMenu },
    order: 31,
  },
  async show(visit, asked) {
    const { lang } = visit
    const words = dictionaryMessages[lang]
    const all = contributionMessages[lang]
    const processes = await participatingProcesses(visit.db)
    const found = await countExported(visit.db, asked)
    return (
      <Page frame={visit.frame(words.exportTitle)}>
        <TitlePassage title={words.exportTitle} lead={words.exportLead}>
          <FilterForm action={visit.link(exportPath)} label={words.filters} clear={visit.link(exportPath)}>
            <SelectField
              name="process"
              label={words.process}
              empty={words.allProcesses}
              value={asked.process}
              options={processes.map(({ slug, title }) => ({ value: slug, label: title, lang: 'fr' }))}
            />
            <DayField name="from" label={words.from} value={asked.from} />
            <DayField name="to" label={words.to} value={asked.to} />
            <SelectField
              name="channel"
              label={words.channel}
              empty={words.all}
              value={asked.channel}
              options={channels.map((value) => ({ value, label: all.channel[value] }))}
            />
            <SelectField
              name="status"
              label={words.status}
              empty={words.all}
              value={asked.status}
              options={statuses.map((value) => ({ value, label: all.states[value] }))}
            />
          </FilterForm>
        </TitlePassage>
        <Passage title={plural(found, words.count, lang)}>
          {found > 0 && (
            <ButtonRow>
              {fileFormats.map((format) => (
                <ButtonLink
                  quiet={format !== 'csv'}
                  download
                  href={visit.link(`${exportPath}.${format}`, asked)}
                >
                  {words.download(format.toUpperCase())}
                </ButtonLink>
              ))}
            </ButtonRow>
          )}
          <ColumnsMeaning href={visit.link(`${dictionaryPath}/all`)} />
        </Passage>
      </Page>
    )
  },
})

const filePage = (format: FileFormat) =>
  page({
    path: `${exportPath}.${format}`,
    who,
    input: z.object(exportFilters),
    show: (visit, asked) => exportContributions.run({ ...asked, format }, { db: visit.db } as never),
  })

export const exportFiles = fileFormats.map(filePage)

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import {
  contributionMessages,
  enteredChannels,
  participatingProcesses,
} from '#modules/contributions/module.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { DayField, FieldGrid, FileField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState } from '#ui/text.tsx'
import { depositLife } from './deposit.ts'
import { depositSheets } from './deposit-sheets.ts'
import { holds } from './follow-deposit.page.tsx'
import { messages } from './messages.ts'
import { waitingDeposits } from './reads.ts'

const channelOf = (visit: Visit, channel: string) =>
  contributionMessages[visit.lang].channel[channel as (typeof enteredChannels)[number]]

async function reached(visit: Visit) {
  const all = await participatingProcesses(visit.db)
  return all.filter((one) => isAllowed(depositLife.type.who, visit.actor, { process: one.id }))
}

const waiting = async (visit: Visit) =>
  waitingDeposits(
    visit.db,
    (await reached(visit)).map(({ id }) => id),
  )

/** What waits to be typed, and who has taken what. */
export const depositsPage = page({
  path: '/bureau/transcrire',
  who: depositLife.type.who,
  input: z.object({}),
  menu: {
    place: 'desk',
    label: { fr: messages.fr.desk.menu, en: messages.en.desk.menu },
    order: 21,
    waiting: async (visit) => (await waiting(visit)).length,
  },
  async show(visit) {
    const { lang } = visit
    const words = messages[lang].desk
    const rows = await waiting(visit)
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          <ButtonRow>
            <ButtonLink href={visit.link('/bureau/transcrire/deposer')}>{words.bring}</ButtonLink>
          </ButtonRow>
          {rows.length === 0 ? (
            <EmptyState why={words.none} />
          ) : (
            <DataTable
              caption={words.caption}
              rows={rows}
              columns={[
                {
                  key: 'number',
                  label: words.number,
                  cell: (row) => (
                    <a class="target-link" href={visit.link(`/bureau/transcrire/${row.id}`)}>
                      {words.one(row.id)}
                    </a>
                  ),
                },
                { key: 'holds', label: words.holds, cell: (row) => holds(row, lang) },
                { key: 'channel', label: words.channel, cell: (row) => channelOf(visit, row.channel) },
                {
                  key: 'came',
                  label: words.came,
                  cell: (row) => formatInstant(new Date(row.receivedAt), lang),
                },
                { key: 'process', label: words.process, cell: (row) => row.processTitle },
                { key: 'who', label: words.who, cell: (row) => row.takenBy ?? words.nobody },
              ]}
            />
          )}
        </TitlePassage>
      </Page>
    )
  },
})

export const depositSheetsPage = formPage({
  path: '/bureau/transcrire/deposer',
  params: z.object({ session: identifier().optional() }),
  operation: depositSheets,
  maxBody: 80 * 1024 * 1024,
  load: async (visit) =>
    (await reached(visit)).filter((one) => ['participation', 'synthesis'].includes(one.phase)),
  start: (_visit, processes) => ({ channel: 'paper', process: processes[0]?.slug }),
  show(visit, { values, errors, data }) {
    const words = messages[visit.lang].desk
    const value = (name: string) => (values[name] === undefined ? '' : String(values[name]))
    return (
      <Page frame={visit.frame(words.bring)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.bring} lead={words.bringLead}>
          <Form files action={visit.link('/bureau/transcrire/deposer')} errors={errors}>
            <FileField
              name="photos"
              label={words.photos}
              hint={words.photosHint}
              error={errors.photos}
              accept="image/jpeg,image/png,image/webp"
              multiple
              optional
            />
            <FileField
              name="sound"
              label={words.sound}
              hint={words.soundHint}
              error={errors.sound}
              accept="audio/*"
              optional
            />
            <FieldGrid>
              <SelectField
                name="process"
                label={words.process}
                error={errors.process}
                value={value('process')}
                options={data.map((one) => ({ value: one.slug, label: one.title, lang: 'fr' }))}
              />
              <SelectField
                name="channel"
                label={words.channel}
                error={errors.channel}
                value={value('channel')}
                options={enteredChannels.map((one) => ({ value: one, label: channelOf(visit, one) }))}
              />
              <DayField
                name="saidOn"
                label={words.day}
                optional
                error={errors.saidOn}
                value={value('saidOn')}
              />
            </FieldGrid>
            <ButtonRow>
              <Button>{words.keep}</Button>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ deposit }) => `/bureau/transcrire/${deposit}`,
})

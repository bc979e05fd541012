import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { count, identifier, line, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { closedBecause } from '#modules/contributions/speaking/open-participation.ts'
import { speakMessages } from '#modules/contributions/speaking/speak-messages.ts'
import { directionOf } from '#modules/contributions/translations/languages.ts'
import { translationSource } from '#modules/contributions/translations/translation.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { ButtonLink, TargetLink } from '#ui/button.tsx'
import { BarList } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { SelectField, TextField } from '#ui/fields.tsx'
import { FilterForm, Pager } from '#ui/ledger.tsx'
import { uiWords } from '#ui/messages.ts'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning } from '#ui/table.tsx'
import { EmptyState, PrintHint } from '#ui/text.tsx'
import { authorCategories, channels, statuses } from './contribution.ts'
import { ledgerMessages } from './ledger-messages.ts'
import { messages } from './messages.ts'
import { angleChoices, axisChoices, requireProcess } from './place-reads.ts'
import { countsByState, facets, listPublished, type Order, type PublicContribution } from './reads.ts'

const pageSize = 20

export const filterInput = z.object({
  process: slug(),
  q: line({ max: 200, min: 0 }).optional().catch(undefined),
  axe: count(999).optional().catch(undefined),
  angle: count(99).optional().catch(undefined),
  moyen: z.enum(channels).optional().catch(undefined),
  qui: z.enum(authorCategories).optional().catch(undefined),
  ordre: z.enum(['recent', 'oldest', 'relevant']).optional().catch(undefined),
  page: identifier().max(100_000).optional().catch(undefined),
})

export const filterOf = (asked: z.output<typeof filterInput>) => ({
  search: asked.q || undefined,
  axis: asked.axe || undefined,
  angle: asked.angle || undefined,
  channel: asked.moyen,
  authorCategory: asked.qui,
})

/** Everything said in a process and published: counts first, then what one chooses. */
export const contributionsPage = page({
  path: '/demarches/:process/contributions',
  who: 'anyone',
  input: filterInput,
  async show(visit, asked) {
    const { lang } = visit
    const all = messages[lang]
    const words = ledgerMessages[lang]
    const process = await requireProcess(visit.db, asked.process)
    const filter = filterOf(asked)
    const order: Order = asked.ordre ?? (filter.search ? 'relevant' : 'recent')
    const at = asked.page ?? 1
    const counts = await countsByState(visit.db, process.id)
    const received = statuses.reduce((sum, status) => sum + counts[status], 0)
    const published = counts.published + counts.published_masked
    const found = await listPublished(visit.db, process.id, filter, {
      order,
      limit: pageSize,
      offset: (at - 1) * pageSize,
    })
    // "Most recent first" would say a day that nobody knows.
    const dated = found.rows.some((row) => dayOfVoice(row, lang) !== undefined)
    const orders = dated ? words.orders : { ...words.orders, ...words.undated }
    const choices = await facets(visit.db, process.id)
    const axes = await axisChoices(visit.db, process.id)
    const angles = await angleChoices(visit.db, process.id)
    const base = `/demarches/${process.slug}/contributions`
    const { process: _, page: __, ...query } = asked
    const without = (name: keyof typeof query) => visit.link(base, { ...query, [name]: undefined })
    const many = (facet: { value: unknown; n: number }[], value: unknown) =>
      formatNumber(facet.find((row) => row.value === value)?.n ?? 0, lang)
    const chosen = [
      filter.search && { label: filter.search, without: without('q') },
      filter.axis && {
        label: axes.find((axis) => axis.number === filter.axis)?.shortTitle ?? String(filter.axis),
        without: without('axe'),
      },
      filter.angle && {
        label: angles.find((angle) => angle.position === filter.angle)?.title ?? String(filter.angle),
        without: without('angle'),
      },
      filter.channel && { label: all.channel[filter.channel], without: without('moyen') },
      filter.authorCategory && { label: all.category[filter.authorCategory], without: without('qui') },
    ].filter((one) => one !== undefined && one !== '' && one !== 0) as { label: string; without: string }[]
    return (
      <Page frame={visit.frame(`${words.title}, ${process.title}`)}>
        <TitlePassage
          kicker={process.title}
          title={words.title}
          lead={
            published > 0
              ? words.lead(formatNumber(published, lang), formatNumber(received, lang))
              : words.none
          }
        >
          <ProcessLabel process={process} />
          {!closedBecause(process, visit.now) && (
            <ButtonLink href={visit.link(`/participer/${process.slug}`)}>{words.speak}</ButtonLink>
          )}
        </TitlePassage>
        <Passage title={words.byState}>
          <BarList
            total={received + counts.taken_back}
            rows={([...statuses, 'taken_back'] as const)
              .filter((status) => counts[status] > 0)
              .map((status) => ({ label: all.states[status], value: counts[status] }))}
          />
          <TargetLink href={visit.link(`/demarches/${process.slug}/regles-de-moderation`)}>
            {words.rules}
          </TargetLink>
        </Passage>
        <Passage title={words.filters} knot="none">
          <FilterForm
            action={visit.link(base)}
            label={words.filters}
            chosen={chosen}
            clear={visit.link(base)}
          >
            <TextField name="q" label={words.search} hint={words.searchHint} type="search" value={asked.q} />
            <SelectField
              name="axe"
              label={words.axis}
              empty={words.all}
              value={asked.axe ? String(asked.axe) : ''}
              options={axes.map((axis) => ({
                value: String(axis.number),
                label: `${axis.shortTitle} (${many(choices.axes, axis.number)})`,
              }))}
            />
            {angles.length > 0 && (
              <SelectField
                name="angle"
                label={words.angle}
                empty={words.all}
                value={asked.angle ? String(asked.angle) : ''}
                options={angles.map((angle) => ({
                  value: String(angle.position),
                  label: `${angle.title} (${many(choices.angles, angle.position)})`,
                }))}
              />
            )}
            <SelectField
              name="moyen"
              label={words.channel}
              empty={words.all}
              value={asked.moyen}
              options={channels
                .filter((value) => choices.channels.some((row) => row.value === value))
                .map((value) => ({
                  value,
                  label: `${all.channel[value]} (${many(choices.channels, value)})`,
                }))}
            />
            <SelectField
              name="qui"
              label={words.category}
              empty={words.all}
              value={asked.qui}
              options={authorCategories
                .filter((value) => choices.categories.some((row) => row.value === value))
                .map((value) => ({
                  value,
                  label: `${all.category[value]} (${many(choices.categories, value)})`,
                }))}
            />
            <SelectField
              name="ordre"
              label={words.order}
              value={order}
              options={(filter.search
                ? (['relevant', 'recent', 'oldest'] as const)
                : (['recent', 'oldest'] as const)
              ).map((value) => ({
                value,
                label: orders[value],
              }))}
            />
          </FilterForm>
        </Passage>
        <Passage title={`${words.found(formatNumber(found.total, lang))}, ${orders[order]}`} id="liste">
          {found.groups > 0 && (
            <p class="note">
              {words.groups(formatNumber(found.groups, lang), formatNumber(found.persons, lang))}
            </p>
          )}
          {found.rows.length === 0 ? (
            <EmptyState why={published === 0 ? words.none : words.noneFound}>
              {published === 0 ? (
                <p>{words.noneWhy}</p>
              ) : (
                <TargetLink href={visit.link(base)}>{words.all}</TargetLink>
              )}
            </EmptyState>
          ) : (
            <ol class="entry-list">
              {found.rows.map((row) => (
                <Voice visit={visit} row={row} />
              ))}
            </ol>
          )}
          <Pager
            page={at}
            pages={Math.ceil(found.total / pageSize)}
            href={(n) => visit.link(base, { ...query, page: n })}
          />
        </Passage>
        <Passage title={words.take} knot="none">
          <p>
            <TargetLink href={visit.link(`/demarches/${process.slug}/cahiers`)}>
              {speakMessages[lang].briefs}
            </TargetLink>
          </p>
          <p>
            <TargetLink download href={visit.link(`${base}.csv`, query)}>
              {words.csv}
            </TargetLink>{' '}
            <TargetLink download href={visit.link(`${base}.json`, query)}>
              {words.json}
            </TargetLink>
          </p>
          <p>
            <ColumnsMeaning href={visit.link('/donnees/dictionnaire/published')} />
          </p>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

/** Words first, in ink; their number and what is known of them under, as a note. */
function Voice(props: { visit: Visit; row: PublicContribution }) {
  const { visit, row } = props
  const all = messages[visit.lang]
  const text = row.text ?? ''
  const facts = [
    row.pseudonym,
    row.axisTitle,
    all.channel[row.channel as keyof typeof all.channel],
    row.authorCategory === 'unsaid'
      ? undefined
      : all.category[row.authorCategory as keyof typeof all.category],
    row.groupSize !== null && row.groupSize > 1 && ledgerMessages[visit.lang].declared(String(row.groupSize)),
    dayOfVoice(row, visit.lang),
    row.status === 'published_masked' && ledgerMessages[visit.lang].masked,
  ].filter(Boolean)
  const href = visit.link(`/contributions/${row.reference}`)
  return (
    <li class="entry">
      <div class="entry-words">
        {row.title && (
          <h3 class="entry-title" lang={row.language}>
            {row.title}
          </h3>
        )}
        <p lang={row.language} dir={directionOf(row.language)}>{`«\u00a0${beginning(text)}\u00a0»`}</p>
        {row.translation && <p lang="fr">{`«\u00a0${beginning(row.translation)}\u00a0»`}</p>}
        {row.translation && <p class="note">{translationSource(row, visit.lang)}</p>}
        <p class="note">
          <a class="target-link" href={href}>
            {row.reference}
            {text.length > longVoice && `, ${uiWords(visit.lang).readOn.toLowerCase()}`}
          </a>{' '}
          {facts.map((fact) => ` · ${fact}`)}
        </p>
      </div>
    </li>
  )
}

/** Past that many signs, a list shows the beginning, cut between two words. */
const longVoice = 500

function beginning(text: string): string {
  if (text.length <= longVoice) return text
  return `${text.slice(0, text.lastIndexOf(' ', longVoice - 100))}…`
}

/** The day it was said, else the day it came; nothing for what a file brought without a day. */
function dayOfVoice(row: PublicContribution, lang: Lang): string | undefined {
  const day = row.saidOn ?? row.receivedOn
  return day === null ? undefined : formatDay(day, lang)
}

import { formPage, type Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskPath, inProcess, openDesk, typed } from '#modules/synthesis/desk/desk-door.ts'
import { groupingsPath, themesPath } from '#modules/synthesis/themes/theme-paths.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { SliderField } from '#ui/slider.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Fold, Note } from '#ui/text.tsx'
import { countPublished } from './corpus-reads.ts'
import { finenessSteps } from './fineness.ts'
import { groupVoices } from './group-voices.ts'
import { fewestTexts, fewTexts, isUnderWay } from './run.ts'
import { runMessages } from './run-messages.ts'
import { listRuns, type ShownRun } from './run-reads.ts'

async function load(visit: Visit, params: { process: string }) {
  const process = await openDesk(visit, params)
  const published = await countPublished(visit.db, process.id)
  return { process, published, runs: await listRuns(visit.db, process.id) }
}

/** The groupings of a process, and the form that asks for another. */
export const groupVoicesPage = formPage({
  path: '/bureau/synthese/:process/regroupements',
  params: inProcess,
  operation: groupVoices,
  load,
  given: ({ process }) => ({ process }),
  start: (_visit, { runs }) => ({ resolution: runs[0]?.resolution ?? 1, seed: runs[0]?.seed ?? 1 }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = runMessages[lang]
    const { process, published, runs } = data
    const running = runs.find(({ status }) => isUnderWay(status))
    return (
      <Page frame={visit.frame(`${words.title}, ${process.title}`)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          kicker={
            <span lang="fr">
              <a href={visit.link(deskPath(process.slug))}>
                <TownWords>{process.title}</TownWords>
              </a>
            </span>
          }
          title={words.title}
          lead={words.lead}
        >
          <p>
            <b>{plural(published, words.texts, lang)}</b>
          </p>
          {published < fewestTexts && <EmptyState why={words.tooFew(published)} />}
          {published >= fewestTexts && published < fewTexts && (
            <Note>{words.few(formatNumber(published, lang))}</Note>
          )}
          {running && (
            <p>
              <a href={visit.link(`${groupingsPath(process.slug)}/${running.id}`)}>
                {words.one(running.id)} : {words.status[running.status]}
              </a>
            </p>
          )}
          {published >= fewestTexts && !running && (
            <Form action={visit.link(groupingsPath(process.slug))} errors={errors}>
              <SliderField
                name="resolution"
                label={words.fineness}
                hint={words.finenessHint}
                error={errors.resolution}
                {...finenessSteps(lang, Number(typed(values.resolution)) || 1)}
              />
              <Fold summary={words.seed} open={Boolean(errors.seed)}>
                <TextField
                  name="seed"
                  label={words.seed}
                  hint={words.seedHint}
                  value={typed(values.seed)}
                  error={errors.seed}
                />
              </Fold>
              <Button>{runs.length > 0 ? words.askAgain : words.ask}</Button>
            </Form>
          )}
          <ButtonRow>
            <TargetLink href={visit.link(themesPath(process.slug))}>{words.themesLink}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage title={words.list}>
          {runs.length === 0 ? <EmptyState why={words.none} /> : <Runs visit={visit} runs={runs} />}
        </Passage>
      </Page>
    )
  },
  next: ({ id }, { process }) => `${groupingsPath(process)}/${id}`,
})

function Runs({ visit, runs }: { visit: Visit; runs: readonly ShownRun[] }) {
  const { lang } = visit
  const words = runMessages[lang]
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, lang))
  return (
    <DataTable
      caption={words.caption}
      rows={runs}
      columns={[
        {
          key: 'number',
          label: words.number,
          cell: (run) => (
            <a class="target-link" href={visit.link(`${groupingsPath(run.process)}/${run.id}`)}>
              {words.one(run.id)}
            </a>
          ),
        },
        { key: 'state', label: words.state, cell: (run) => words.status[run.status] },
        {
          key: 'asked',
          label: words.askedAt,
          cell: (run) => formatInstant(new Date(run.requestedAt), lang),
        },
        { key: 'texts', label: words.read, number: true, cell: (run) => number(run.texts) },
        {
          key: 'groups',
          label: words.groups,
          number: true,
          cell: (run) => (run.texts === null ? '' : number(run.themes)),
        },
      ]}
    />
  )
}

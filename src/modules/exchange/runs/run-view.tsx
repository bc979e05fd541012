import type { FormState, Visit } from '#kernel/web/page.ts'
import { platformLayouts } from '#modules/exchange/layouts/layouts.ts'
import { mappingMessages } from '#modules/exchange/mapping/mapping-messages.ts'
import { Button, ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { Progress } from '#ui/counts.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, Message, PlainList } from '#ui/text.tsx'
import type { RunData } from './import-run.page.tsx'
import { isUnderWay } from './import-run.ts'
import { importsPath } from './import-runs.page.tsx'
import { AlikeLines, FaultyLines } from './run-lines.tsx'
import { runMessages } from './run-messages.ts'

const secondsBetweenLooks = 3

/** One import, wherever it is. */
export function drawRun(visit: Visit, { errors, data }: FormState<RunData>) {
  const { run, still } = data
  const { lang } = visit
  const words = runMessages[lang]
  const refused = run.refusal && run.status === 'checked'
  const title = words.heads[run.status]
  const moving = isUnderWay(run.status)
  visit.context.header('cache-control', 'no-store')
  // Works without JavaScript, and may be turned off on the page: who reads slowly, or listens, is not interrupted.
  if (moving && !still && Object.keys(errors).length === 0)
    visit.context.header('refresh', `${secondsBetweenLooks}; url=${visit.link(`${importsPath}/${run.id}`)}`)
  return (
    <Page frame={visit.frame(title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage kicker={words.one(run.id)} title={title} lead={leadOf(visit, data)}>
        {errors[''] && <Message status>{errors['']}</Message>}
        {run.refusal && <Message status>{run.refusal[lang]}</Message>}
        {moving && <UnderWay visit={visit} data={data} />}
        {run.status === 'checked' && <Decision visit={visit} data={data} />}
        {run.status === 'failed' && (
          <ButtonRow>
            <PostButton action={visit.link(`${importsPath}/${run.id}/commencer`)}>{words.resume}</PostButton>
            <PostButton quiet action={visit.link(`${importsPath}/${run.id}/arreter`)}>
              {words.giveUp}
            </PostButton>
          </ButtonRow>
        )}
        {(run.status === 'done' || run.status === 'cancelled') && (
          <ButtonRow>
            {run.added > 0 && (
              <ButtonLink href={visit.link('/bureau/contributions')}>{words.toQueue}</ButtonLink>
            )}
            <ButtonLink quiet={run.added > 0} href={visit.link(importsPath)}>
              {words.another}
            </ButtonLink>
          </ButtonRow>
        )}
      </TitlePassage>
      {run.total !== null && !refused && <Report visit={visit} data={data} />}
      {run.total !== null && run.alike > 0 && <AlikeLines visit={visit} data={data} />}
      {run.total !== null && !refused && <FaultyLines visit={visit} data={data} />}
    </Page>
  )
}

function leadOf({ lang }: Visit, { run }: RunData): string {
  const words = runMessages[lang]
  if (run.status === 'checking' || run.status === 'checked') return words.nothingYet
  if (run.status === 'waiting')
    return run.before > 0 ? plural(run.before, words.before, lang) : words.nothingYet
  if (run.status === 'cancelled') return plural(run.added, words.cancelledKept, lang)
  return plural(run.added, words.doneAdded, lang)
}

function UnderWay({ visit, data }: { visit: Visit; data: RunData }) {
  const { run, still, readSoFar } = data
  const { lang } = visit
  const words = runMessages[lang]
  const here = `${importsPath}/${run.id}`
  const n = (value: number) => formatNumber(value, lang)
  return (
    <>
      {run.status === 'checking' && readSoFar !== undefined && <p>{words.readSoFar(n(readSoFar))}</p>}
      {run.status !== 'checking' && run.total !== null && (
        <>
          <p>
            <b>{words.progressWords(n(run.cursor), n(run.total))}</b>
          </p>
          <Progress label={words.progress} value={run.cursor} total={run.total} />
        </>
      )}
      <p>{run.status === 'checking' ? words.looksAgainCheck : words.looksAgain}</p>
      <ButtonRow>
        <PostButton quiet action={visit.link(`${here}/arreter`)}>
          {run.status === 'checking' ? words.giveUp : words.cancel}
        </PostButton>
        <TargetLink href={visit.link(here, { immobile: still ? 1 : undefined })}>{words.again}</TargetLink>
        <TargetLink href={visit.link(here, { immobile: still ? undefined : 1 })}>
          {still ? words.moving : words.still}
        </TargetLink>
      </ButtonRow>
    </>
  )
}

function Decision({ visit, data }: { visit: Visit; data: RunData }) {
  const { run } = data
  const { lang } = visit
  const words = runMessages[lang]
  const here = `${importsPath}/${run.id}`
  const fresh = run.fresh ?? 0
  return (
    <>
      {!run.refusal && fresh > 0 && (
        <Form action={visit.link(`${here}/commencer`)}>
          {run.alike > 0 && (
            <Choice kind="checkbox" name="leaveAlike" value="true">
              {plural(run.alike, words.leaveAlike, lang)}
            </Choice>
          )}
          <Button>{plural(fresh, run.faults > 0 ? words.takeGood : words.takeAll, lang)}</Button>
        </Form>
      )}
      {!run.refusal && fresh === 0 && <p>{words.nothing}</p>}
      {run.columns && <ColumnsLink visit={visit} data={data} />}
      {run.sheets && (
        <Form action={visit.link(`${here}/feuille`)}>
          <SelectField
            name="sheet"
            label={words.sheet}
            value={run.sheet ?? ''}
            options={run.sheets.map((name) => ({ value: name, label: name, lang: 'fr' }))}
          />
          <Button quiet>{words.readSheet}</Button>
        </Form>
      )}
      <PostButton quiet action={visit.link(`${here}/arreter`)}>
        {words.giveUp}
      </PostButton>
    </>
  )
}

/** To what each column holds: the one thing to do when the file is not recognised, a quiet way to change otherwise. */
function ColumnsLink({ visit, data }: { visit: Visit; data: RunData }) {
  const { run } = data
  const words = mappingMessages[visit.lang]
  const unknown = run.words?.length ?? 0
  const here = visit.link(`${importsPath}/${run.id}/colonnes`)
  if (!run.refusal && unknown === 0) return <TargetLink href={here}>{words.change}</TargetLink>
  return (
    <ButtonRow>
      <ButtonLink quiet={!run.refusal} href={run.refusal ? here : `${here}#mots`}>
        {run.refusal ? words.say : plural(unknown, words.sayWords, visit.lang)}
      </ButtonLink>
    </ButtonRow>
  )
}

function howRead({ lang }: Visit, { run }: RunData) {
  const words = mappingMessages[lang]
  if (!run.mappingFrom) return undefined
  if (run.mappingFrom === 'recognised') return words.readBy.recognised
  if (!run.mappingName) return words.readBy.chosen
  return words.readBy[run.mappingFrom === 'chosen' ? 'kept' : 'remembered'](run.mappingName)
}

function Report({ visit, data }: { visit: Visit; data: RunData }) {
  const { run } = data
  const { lang } = visit
  const words = runMessages[lang]
  const n = (value: number | null) => formatNumber(value ?? 0, lang)
  const begun = run.status !== 'checked' && run.status !== 'checking' && run.status !== 'waiting'
  const fact = (name: keyof typeof words.counts, value: unknown) => ({
    term: words.counts[name],
    value: value as string,
  })
  const recognised = (platformLayouts as readonly (string | null)[]).includes(run.layout)
  const shown = (value: number | null) => (value ? n(value) : undefined)
  return (
    <Passage title={words.report}>
      <FactList
        facts={[
          fact('process', run.processTitle && <span lang="fr">{run.processTitle}</span>),
          fact('source', run.source && <span lang="fr">{run.source}</span>),
          fact('sheet', run.sheet && <span lang="fr">{run.sheet}</span>),
          fact('layout', recognised ? run.layout : undefined),
          { term: mappingMessages[lang].read, value: howRead(visit, data) },
          fact('total', n(run.total)),
          begun ? fact('added', n(run.added)) : fact('fresh', n(run.fresh)),
          fact('known', n(begun ? run.already : run.known)),
          fact('faults', n(run.faults)),
          fact('alike', begun ? undefined : shown(run.alike)),
          fact('aside', shown(run.aside)),
          fact('passed', shown(run.passed)),
        ]}
      />
      {run.ignored && run.ignored.length > 0 && (
        <>
          <h3>{words.ignored}</h3>
          <p lang="fr">{run.ignored.join(', ')}</p>
        </>
      )}
      {run.made && run.made.length > 0 && (
        <>
          <h3>{begun ? words.wasMade : words.wouldMake}</h3>
          <PlainList items={run.made.map((thing) => thing[lang])} />
        </>
      )}
    </Passage>
  )
}

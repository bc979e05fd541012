import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { type FormState, formPage, page, type Visit } from '#kernel/web/page.ts'
import { agreementFigure } from '#modules/synthesis/agreement/agreement-figure.tsx'
import { openThemes } from '#modules/synthesis/agreement/check-door.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { applyGrouping } from '#modules/synthesis/themes/apply-grouping.ts'
import { DiffView } from '#modules/synthesis/themes/diff-view.tsx'
import { diffOf } from '#modules/synthesis/themes/proposal-reads.ts'
import { groupingsPath, themesPath } from '#modules/synthesis/themes/theme-paths.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Progress } from '#ui/counts.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Message, Note } from '#ui/text.tsx'
import { cancelGrouping } from './cancel-grouping.ts'
import { groupingWorkerOf } from './grouping-worker.ts'
import { MethodSheet } from './method-sheet.tsx'
import { isUnderWay } from './run.ts'
import { runMessages } from './run-messages.ts'
import { findRun } from './run-reads.ts'

const params = z.object({ process: slug(), run: identifier(), immobile: z.coerce.boolean().optional() })
const secondsBetweenLooks = 3

async function load(visit: Visit, asked: z.output<typeof params>) {
  const process = await openThemes(visit, asked, synthesisReading)
  const run = await findRun(visit.db, asked.run)
  if (run.processId !== process.id) throw missing(sentence(runMessages, (m) => m.unknown))
  // Reactions may be busy with what came before: who looks at it wakes it.
  if (run.status === 'waiting') groupingWorkerOf(visit.town)?.kick()
  const diff = run.status === 'proposed' ? await diffOf(visit.db, process.id, run.id) : undefined
  const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
  const agreement = await agreementFigure(visit, { run: run.id })
  return { run, diff, writes, agreement, still: asked.immobile ?? false }
}
type Data = Awaited<ReturnType<typeof load>>

/** One grouping, wherever it is: how far it has gone, what it proposes, its method sheet. */
export const groupingPage = page({
  path: '/bureau/synthese/:process/regroupements/:run',
  who: synthesisReading,
  input: params,
  show: async (visit, asked) => draw(visit, { values: {}, errors: {}, data: await load(visit, asked) }),
})

export const cancelGroupingPage = formPage({
  path: '/bureau/synthese/:process/regroupements/:run/arreter',
  operation: cancelGrouping,
  params,
  load,
  given: ({ run }) => ({ run }),
  next: (_, { process, run }) => `${groupingsPath(process)}/${run}`,
  show: draw,
})

export const applyGroupingPage = formPage({
  path: '/bureau/synthese/:process/regroupements/:run/appliquer',
  operation: applyGrouping,
  params,
  load,
  given: ({ run }) => ({ run }),
  next: (_, { process }) => themesPath(process),
  show: draw,
})

function draw(visit: Visit, { errors, data }: FormState<Data>) {
  const { run, still } = data
  const { lang } = visit
  const words = runMessages[lang]
  const here = `${groupingsPath(run.process)}/${run.id}`
  const moving = isUnderWay(run.status)
  visit.context.header('cache-control', 'no-store')
  // Works without JavaScript, and may be turned off on the page: who reads slowly, or listens, is not interrupted.
  if (moving && !still && Object.keys(errors).length === 0)
    visit.context.header('refresh', `${secondsBetweenLooks}; url=${visit.link(here)}`)
  const refusal = lang === 'fr' ? run.refusalFr : run.refusalEn
  return (
    <Page frame={visit.frame(words.heads[run.status])} failed={Object.keys(errors).length > 0}>
      <TitlePassage kicker={words.one(run.id)} title={words.heads[run.status]} lead={words.leads[run.status]}>
        {errors[''] && <Message status>{errors['']}</Message>}
        {refusal && <Message status>{refusal}</Message>}
        {run.attempts > 1 && <Note>{words.again(run.attempts)}</Note>}
        {moving && <UnderWay visit={visit} data={data} />}
        <ButtonRow>
          {run.status === 'proposed' && data.writes && (
            <PostButton quiet action={visit.link(`${here}/arreter`)}>
              {words.leave}
            </PostButton>
          )}
          {run.status === 'applied' && (
            <ButtonLink href={visit.link(themesPath(run.process))}>{words.themesLink}</ButtonLink>
          )}
          <TargetLink href={visit.link(groupingsPath(run.process))}>{words.back}</TargetLink>
        </ButtonRow>
      </TitlePassage>
      {data.diff && (
        <DiffView
          visit={visit}
          diff={data.diff}
          apply={data.writes ? visit.link(`${here}/appliquer`) : undefined}
        />
      )}
      <MethodSheet visit={visit} run={run} agreement={data.agreement} />
    </Page>
  )
}

function UnderWay({ visit, data }: { visit: Visit; data: Data }) {
  const { run, still } = data
  const words = runMessages[visit.lang]
  const here = `${groupingsPath(run.process)}/${run.id}`
  const steps = Object.keys(words.steps) as (keyof typeof words.steps)[]
  const at = steps.indexOf(run.step as keyof typeof words.steps)
  return (
    <>
      {at >= 0 && (
        <>
          <p role="status">
            <b>{words.step(at + 1, steps.length, words.steps[steps[at] as keyof typeof words.steps])}</b>
          </p>
          <Progress label={words.progress} value={at} total={steps.length} />
        </>
      )}
      {!still && <p>{words.looksAgain}</p>}
      <ButtonRow>
        <PostButton quiet action={visit.link(`${here}/arreter`)}>
          {words.cancel}
        </PostButton>
        <TargetLink href={visit.link(here, { immobile: still ? 1 : undefined })}>{words.reload}</TargetLink>
        <TargetLink href={visit.link(here, { immobile: still ? undefined : 1 })}>
          {still ? words.moving : words.still}
        </TargetLink>
      </ButtonRow>
    </>
  )
}

import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { DeskForm } from '#modules/processes/module.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { CountBar } from '#ui/counts.tsx'
import { outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Message, Note } from '#ui/text.tsx'
import { checkWork } from './check.ts'
import { type OpenCheck, openCheck } from './check-door.ts'
import { checkMessages } from './check-messages.ts'
import { checkPath, checksPath, onCheck, onResult, textPath } from './check-paths.ts'
import { CheckResultView } from './check-result.tsx'
import { closeAgreementCheck } from './close-agreement-check.ts'
import { finishAgreementCheck } from './finish-agreement-check.ts'
import { joinAgreementCheck } from './join-agreement-check.ts'
import { leaveAgreementCheck } from './leave-agreement-check.ts'

const path = '/bureau/synthese/:process/verification/:check'

/** One check: how far it is and one's own part, then its figures once it is closed. */
export const checkPage = page({
  path,
  who: synthesisReading,
  input: onResult,
  async show(visit, params) {
    const { lang } = visit
    const words = checkMessages[lang]
    const open = await openCheck(visit, params, synthesisReading)
    const { check, process } = open
    visit.context.header('cache-control', 'no-store')
    const title = words.one(check.id)
    const back = <a href={visit.link(checksPath(process.slug))}>{words.back}</a>
    return (
      <Page frame={visit.frame(`${title}, ${process.title}`)}>
        {check.closedAt === null ? (
          <TitlePassage kicker={back} title={title} lead={words.lead}>
            <UnderWay visit={visit} open={open} />
          </TitlePassage>
        ) : (
          <CheckResultView
            visit={visit}
            open={open}
            kicker={back}
            page={params.page ?? 1}
            couples={params.couples ?? 1}
          />
        )}
      </Page>
    )
  },
})

function UnderWay({ visit, open }: { visit: Visit; open: OpenCheck }) {
  const { lang } = visit
  const words = checkMessages[lang]
  const { process, check, mine } = open
  const here = checkPath(process.slug, check.id)
  const active = mine && !mine.finishedAt && !mine.leftAt
  return (
    <>
      <p>
        {words.state(plural(check.joined, words.joined, lang), plural(check.finished, words.finished, lang))}
      </p>
      {open.checks && !mine && (
        <>
          <Note>{words.beginNote}</Note>
          <PostButton action={visit.link(`${here}/commencer`)}>{words.begin}</PostButton>
        </>
      )}
      {active && (
        <>
          <p>
            <b>
              {words.answered} {outOf(mine.answered, mine.answered + mine.left, lang)}
            </b>
          </p>
          <CountBar value={mine.answered} total={mine.answered + mine.left} />
          <ButtonRow>
            {mine.next !== null ? (
              <ButtonLink href={visit.link(textPath(process.slug, check.id, mine.next))}>
                {mine.answered > 0 ? words.resume : words.begin}
              </ButtonLink>
            ) : (
              <ButtonLink href={visit.link(`${here}/terminer`)}>{words.finish}</ButtonLink>
            )}
            <TargetLink href={visit.link(textPath(process.slug, check.id, 1))}>{words.reread}</TargetLink>
            <TargetLink href={visit.link(`${here}/quitter`)}>{words.leave}</TargetLink>
          </ButtonRow>
        </>
      )}
      {mine?.finishedAt && <Message>{words.stateDone}</Message>}
      {mine?.leftAt && <Message>{words.stateLeft}</Message>}
      {open.writes &&
        (active ? (
          <Note>{words.notCloser}</Note>
        ) : (
          <ButtonRow>
            <ButtonLink quiet href={visit.link(`${here}/clore`)}>
              {words.close}
            </ButtonLink>
          </ButtonRow>
        ))}
    </>
  )
}

type Act = 'begin' | 'finish' | 'leave' | 'close'
const act = { begin: 'commencer', finish: 'terminer', leave: 'quitter', close: 'clore' } as const

/** What a page asks before something that is not taken back. */
function asked(visit: Visit, form: Parameters<typeof DeskForm<OpenCheck>>[0]['form'], what: Act) {
  const words = checkMessages[visit.lang]
  const { process, check } = form.data
  const few = what === 'close' && check.finished < 2
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={words.one(check.id)}
      title={words[what]}
      lead={words[`${what}Note`]}
      before={few ? <Message yours>{words.closeFew}</Message> : undefined}
      action={`${checkPath(process.slug, check.id)}/${act[what]}`}
      button={words[what]}
      back={{ href: checkPath(process.slug, check.id), label: words.one(check.id) }}
    />
  )
}

const shared = {
  params: onCheck,
  given: ({ check }: { check: number }) => ({ check }),
}
const mayCheck = (visit: Visit, params: { process: string; check: number }) =>
  openCheck(visit, params, checkWork)

export const joinCheckPage = formPage({
  ...shared,
  path: `${path}/commencer`,
  operation: joinAgreementCheck,
  load: mayCheck,
  show: (visit, form) => asked(visit, form, 'begin'),
  next: (_, { process, check }) => textPath(process, check, 1),
})

export const finishCheckPage = formPage({
  ...shared,
  path: `${path}/terminer`,
  operation: finishAgreementCheck,
  load: mayCheck,
  show: (visit, form) => asked(visit, form, 'finish'),
  next: (_, { process, check }) => checkPath(process, check),
})

export const leaveCheckPage = formPage({
  ...shared,
  path: `${path}/quitter`,
  operation: leaveAgreementCheck,
  load: mayCheck,
  show: (visit, form) => asked(visit, form, 'leave'),
  next: (_, { process, check }) => checkPath(process, check),
})

export const closeCheckPage = formPage({
  ...shared,
  path: `${path}/clore`,
  operation: closeAgreementCheck,
  load: (visit, params) => openCheck(visit, params, synthesisWork),
  show: (visit, form) => asked(visit, form, 'close'),
  next: (_, { process, check }) => checkPath(process, check),
})

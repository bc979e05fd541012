import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { answerLife } from '#modules/answers/answer.ts'
import {
  AnswerDiff,
  AnswerWords,
  Awaited,
  DecisionStatus,
  PlainAnswer,
} from '#modules/answers/answer-view.tsx'
import { PostponedAnswer } from '#modules/answers/postponement/act-view.tsx'
import { qualityWords } from '#modules/answers/quality/messages.ts'
import { aroundPassage, dayInParis, ProcessLabel, TownText, TownWords } from '#modules/processes/module.ts'
import { synthesisWork } from '#modules/synthesis/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Status } from '#ui/knot.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, FactList, Message, Note, PrintHint } from '#ui/text.tsx'
import { placesOf } from './ledger-reads.ts'
import { words } from './page-messages.ts'
import { ProposalOrigins } from './proposal-origins.tsx'
import { originStatements, originVoices, type ProposalPage, proposalPageOf } from './proposal-reads.ts'

export const showProposalPage = page({
  path: '/demarches/:process/propositions/:number',
  who: 'anyone',
  input: z.object({
    process: slug(),
    number: identifier(),
    lire: z.enum(['simple']).optional().catch(undefined),
  }),
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const found = await proposalPageOf(db, from.process, from.number)
    const voices = await originVoices(db, found.id)
    const statements = await originStatements(db, found.id)
    const list = `/demarches/${found.slug}/propositions`
    const said = (value: string | null) => value && <TownWords>{value}</TownWords>
    const facts = [
      { term: all.axis, value: said(found.axis) },
      { term: all.theme, value: said(found.theme) },
      { term: all.angle, value: said(found.angle) },
    ]
    return (
      <Page frame={visit.frame(`${all.number(found.number)}, ${found.title}`)}>
        <TitlePassage
          kicker={
            <>
              <TownWords>{found.processTitle}</TownWords>, {all.numberWithin(found.number)}
            </>
          }
          title={<TownWords>{found.title}</TownWords>}
        >
          <ProcessLabel process={found} />
          <p>
            {found.status === 'admitted' ? (
              <DecisionStatus decision={found.answer?.decision ?? null} />
            ) : (
              <Standing visit={visit} found={found} list={list} />
            )}{' '}
            {found.example && <ExampleMark />}
          </p>
          <FactList facts={facts} />
        </TitlePassage>
        <Passage id="demande" title={all.whatItAsks}>
          <TownText text={found.text} />
          {found.need && (
            <FactList facts={[{ term: all.need, value: <TownWords>{found.need}</TownWords> }]} />
          )}
          <Kin visit={visit} found={found} list={list} />
        </Passage>
        <ProposalOrigins visit={visit} slug={found.slug} voices={voices} statements={statements} />
        {found.status === 'admitted' && (await Answer(visit, found, from.lire === 'simple'))}
        {await aroundPassage(visit, { kind: 'proposal', id: found.id })}
        <Passage>
          <ButtonRow>
            {isAllowed(synthesisWork, visit.actor, { process: found.processId }) && (
              <TargetLink href={visit.link(`/bureau/synthese/${found.slug}`)}>{all.openDesk}</TargetLink>
            )}
            <TargetLink href={visit.link(list)}>{all.backToList}</TargetLink>
            <TargetLink href={visit.link(`/demarches/${found.slug}/reponses`)}>
              {all.backToAnswers}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function Standing(props: { visit: Visit; found: ProposalPage; list: string }) {
  const { visit, found, list } = props
  const all = words[visit.lang]
  if (found.mergedInto) {
    const { number, title } = found.mergedInto
    return (
      <Message>
        <p>
          <a href={visit.link(`${list}/${number}`)}>{all.merged(number, title)}</a>. {all.mergedLead}
        </p>
      </Message>
    )
  }
  return (
    <Status kind="kept-out">
      {all.withdrawnOn(formatDay(new Date(found.statusAt), visit.lang))}
      <TownWords>{found.statusReason}</TownWords>
    </Status>
  )
}

/** The proposals it was merged with, split from or into. */
function Kin(props: { visit: Visit; found: ProposalPage; list: string }) {
  const { visit, found, list } = props
  const all = words[visit.lang]
  const groups = [
    { said: all.gathers, of: found.merged },
    { said: all.splitFrom, of: found.splitFrom ? [found.splitFrom] : [] },
    { said: all.splitInto, of: found.split },
  ].filter((group) => group.of.length > 0)
  return (
    <>
      {groups.map((group) => (
        <Note>
          {group.said}{' '}
          {group.of.map((one, index) => (
            <>
              {index > 0 && ', '}
              <a href={visit.link(`${list}/${one.number}`)}>
                {all.number(one.number)}, <TownWords>{one.title}</TownWords>
              </a>
            </>
          ))}
        </Note>
      ))}
    </>
  )
}

async function Answer(visit: Visit, found: ProposalPage, simply: boolean) {
  const { lang } = visit
  const all = words[lang]
  const { answer, versions } = found
  const { announced } = await placesOf(visit.db, found.processId)
  const promised = announced ?? found.dueDay
  const today = dayInParis(visit.now)
  const late = !answer && promised !== null && promised < today
  const mayCorrect = answer && isAllowed(answerLife.correct.who, visit.actor, { process: found.processId })
  const last = versions.at(-1)
  const here = `/demarches/${found.slug}/propositions/${found.number}`
  return (
    <Passage
      id="reponse"
      title={all.itsAnswer}
      knot={answer ? 'done' : late ? 'broken' : 'expected'}
      note={
        answer && (
          <>
            {all.answeredOn(formatDay(new Date(answer.publishedAt), lang))}{' '}
            {answer.example && <ExampleMark />}
          </>
        )
      }
    >
      <p>
        <DecisionStatus decision={answer?.decision ?? null} late={late} />
      </p>
      {answer?.plain && (
        <TargetLink href={`${visit.link(here, { lire: simply ? undefined : 'simple' })}#reponse`}>
          {simply ? qualityWords[lang].readWhole : qualityWords[lang].readPlain}
        </TargetLink>
      )}
      {answer?.plain && simply ? (
        <>
          <PlainAnswer text={answer.plain} />
          <Note>{qualityWords[lang].plainNote}</Note>
        </>
      ) : answer ? (
        <AnswerWords answer={answer} example={answer.example} />
      ) : (
        <Awaited promised={promised} organisation={found.organisation} today={today} />
      )}
      {found.act && <PostponedAnswer visit={visit} slug={found.slug} act={found.act} />}
      {versions
        .slice(1)
        .reverse()
        .map((after) => {
          const before = versions.find((one) => one.version === after.version - 1)
          return before && <AnswerDiff id={`version-${after.version}`} before={before} after={after} />
        })}
      {last && last.version > 1 && (
        <Note>{all.correctedOn(formatDay(new Date(last.publishedAt), lang))}</Note>
      )}
      {answer && <TargetLink href={visit.link(`/signaler/reponse/${answer.id}`)}>{all.report}</TargetLink>}
      {mayCorrect && (
        <TargetLink href={visit.link(`/bureau/reponses/${answer.id}/corriger`)}>{all.correct}</TargetLink>
      )}
    </Passage>
  )
}

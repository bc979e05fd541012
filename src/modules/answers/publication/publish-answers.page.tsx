import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { formPage, page } from '#kernel/web/page.ts'
import { answerLife, passageKeepers } from '#modules/answers/answer.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { processesToDecide } from '#modules/answers/desk/desk-reads.ts'
import { postponementWords } from '#modules/answers/postponement/messages.ts'
import { postponeAnswers } from '#modules/answers/postponement/postpone-answers.ts'
import { DeskForm, processBySlug, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Count, CountList } from '#ui/counts.tsx'
import { formatDay, formatTime } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Soft } from '#ui/text.tsx'
import { publicationWords } from './messages.ts'
import { passToDecision } from './pass-to-decision.ts'
import { publishAnswers } from './publish-answer.ts'

const here = `${deskPath}/publication`
const inProcess = z.object({ process: slug() })

export const publicationPage = page({
  path: here,
  who: { ...answerLife.publish.who, ...passageKeepers, guarantor: 'all', elected: 'all' },
  input: z.object({}),
  async show(visit) {
    const { lang, actor } = visit
    const all = words[lang]
    const processes = await processesToDecide(visit.db, actor)
    return (
      <Page frame={visit.frame(all.publication)}>
        <TitlePassage title={all.publication} lead={all.publicationLead} />
        {processes.length === 0 && (
          <Passage>
            <EmptyState why={all.emptyQueue} />
          </Passage>
        )}
        {processes.map((one) => (
          <Passage
            title={<TownWords>{one.title}</TownWords>}
            knot={one.published < one.admitted ? 'expected' : 'done'}
          >
            <CountList>
              <Count value={one.published} total={one.admitted} small>
                {all.publishedOf}. {plural(one.admitted - one.published, all.missing, lang)}.
              </Count>
            </CountList>
            <Soft>{plural(one.validated, all.validatedCount, lang)}.</Soft>
            {one.publishAt && (
              <p>
                {publicationWords[lang].planned(
                  formatDay(new Date(one.publishAt), lang),
                  formatTime(new Date(one.publishAt), lang),
                )}
              </p>
            )}
            {one.passed && <p>{all.passed}</p>}
            <ButtonRow>
              {one.published < one.admitted && isAllowed(answerLife.publish.who, actor) && (
                <>
                  <TargetLink href={visit.link(`${here}/${one.slug}/programmer`)}>
                    {one.publishAt ? publicationWords[lang].change : publicationWords[lang].schedule}
                  </TargetLink>
                  {one.publishAt && (
                    <PostButton quiet action={visit.link(`${here}/${one.slug}/annuler`)}>
                      {publicationWords[lang].cancel}
                    </PostButton>
                  )}
                </>
              )}
              {one.validated > 0 && isAllowed(answerLife.publish.who, actor) && (
                <PostButton action={visit.link(`${here}/${one.slug}`)}>
                  {all.publishAll(plural(one.validated, all.validatedCount, lang))}
                </PostButton>
              )}
              {one.phase === 'instruction' && !one.passed && isAllowed(passageKeepers, actor) && (
                <TargetLink href={visit.link(`${deskPath}/decision/${one.slug}`)}>{all.pass}</TargetLink>
              )}
              {one.phase === 'instruction' &&
                !one.passed &&
                one.published < one.admitted &&
                isAllowed(postponeAnswers.who, actor) && (
                  <TargetLink href={visit.link(`${deskPath}/decision/${one.slug}/acte`)}>
                    {postponementWords[lang].take}
                  </TargetLink>
                )}
              <TargetLink href={visit.link(`/demarches/${one.slug}/reponses`)}>{all.seeAnswers}</TargetLink>
            </ButtonRow>
          </Passage>
        ))}
        <Passage>
          <TargetLink href={visit.link(deskPath)}>{all.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

export const publishAnswersPage = formPage({
  path: '/bureau/reponses/publication/:process',
  params: inProcess,
  operation: publishAnswers,
  load: (visit, asked) => processBySlug(visit.db, asked.process),
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = words[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.title}</TownWords>}
        title={all.publish}
        lead={all.publicationLead}
        action={`${here}/${form.data.slug}`}
        button={all.publish}
        back={{ href: here, label: all.back }}
      />
    )
  },
  next: () => here,
})

export const passToDecisionPage = formPage({
  path: '/bureau/reponses/decision/:process',
  params: inProcess,
  operation: passToDecision,
  load: (visit, asked) => processBySlug(visit.db, asked.process),
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = words[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.title}</TownWords>}
        title={all.pass}
        lead={all.passLead}
        action={`${deskPath}/decision/${form.data.slug}`}
        button={all.pass}
        back={{ href: here, label: all.back }}
      />
    )
  },
  next: ({ process }) => `/demarches/${process}/reponses`,
})

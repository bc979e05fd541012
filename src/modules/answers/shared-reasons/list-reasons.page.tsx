import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { DecisionStatus } from '#modules/answers/answer-view.tsx'
import { instructors, instructs } from '#modules/answers/assignment/instructor.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { queueByProcess } from '#modules/answers/desk/desk-reads.ts'
import { dayInParis, processBySlug, TownText, TownWords } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Status } from '#ui/knot.tsx'
import { FilterList } from '#ui/ledger.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Fold, Note, PlainList } from '#ui/text.tsx'
import { reasonWords } from './messages.ts'
import { reasonsOf, type SharedReason } from './reads.ts'

export const reasonsPath = `${deskPath}/raisons`

/** The library of the shared reasons, process by process. */
export const sharedReasonsPage = page({
  path: reasonsPath,
  who: deskReaders,
  input: z.object({ demarche: slug().optional().catch(undefined) }),
  async show(visit, from) {
    const { db, actor, lang } = visit
    const all = reasonWords[lang]
    const processes = await queueByProcess(db, actor, { queue: 'all', today: dayInParis(visit.now) })
    const chosen = processes.find((one) => one.slug === from.demarche) ?? processes[0]
    const process = chosen && (await processBySlug(db, chosen.slug))
    const reasons = process ? await reasonsOf(db, actor, process.id, 'all') : []
    const shown = [...reasons.filter((one) => !one.retiredAt), ...reasons.filter((one) => one.retiredAt)]
    return (
      <Page frame={visit.frame(all.allReasons)}>
        <TitlePassage
          kicker={process && <TownWords>{process.title}</TownWords>}
          title={all.allReasons}
          lead={all.titleLead}
        >
          <ButtonRow>
            {process && isAllowed(instructors, actor) && (
              <ButtonLink href={visit.link(`${reasonsPath}/ecrire`, { demarche: process.slug })}>
                {all.write}
              </ButtonLink>
            )}
            <TargetLink href={visit.link(deskPath)}>{all.backToDesk}</TargetLink>
          </ButtonRow>
          {processes.length > 1 && (
            <FilterList
              label={all.processFilter}
              items={processes.map((one) => ({
                href: visit.link(reasonsPath, { demarche: one.slug }),
                label: one.title,
                current: one.slug === chosen?.slug,
              }))}
            />
          )}
        </TitlePassage>
        {shown.length === 0 && (
          <Passage>
            <EmptyState why={process ? all.emptyLibrary : all.noProcess}>
              {process && <p>{all.emptyLibraryHelp}</p>}
            </EmptyState>
          </Passage>
        )}
        {shown.map((reason) => (
          <ReasonPassage visit={visit} reason={reason} />
        ))}
      </Page>
    )
  },
})

function ReasonPassage(props: { visit: Visit; reason: SharedReason }) {
  const { visit, reason } = props
  const { lang } = visit
  const all = reasonWords[lang]
  const own = instructs(visit.actor, { organisation: reason.organisationId, process: reason.processId })
  const uses = plural(reason.used, all.usedIn, lang)
  const at = (verb: string) => visit.link(`${deskPath}/raison/${reason.id}/${verb}`)
  return (
    <Passage
      id={`raison-${reason.id}`}
      title={<TownWords>{reason.title}</TownWords>}
      knot={reason.retiredAt ? 'unknown' : 'done'}
      note={reason.organisation ? all.ofService(reason.organisation) : all.ofHead}
    >
      <p>
        {reason.retiredAt ? (
          <Status kind="kept-out">{all.retiredOn(formatDay(new Date(reason.retiredAt), lang))}</Status>
        ) : (
          <DecisionStatus decision={reason.decision} />
        )}{' '}
        {reason.example && <ExampleMark />}
      </p>
      <TownText text={reason.text} />
      {reason.uses.length > 0 ? (
        <Fold summary={uses}>
          <PlainList
            items={reason.uses.map((one) => (
              <a href={visit.link(`${deskPath}/${one.answer}`)}>
                {one.number}. <TownWords>{one.title}</TownWords>
              </a>
            ))}
          />
        </Fold>
      ) : (
        <Note>{uses}</Note>
      )}
      {!reason.retiredAt && isAllowed(instructors, visit.actor) && (
        <ButtonRow>
          <ButtonLink quiet href={at('appliquer')}>
            {all.apply}
          </ButtonLink>
          {own && <TargetLink href={at('corriger')}>{all.correct}</TargetLink>}
          {own && (
            <PostButton quiet action={at('retirer')}>
              {all.retire}
            </PostButton>
          )}
        </ButtonRow>
      )}
    </Passage>
  )
}

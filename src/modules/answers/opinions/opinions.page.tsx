import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { ExampleBox } from '#modules/answers/sheet/answer-fields.tsx'
import { findingFacts } from '#modules/answers/sheet/finding-facts.ts'
import { dayInParis, fieldsOf, TownText, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, FactList, Note, Soft } from '#ui/text.tsx'
import { giveOpinion } from './give-opinion.ts'
import { opinionWords } from './messages.ts'
import { speakers, speaksFor, stances } from './opinion.ts'
import { OpinionState } from './opinion-status.tsx'
import {
  type OpinionRow,
  opinionById,
  opinionCounts,
  opinionsAskedOf,
  opinionsAtOnce,
  opinionsAwaitedBy,
} from './reads.ts'

export const opinionsPath = '/bureau/reponses/avis'

/** Those who are asked, and those who wait. */
export const opinionsPage = page({
  path: opinionsPath,
  who: speakers,
  input: z.object({}),
  menu: {
    place: 'desk',
    label: { fr: 'Avis demandés', en: 'Opinions asked' },
    order: 41,
    waiting: async ({ db, actor, now }) => (await opinionCounts(db, actor, dayInParis(now))).toGive,
  },
  async show(visit) {
    const { db, actor, lang } = visit
    const all = opinionWords[lang]
    const today = dayInParis(visit.now)
    const toGive = await opinionsAskedOf(db, actor, 'open', today)
    const given = await opinionsAskedOf(db, actor, 'given', today)
    const awaits = isAllowed(instructors, actor)
    const awaited = awaits ? await opinionsAwaitedBy(db, actor, today) : []
    return (
      <Page frame={visit.frame(all.queue)}>
        <TitlePassage title={all.queue} lead={all.queueLead} />
        <Passage title={all.toGive} knot={toGive.some((one) => one.late) ? 'broken' : 'yours'}>
          {toGive.length === 0 ? (
            <EmptyState why={all.nothingToGive} />
          ) : (
            <OpinionList visit={visit} opinions={toGive} to={(one) => `${opinionsPath}/${one.id}`} />
          )}
        </Passage>
        {awaits && (
          <Passage title={all.awaitedOfOthers} knot="expected" id="attendus">
            {awaited.length === 0 ? (
              <EmptyState why={all.nothingAwaited} />
            ) : (
              <OpinionList
                visit={visit}
                opinions={awaited}
                asked
                to={(one) => `/bureau/reponses/${one.answer}#avis-${one.id}`}
              />
            )}
          </Passage>
        )}
        {given.length > 0 && (
          <Passage title={all.givenBefore}>
            <OpinionList visit={visit} opinions={given} to={(one) => `${opinionsPath}/${one.id}`} />
          </Passage>
        )}
      </Page>
    )
  },
})

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function OpinionList(props: {
  visit: Visit
  opinions: readonly OpinionRow[]
  /** Says of whom it is asked, rather than by whom. */
  asked?: boolean
  to: (one: OpinionRow) => string
}) {
  const { visit } = props
  const all = opinionWords[visit.lang]
  return (
    <>
      {props.opinions.length === opinionsAtOnce && <Soft>{all.shownOf(String(opinionsAtOnce))}</Soft>}
      <EntryList
        entries={props.opinions.map((one) => ({
          number: one.number,
          title: <TownWords>{one.title}</TownWords>,
          href: visit.link(props.to(one)),
          note: (
            <>
              <p>
                <TownWords>{one.question}</TownWords>
              </p>
              <p>
                {capitalised(props.asked ? all.askedOf(one.organisation) : all.askedBy(one.inCharge))}{' '}
                {one.example && <ExampleMark />}
              </p>
            </>
          ),
          status: <OpinionState visit={visit} opinion={one} />,
        }))}
      />
    </>
  )
}

/** The proposal, the question, and the opinion: to give, or as it was given. */
export const giveOpinionPage = formPage({
  path: `${opinionsPath}/:opinion`,
  params: z.object({ opinion: identifier() }),
  operation: giveOpinion,
  async load(visit, { opinion }) {
    const found = await opinionById(visit.db, opinion, dayInParis(visit.now))
    const mine =
      found && speaksFor(visit.actor, { organisation: found.organisationId, process: found.processId })
    if (!found || !mine) throw missing(sentence(opinionWords, (m) => m.noOpinion))
    return found
  },
  given: ({ opinion }) => ({ opinion }),
  show(visit, form) {
    const { lang } = visit
    const all = opinionWords[lang]
    const { data: asked } = form
    const fields = fieldsOf(form)
    const facts = findingFacts(asked, lang)
    return (
      <Page frame={visit.frame(all.onProposal(asked.number))} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={
            <>
              {all.onProposal(asked.number)}, <TownWords>{asked.processTitle}</TownWords>
              {asked.axis && (
                <>
                  , <TownWords>{asked.axis}</TownWords>
                </>
              )}
            </>
          }
          title={<TownWords>{asked.title}</TownWords>}
        >
          <p>
            <OpinionState visit={visit} opinion={asked} /> {asked.example && <ExampleMark />}
          </p>
        </TitlePassage>
        <Passage>
          <TownText text={asked.proposal} />
          {asked.need && <TownText text={asked.need} />}
          {facts.length > 0 && (
            <>
              <h2>{all.found}</h2>
              <FactList facts={facts} />
            </>
          )}
          <TargetLink href={visit.link(`/demarches/${asked.slug}/propositions/${asked.number}`)}>
            {all.readPublic}
          </TargetLink>
        </Passage>
        <Passage title={all.questionWas} knot={asked.status === 'asked' ? 'yours' : 'done'}>
          <TownText text={asked.question} />
          <Soft>
            {capitalised(all.askedBy(asked.inCharge))},{' '}
            {all.askedOn(formatDay(new Date(asked.askedAt), lang))}.{' '}
            {all.forDay(formatDay(asked.dueDay, lang))}
          </Soft>
          {asked.status === 'asked' && !asked.moot ? (
            <Form action={visit.link(`${opinionsPath}/${asked.id}`)} errors={form.errors} wide>
              <Choices
                kind="radio"
                name="stance"
                label={all.yourOpinion}
                columns
                value={fields.value('stance')}
                error={form.errors.stance}
                options={stances.map((stance) => ({ value: stance, label: all.stance[stance] }))}
              />
              {fields.text('text', { label: all.text, hint: all.textHint, rows: 6, limit: 4000 })}
              {visit.town.demonstration && <ExampleBox visit={visit} form={form} />}
              <Note>{all.onlyOnce}</Note>
              <ButtonRow>
                <Button>{all.giveButton}</Button>
                <TargetLink href={visit.link(opinionsPath)}>{all.back}</TargetLink>
              </ButtonRow>
            </Form>
          ) : (
            <>
              {asked.text && <TownText text={asked.text} />}
              <TargetLink href={visit.link(opinionsPath)}>{all.back}</TargetLink>
            </>
          )}
        </Passage>
      </Page>
    )
  },
  next: () => opinionsPath,
})

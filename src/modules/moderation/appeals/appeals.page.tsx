import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { masked, ownerOf } from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { processesHeld } from '#modules/moderation/queue/queue-reads.ts'
import { type Appeal, everyAppeal, hasSecondPerson, oneAppeal } from '#modules/moderation/reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Message, Note, Quotation } from '#ui/text.tsx'
import { appealLife, appealReaders } from './appeal.ts'
import { decideAppeal } from './decide-appeal.ts'
import { giveAppealOpinion } from './give-appeal-opinion.ts'

export const appealsPage = page({
  path: '/bureau/recours',
  who: appealReaders,
  menu: {
    place: 'desk',
    label: { fr: messages.fr.appealsDesk.menu, en: messages.en.appealsDesk.menu },
    order: 12,
    waiting: async (visit) =>
      (await everyAppeal(visit.db, processesHeld(visit.actor, appealReaders))).filter(
        (one) => one.status === 'waiting',
      ).length,
  },
  input: z.object({}),
  async show(visit) {
    const all = messages[visit.lang]
    const words = all.appealsDesk
    const found = await everyAppeal(visit.db, processesHeld(visit.actor, appealReaders))
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          {found.length === 0 && <EmptyState why={words.empty} />}
        </TitlePassage>
        {found.map((one) => (
          <Passage title={one.reference} note={all.appealStates[one.status]}>
            <Head visit={visit} appeal={one} />
            {one.status === 'waiting' && (
              <TargetLink href={visit.link(`/bureau/recours/${one.id}`)}>{words.open}</TargetLink>
            )}
          </Passage>
        ))}
      </Page>
    )
  },
})

function Head(props: { visit: Visit; appeal: Appeal }) {
  const { visit, appeal } = props
  const { lang } = visit
  const words = messages[lang].appealsDesk
  const late = appeal.status === 'waiting' && appeal.answerBy < dayInParis(visit.now)
  return (
    <>
      <Note>
        {appeal.processTitle}. {messages[lang].appeal.made(formatInstant(new Date(appeal.madeAt), lang))}{' '}
        {late
          ? words.late(formatDay(appeal.answerBy, lang))
          : messages[lang].appeal.due(formatDay(appeal.answerBy, lang))}
      </Note>
      {appeal.text && <Quotation text={appeal.text} source={words.why} />}
    </>
  )
}

async function sheet(visit: Visit, id: number) {
  const found = await oneAppeal(visit.db, id)
  if (!found || !isAllowed(appealReaders, visit.actor, ownerOf(found)))
    throw missing(sentence(messages, (m) => m.unknownAppeal))
  const { person } = visit.actor
  const yours = found.refusedBy !== null && found.refusedBy === person
  const second =
    yours && person ? await hasSecondPerson(visit.db, person, found.processId, dayInParis(visit.now)) : true
  return { appeal: found, yours, second }
}

type SheetOf = Awaited<ReturnType<typeof sheet>>

function AppealSheet(props: {
  visit: Visit
  data: SheetOf
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}) {
  const { visit, data, values, errors } = props
  const { lang } = visit
  const all = messages[lang]
  const words = all.appealsDesk
  const { appeal } = data
  const owner = ownerOf(appeal)
  const mayDecide = isAllowed(appealLife.decide.who, visit.actor, owner) && (!data.yours || !data.second)
  const value = (name: string) => String(values[name] ?? '')
  return (
    <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage note={all.appealStates[appeal.status]} title={appeal.reference}>
        <Head visit={visit} appeal={appeal} />
        <Quotation text={appeal.said} lang={appeal.language} source={words.said} />
        <p>{appeal.refusedByName ? words.refused(appeal.refusedByName) : words.refusedUnknown}</p>
        {appeal.note && <p lang={appeal.language === 'en' ? 'en' : 'fr'}>{appeal.note}</p>}
        {appeal.opinion && <Message title={all.appeal.opinion}>{appeal.opinion}</Message>}
        {data.yours && <Message yours>{data.second ? words.yours : words.alone}</Message>}
      </TitlePassage>
      <Passage>
        {isAllowed(appealLife.opinion.who, visit.actor, owner) && (
          <Form
            action={visit.link(`/bureau/recours/${appeal.id}/avis`)}
            errors={errors}
            label={words.opinion}
          >
            <LongTextField
              name="opinion"
              label={words.opinion}
              value={value('opinion')}
              error={errors.opinion}
            />
            <Button>{words.give}</Button>
          </Form>
        )}
        {mayDecide && (
          <Form wide action={visit.link(`/bureau/recours/${appeal.id}`)} errors={errors} label={words.result}>
            <Choices
              kind="radio"
              name="result"
              label={words.result}
              value={value('result')}
              error={errors.result}
              options={[
                { value: 'accepted', label: words.accept },
                { value: 'rejected', label: words.reject },
              ]}
            />
            <LongTextField name="answer" label={words.answer} value={value('answer')} error={errors.answer} />
            <LongTextField
              name="publishedText"
              label={words.published}
              lang={appeal.language}
              value={value('publishedText') || (appeal.publishedText ?? masked(appeal.said, appeal.language))}
              error={errors.publishedText}
            />
            <Choice kind="checkbox" name="nothingPrivate" value="on" checked={values.nothingPrivate === true}>
              {words.nothingPrivate}
            </Choice>
            <Button>{words.decide}</Button>
          </Form>
        )}
        <TargetLink href={visit.link('/bureau/recours')}>{words.title}</TargetLink>
      </Passage>
    </Page>
  )
}

const params = z.object({ appeal: identifier() })

export const decideAppealPage = formPage({
  path: '/bureau/recours/:appeal',
  params,
  operation: decideAppeal,
  who: appealReaders,
  load: (visit, asked) => sheet(visit, asked.appeal),
  given: (asked) => ({ appeal: asked.appeal }),
  show: (visit, form) => <AppealSheet visit={visit} {...form} />,
  next: () => '/bureau/recours',
})

export const giveAppealOpinionPage = formPage({
  path: '/bureau/recours/:appeal/avis',
  params,
  operation: giveAppealOpinion,
  load: (visit, asked) => sheet(visit, asked.appeal),
  given: (asked) => ({ appeal: asked.appeal }),
  show: (visit, form) => <AppealSheet visit={visit} {...form} />,
  next: (_, asked) => `/bureau/recours/${asked.appeal}`,
})

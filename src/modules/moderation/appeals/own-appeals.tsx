import type { Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/moderation/messages.ts'
import { type Appeal, appealsOf } from '#modules/moderation/reads.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { Message, Note, Quotation } from '#ui/text.tsx'

/** What an author reads of their appeals, on the page their code opens; and the way to make one. */
export async function ownAppeals(
  visit: Visit,
  own: { id: number; code: string; status: string; language: string },
) {
  const words = messages[visit.lang].appeal
  const made = await appealsOf(visit.db, own.id)
  const waiting = made.some((one) => one.status === 'waiting')
  return (
    <>
      {made.map((one) => (
        <OwnAppeal visit={visit} appeal={one} />
      ))}
      {own.status === 'kept_unpublished' && !waiting && (
        <TargetLink href={visit.link(`/suivre/${own.code}/recours`)}>
          {made.length > 0 ? words.again : words.title}
        </TargetLink>
      )}
    </>
  )
}

function OwnAppeal(props: { visit: Visit; appeal: Appeal }) {
  const { visit, appeal } = props
  const { lang } = visit
  const all = messages[lang]
  const words = all.appeal
  return (
    <Message title={`${words.own}${lang === 'fr' ? '\u00a0' : ''}: ${all.appealStates[appeal.status]}`}>
      <Note>
        {words.made(formatInstant(new Date(appeal.madeAt), lang))}{' '}
        {appeal.status === 'waiting' && words.due(formatDay(appeal.answerBy, lang))}
      </Note>
      {appeal.text ? <Quotation text={appeal.text} /> : <Note>{words.erased}</Note>}
      {appeal.opinion && (
        <>
          <p>
            <strong>{words.opinion}</strong>
          </p>
          <p class="preserved" lang="fr">
            {appeal.opinion}
          </p>
        </>
      )}
      {appeal.answer && (
        <>
          <p>
            <strong>{appeal.alone ? words.answerAlone : words.answer}</strong>
          </p>
          <p class="preserved" lang="fr">
            {appeal.answer}
          </p>
        </>
      )}
    </Message>
  )
}

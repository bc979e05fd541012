import { z } from 'zod'
import { addressFault } from '#kernel/documents/postal-address.ts'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { processesHeld } from '#modules/moderation/queue/queue-reads.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList, Soft } from '#ui/text.tsx'
import { lettersPath, lettersThatLeave } from './decision-letters.ts'
import { decisionTellers, recordDecisionTold } from './record-decision-told.ts'
import { tellingsByHand, tellingsCount } from './telling-reads.ts'

const pageSize = 50

async function drawList(visit: Visit, after = 0, errors: Readonly<Record<string, string>> = {}) {
  const { lang } = visit
  const words = messages[lang].telling
  const all = contributionMessages[lang]
  const within = processesHeld(visit.actor, decisionTellers)
  const total = await tellingsCount(visit.db, within)
  const read = await tellingsByHand(visit.db, within, { after, limit: pageSize + 1 })
  const found = read.slice(0, pageSize)
  const letters = (await lettersThatLeave(visit.db, within)).length
  const last = read.length > pageSize ? found.at(-1) : undefined
  return (
    <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={words.title} lead={words.lead}>
        <ErrorSummary errors={errors} bare />
        {total > 0 && <p>{words.waiting(total)}</p>}
        {letters > 0 && (
          <>
            <TargetLink download href={visit.link(`${lettersPath}/lettres.pdf`)}>
              {words.letters(letters)}
            </TargetLink>
            <Soft>{words.lettersHint}</Soft>
          </>
        )}
        {found.length === 0 && <EmptyState why={words.empty} />}
        {found.length === 0 && after > 0 && (
          <TargetLink href={visit.link('/bureau/prevenir-des-refus')}>{words.first}</TargetLink>
        )}
      </TitlePassage>
      {found.map((one) => (
        <Passage title={one.reference} note={words.channel[one.channel]}>
          <p>
            <strong>{words[one.about]}</strong>
          </p>
          <FactList
            facts={[
              // At the counter people come by themselves: there is nothing to keep.
              {
                term: words.channel[one.channel],
                value: one.channel === 'counter' ? undefined : (one.contact ?? words.forgotten),
              },
              {
                term: messages[lang].report.reason,
                value:
                  one.about === 'refusal'
                    ? all.reason[one.reason as keyof typeof all.reason]
                    : one.about === 'appeal'
                      ? messages[lang].appealStates[one.result as 'accepted']
                      : undefined,
              },
            ]}
          />
          <p class="preserved">
            {one.about === 'restored' ? words.restoredSay : one.about === 'refusal' ? one.note : one.answer}
          </p>
          <Form action={visit.link(`/bureau/prevenir-des-refus/${one.id}`)} bare label={one.reference}>
            <ButtonRow>
              {one.channel === 'letter' && !addressFault(one.contact) && (
                <TargetLink download href={visit.link(`${lettersPath}/${one.id}/lettre.pdf`)}>
                  {words.letter}
                </TargetLink>
              )}
              <Button name="outcome" value="told">
                {words.told}
              </Button>
              <Button quiet name="outcome" value="not_reached">
                {words.missed}
              </Button>
            </ButtonRow>
          </Form>
        </Passage>
      ))}
      {last && (
        <Passage>
          <TargetLink href={visit.link('/bureau/prevenir-des-refus', { apres: last.id })}>
            {words.following}
          </TargetLink>
        </Passage>
      )}
    </Page>
  )
}

export const tellingsPage = page({
  path: '/bureau/prevenir-des-refus',
  who: decisionTellers,
  menu: {
    place: 'desk',
    label: { fr: messages.fr.telling.menu, en: messages.en.telling.menu },
    order: 13,
    waiting: (visit) => tellingsCount(visit.db, processesHeld(visit.actor, decisionTellers)),
  },
  input: z.object({ apres: identifier().optional().catch(undefined) }),
  show: (visit, { apres }) => drawList(visit, apres),
})

export const recordDecisionToldPage = formPage({
  path: '/bureau/prevenir-des-refus/:telling',
  params: z.object({ telling: identifier() }),
  operation: recordDecisionTold,
  load: async () => ({}),
  given: ({ telling }) => ({ telling }),
  show: (visit, { errors }) => drawList(visit, 0, errors),
  next: () => '/bureau/prevenir-des-refus',
})

import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/page.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList } from '#ui/text.tsx'
import { messages } from './messages.ts'
import { decisionTellers, recordDecisionTold } from './record-decision-told.ts'
import { tellingsByHand } from './telling-reads.ts'

async function List(props: { visit: Visit; errors?: Readonly<Record<string, string>> }) {
  const { visit, errors = {} } = props
  const { lang } = visit
  const words = messages[lang].telling
  const all = contributionMessages[lang]
  const found = await tellingsByHand(visit.db)
  return (
    <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={words.title} lead={words.lead}>
        {found.length === 0 && <EmptyState why={words.empty} />}
      </TitlePassage>
      {found.map((one) => (
        <Passage title={one.reference} note={words.channel[one.channel]}>
          <p>
            <strong>{words[one.about]}</strong>
          </p>
          <FactList
            facts={[
              { term: words.channel[one.channel], value: one.contact ?? words.forgotten },
              {
                term: messages[lang].report.reason,
                value:
                  one.about === 'refusal'
                    ? all.reason[one.reason as keyof typeof all.reason]
                    : messages[lang].appealStates[one.result as 'accepted'],
              },
            ]}
          />
          <p class="preserved">{one.about === 'refusal' ? one.note : one.answer}</p>
          <Form action={visit.link(`/bureau/prevenir-des-refus/${one.id}`)} bare label={one.reference}>
            <ButtonRow>
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
    waiting: async (visit) => (await tellingsByHand(visit.db)).length,
  },
  input: z.object({}),
  show: (visit) => <List visit={visit} />,
})

export const recordDecisionToldPage = formPage({
  path: '/bureau/prevenir-des-refus/:telling',
  params: z.object({ telling: identifier() }),
  operation: recordDecisionTold,
  load: async () => ({}),
  given: ({ telling }) => ({ telling }),
  show: (visit, { errors }) => <List visit={visit} errors={errors} />,
  next: () => '/bureau/prevenir-des-refus',
})

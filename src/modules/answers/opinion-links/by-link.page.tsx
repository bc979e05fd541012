import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { key } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page } from '#kernel/web/page.ts'
import { keepPrivate } from '#kernel/web/private-page.ts'
import { opinionWords } from '#modules/answers/opinions/messages.ts'
import { stances } from '#modules/answers/opinions/opinion.ts'
import { dayInParis, fieldsOf, TownText, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, Note, Soft } from '#ui/text.tsx'
import { giveOpinionByLink } from './give-opinion-by-link.ts'
import { linkWords } from './messages.ts'
import { opinionOfLink } from './reads.ts'

/** One page, without account: the proposal, the question, the opinion. */
export const opinionByLinkPage = formPage({
  path: '/avis/:key',
  params: z.object({ key: key() }),
  operation: giveOpinionByLink,
  async load(visit, asked) {
    keepPrivate(visit)
    const found = await opinionOfLink(visit.db, asked.key, dayInParis(visit.now))
    if (!found) throw missing(sentence(linkWords, (m) => m.gone))
    return { ...found, key: asked.key }
  },
  given: (asked) => ({ key: asked.key }),
  show(visit, form) {
    const { lang } = visit
    const m = linkWords[lang]
    const { data: asked } = form
    const fields = fieldsOf(form)
    return (
      <Page frame={visit.frame(m.title)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage kicker={m.title} title={<TownWords>{asked.title}</TownWords>}>
          <p>
            {m.dueDay(formatDay(asked.dueDay, lang, true))} {asked.example && <ExampleMark />}
          </p>
          <Soft>{m.from(asked.inCharge, asked.organisation)}</Soft>
        </TitlePassage>
        <Passage title={m.theProposal(asked.number)}>
          <TownText text={asked.proposal} />
          {asked.need && <TownText text={asked.need} />}
          <TargetLink href={visit.link(`/demarches/${asked.slug}/propositions/${asked.number}`)}>
            {opinionWords[lang].readPublic}
          </TargetLink>
        </Passage>
        <Passage title={m.theQuestion} knot="yours">
          <TownText text={asked.question} />
          <Form action={visit.link(`/avis/${asked.key}`)} errors={form.errors} wide>
            <Choices
              kind="radio"
              name="stance"
              label={m.yourOpinion}
              columns
              value={fields.value('stance')}
              error={form.errors.stance}
              options={stances.map((stance) => ({ value: stance, label: opinionWords[lang].stance[stance] }))}
            />
            {fields.text('text', { label: m.text, hint: m.textHint, rows: 6, limit: 4000 })}
            {fields.line('signedBy', { label: m.yourName, hint: m.yourNameHint, optional: true })}
            <Note>
              {m.readers} {opinionWords[lang].onlyOnce}
            </Note>
            <ButtonRow>
              <Button>{m.button}</Button>
            </ButtonRow>
            <Soft>{m.until(formatDay(asked.until, lang))}</Soft>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/avis-donne',
})

export const opinionGivenPage = page({
  path: '/avis-donne',
  who: 'anyone',
  input: z.object({}),
  show(visit) {
    const m = linkWords[visit.lang]
    return (
      <Page frame={{ ...visit.frame(m.thanks), said: undefined }}>
        <TitlePassage title={m.thanks} lead={m.thanksLead}>
          <TargetLink href={visit.link('/')}>{m.home}</TargetLink>
        </TitlePassage>
      </Page>
    )
  },
})

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { formPage } from '#kernel/web/page.ts'
import { contributionLife, ownerOf, translationOrigins } from '#modules/contributions/contribution.ts'
import { messages } from '#modules/contributions/messages.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { LongTextField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Quotation } from '#ui/text.tsx'
import { directionOf, languageName } from './languages.ts'
import { translateContribution } from './translate-contribution.ts'
import { translationMessages } from './translation-messages.ts'
import { toTranslate } from './translation-reads.ts'

export const translateContributionPage = formPage({
  path: '/bureau/contributions/:contribution/traduire',
  params: z.object({ contribution: identifier() }),
  operation: translateContribution,
  async load(visit, { contribution }) {
    const found = await toTranslate(visit.db, contribution)
    if (!found) throw missing(sentence(messages, (m) => m.unknown))
    if (!isAllowed(contributionLife.screen.who, visit.actor, ownerOf(found)))
      throw forbidden(sentence(messages, (m) => m.unknown))
    return found
  },
  given: ({ contribution }) => ({ contribution }),
  start: (_visit, found) => ({
    translation: found.translation ?? '',
    origin: found.translationOrigin ?? 'agent',
  }),
  show(visit, { values, errors, data }) {
    const words = translationMessages[visit.lang]
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={data.reference} title={words.title} lead={words.lead}>
          <Quotation
            text={data.text}
            lang={data.language}
            dir={directionOf(data.language)}
            source={words.said(languageName(data.language, visit.lang))}
          />
          <Form action={visit.link(`/bureau/contributions/${data.id}/traduire`)} errors={errors}>
            <LongTextField
              name="translation"
              label={words.label}
              lang="fr"
              error={errors.translation}
              value={String(values.translation ?? '')}
            />
            <SelectField
              name="origin"
              label={words.by}
              error={errors.origin}
              value={String(values.origin ?? 'agent')}
              options={translationOrigins.map((one) => ({ value: one, label: words.whose[one] }))}
            />
            <ButtonRow>
              <Button>{words.save}</Button>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ contribution }) => `/bureau/contributions?fiche=${contribution}`,
})

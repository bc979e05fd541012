import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { requireProcess } from '#modules/contributions/module.ts'
import { delaysOf } from '#modules/moderation/reads.ts'
import { Button } from '#ui/button.tsx'
import { NumberField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { promiseModerationDelays } from './promise-moderation-delays.ts'
import { rulesMessages } from './rules-messages.ts'

export const promiseModerationDelaysPage = formPage({
  path: '/bureau/delais-de-moderation/:process',
  params: z.object({ process: slug() }),
  operation: promiseModerationDelays,
  async load(visit, { process }) {
    const found = await requireProcess(visit.db, process)
    return { process: found, delays: await delaysOf(visit.db, found.id) }
  },
  given: ({ process }) => ({ process }),
  start: (_visit, { delays }) => ({
    readingDays: delays.reading,
    appealDays: delays.appeal,
    reportDays: delays.report,
  }),
  show(visit, { values, errors, data }) {
    const words = rulesMessages[visit.lang].delays
    const value = (name: string) => String(values[name] ?? '')
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={data.process.title} title={words.title} lead={words.lead} />
        <Passage>
          <Form action={visit.link(`/bureau/delais-de-moderation/${data.process.slug}`)} errors={errors}>
            <NumberField
              name="readingDays"
              label={words.reading}
              value={value('readingDays')}
              error={errors.readingDays}
            />
            <NumberField
              name="appealDays"
              label={words.appeal}
              value={value('appealDays')}
              error={errors.appealDays}
            />
            <NumberField
              name="reportDays"
              label={words.report}
              value={value('reportDays')}
              error={errors.reportDays}
            />
            <Button>{words.save}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: (_, { process }) => `/demarches/${process}/regles-de-moderation`,
})

import { z } from 'zod'
import { count, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { axisChoices, EasyLink, readsEasy, requireProcess } from '#modules/contributions/module.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { FileField, HiddenField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Note, Soft } from '#ui/text.tsx'
import { newKey } from './deposit.ts'
import { leaveWords } from './easy-words.ts'
import { leaveMessage } from './leave-message.ts'

export const leaveMessagePage = formPage({
  path: '/participer/:process/message',
  params: z.object({ process: slug(), axe: count(999).optional() }),
  operation: leaveMessage,
  maxBody: 34 * 1024 * 1024,
  async load(visit, { process }) {
    const found = await requireProcess(visit.db, process)
    return { process: found, axes: await axisChoices(visit.db, found.id) }
  },
  given: ({ process }) => ({ process }),
  start: (_visit, _data, { axe }) => ({ axis: axe }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = leaveWords(visit)
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0} easy={readsEasy(visit)}>
        <TitlePassage kicker={data.process.title} title={words.title} lead={words.lead}>
          <ProcessLabel process={data.process} />
          {Object.keys(errors).length === 0 && <EasyLink visit={visit} />}
          <Form files action={visit.link(`/participer/${data.process.slug}/message`)} errors={errors}>
            <HiddenField name="submission" value={String(values.submission ?? newKey())} />
            <FileField
              name="sound"
              label={words.sound}
              hint={words.soundHint}
              error={errors.sound}
              accept="audio/*"
              optional
            />
            <FileField
              name="photo"
              label={words.photo}
              hint={words.photoHint}
              error={errors.photo}
              accept="image/*"
              capture="environment"
              optional
            />
            <FileField
              name="photos"
              label={words.photos}
              hint={words.photosHint}
              error={errors.photos}
              accept="image/jpeg,image/png,image/webp"
              multiple
              optional
            />
            {data.axes.length > 0 && (
              <SelectField
                name="axis"
                label={words.axis}
                error={errors.axis}
                value={String(values.axis ?? '')}
                empty={words.any}
                options={data.axes.map((axis) => ({
                  value: String(axis.number),
                  label: axis.title,
                  lang: lang === 'fr' ? undefined : 'fr',
                }))}
              />
            )}
            <Soft>{words.never}</Soft>
            <Note>{words.slow}</Note>
            <ButtonRow>
              <Button>{words.send}</Button>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ code }) => `/suivre/${code}`,
})

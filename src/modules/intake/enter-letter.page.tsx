import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import {
  axisChoices,
  chosenProcess,
  GivenReceipt,
  readReceiptCode,
  receivingProcesses,
  typedIn,
  VoiceFields,
  VoiceText,
  WhichProcess,
} from '#modules/contributions/module.ts'
import { TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { DayField, FieldGrid, FileField, HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { enterLetter } from './enter-letter.ts'
import { letterMessages } from './letter-messages.ts'
import { pileMessages } from './pile-messages.ts'

const path = '/bureau/lettres/saisir'

/** A letter received: its dates, its pages, its words, and where to answer when the person asks. */
export const enterLetterPage = formPage({
  path,
  params: z.object({ process: slug().optional(), recu: line({ max: 20 }).optional() }),
  operation: enterLetter,
  maxBody: 160 * 1024 * 1024,
  async load(visit, asked) {
    const receiving = await receivingProcesses(visit)
    const process = chosenProcess(receiving, asked.process)
    const code = asked.recu ? readReceiptCode(asked.recu) : undefined
    return { receiving, process, code, axes: process ? await axisChoices(visit.db, process.id) : [] }
  },
  given: (_, { process }) => ({ process: process?.slug ?? '' }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = letterMessages[lang]
    const form = { lang, values, errors }
    const failed = Object.keys(errors).length > 0
    return (
      <Page frame={visit.frame(words.title)} failed={failed}>
        <TitlePassage
          kicker={data.process && <TownWords>{data.process.title}</TownWords>}
          title={words.title}
          lead={words.lead}
        >
          {data.code && !failed && <GivenReceipt visit={visit} code={data.code} />}
          {data.process ? (
            <Form files wide action={visit.link(path, { process: data.process.slug })} errors={errors}>
              <HiddenField
                name="submission"
                value={typedIn(form, 'submission') || `lettre-${randomUUID()}`}
              />
              <FieldGrid>
                <DayField
                  name="writtenOn"
                  label={words.writtenOn}
                  optional
                  error={errors.writtenOn}
                  value={typedIn(form, 'writtenOn')}
                />
                <DayField
                  name="arrivedOn"
                  label={words.arrivedOn}
                  optional
                  error={errors.arrivedOn}
                  value={typedIn(form, 'arrivedOn')}
                />
              </FieldGrid>
              <TextField
                name="mailReference"
                label={words.mailReference}
                hint={words.mailReferenceHint}
                width="medium"
                optional
                error={errors.mailReference}
                value={typedIn(form, 'mailReference')}
              />
              <FileField
                name="pages"
                label={words.pages}
                hint={words.pagesHint}
                error={errors.pages}
                accept="image/jpeg,image/png,image/webp"
                multiple
                optional
              />
              <VoiceText {...form} label={words.text} hint={words.textHint} rows={12} />
              <VoiceFields {...form} axes={data.axes} />
              <TextField
                name="address"
                label={words.address}
                hint={words.addressHint}
                optional
                error={errors.address}
                value={typedIn(form, 'address')}
                autocomplete="off"
              />
              <ButtonRow>
                <Button>{words.keep}</Button>
                {data.receiving.length > 1 && (
                  <TargetLink href={visit.link(path)}>{pileMessages[lang].start.other}</TargetLink>
                )}
              </ButtonRow>
            </Form>
          ) : (
            <WhichProcess visit={visit} receiving={data.receiving} path={path} />
          )}
        </TitlePassage>
      </Page>
    )
  },
  next: ({ deposit, process, code }) =>
    deposit === undefined ? `${path}?process=${process}&recu=${code}` : `/bureau/transcrire/${deposit}`,
})

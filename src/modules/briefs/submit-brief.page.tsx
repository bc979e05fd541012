import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { line, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import {
  axisChoices,
  codeSource,
  contributionMessages,
  EasyLink,
  enteredChannels,
  entry,
  findByCode,
  participatingProcesses,
  readsEasy,
  requireProcess,
} from '#modules/contributions/module.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { DayField, FieldGrid, HiddenField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Soft } from '#ui/text.tsx'
import { WhatItSays, WhoSpeaks } from './brief-fields.tsx'
import { formWords } from './easy-words.ts'
import { messages } from './messages.ts'
import { briefToRenew } from './reads.ts'
import { renewBrief } from './renew-brief.ts'
import { enterBrief, submitBrief } from './submit-brief.ts'
import { readBrief } from './theses.ts'

const maxBody = 12 * 1024 * 1024
const typed = (value: unknown) => (value === undefined || value === null ? '' : String(value))

export const submitBriefPage = formPage({
  path: '/participer/:process/cahier',
  params: z.object({ process: slug() }),
  operation: submitBrief,
  maxBody,
  async load(visit, { process }) {
    const found = await requireProcess(visit.db, process)
    return { process: found, axes: await axisChoices(visit.db, found.id) }
  },
  given: ({ process }) => ({ process }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = formWords(visit)
    const form = { lang, words, values, errors }
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0} easy={readsEasy(visit)}>
        <TitlePassage kicker={data.process.title} title={words.title} lead={words.lead}>
          <ProcessLabel process={data.process} />
          {Object.keys(values).length === 0 && <EasyLink visit={visit} />}
          <Form files action={visit.link(`/participer/${data.process.slug}/cahier`)} errors={errors}>
            <HiddenField name="submission" value={typed(values.submission) || randomUUID()} />
            <WhoSpeaks {...form} />
            <WhatItSays {...form} />
            {data.axes.length > 0 && (
              <SelectField
                name="axis"
                label={words.axis}
                error={errors.axis}
                value={typed(values.axis)}
                empty={words.anyAxis}
                options={data.axes.map((axis) => ({
                  value: String(axis.number),
                  label: axis.title,
                  lang: lang === 'fr' ? undefined : 'fr',
                }))}
              />
            )}
            <TextField
              name="answerTo"
              type="email"
              label={words.answerTo}
              hint={words.answerToHint}
              optional
              error={errors.answerTo}
              value={typed(values.answerTo)}
              autocomplete="email"
            />
            <Soft>{words.read}</Soft>
            <ButtonRow>
              <Button>{words.send}</Button>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ code }) => `/suivre/${code}/recu`,
})

/** The same form, holding the last version. */
export const renewBriefPage = formPage({
  path: '/suivre/:code/cahier',
  params: z.object({ code: line({ max: 40 }) }),
  operation: renewBrief,
  maxBody,
  async load(visit, { code }) {
    visit.context.header('cache-control', 'no-store')
    visit.context.header('x-robots-tag', 'noindex')
    const found = await findByCode(visit.db, code, codeSource(visit.town, visit.actor, visit.address))
    return { code: found.code, last: await briefToRenew(visit.db, found.id) }
  },
  given: ({ code }) => ({ code }),
  start: (_visit, { last }) => ({ ...last, ...readBrief(last?.text ?? ''), file: undefined }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = formWords(visit)
    const form = { lang, words, values, errors }
    return (
      <Page
        frame={visit.frame(words.renewTitle)}
        failed={Object.keys(errors).length > 0}
        easy={readsEasy(visit)}
      >
        <TitlePassage title={words.renewTitle} lead={words.renewLead}>
          {Object.keys(errors).length === 0 && <EasyLink visit={visit} />}
          <Form files action={visit.link(`/suivre/${data.code}/cahier`)} errors={errors}>
            <WhoSpeaks {...form} />
            <WhatItSays {...form} />
            <ButtonRow>
              <Button>{words.sendVersion}</Button>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ code }) => `/suivre/${code}`,
})

/** What came on paper or by e-mail, typed by an officer. */
export const enterBriefPage = formPage({
  path: '/bureau/cahiers/saisir',
  params: z.object({}),
  operation: enterBrief,
  maxBody,
  menu: { place: 'desk', label: { fr: messages.fr.list.menu, en: messages.en.list.menu }, order: 22 },
  async load(visit) {
    const all = await participatingProcesses(visit.db)
    const receiving = all.filter(
      (one) =>
        ['participation', 'synthesis'].includes(one.phase) &&
        isAllowed(entry.who, visit.actor, { process: one.id }),
    )
    return { receiving, organisations: await listOrganisations(visit.db) }
  },
  start: (_visit, { receiving }) => ({ process: receiving[0]?.slug, channel: 'email' }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = messages[lang].form
    const form = { lang, words, values, errors }
    return (
      <Page frame={visit.frame(words.enterTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.enterTitle} lead={words.enterLead}>
          {data.receiving.length === 0 ? (
            <p>{words.noProcess}</p>
          ) : (
            <Form files action={visit.link('/bureau/cahiers/saisir')} errors={errors}>
              <HiddenField name="submission" value={typed(values.submission) || randomUUID()} />
              <FieldGrid>
                <SelectField
                  name="process"
                  label={words.process}
                  error={errors.process}
                  value={typed(values.process)}
                  options={data.receiving.map((one) => ({ value: one.slug, label: one.title, lang: 'fr' }))}
                />
                <SelectField
                  name="channel"
                  label={words.channel}
                  error={errors.channel}
                  value={typed(values.channel)}
                  options={enteredChannels.map((one) => ({
                    value: one,
                    label: contributionMessages[lang].channel[one],
                  }))}
                />
                <DayField
                  name="arrivedOn"
                  label={words.arrivedOn}
                  optional
                  error={errors.arrivedOn}
                  value={typed(values.arrivedOn)}
                />
              </FieldGrid>
              <SelectField
                name="organisation"
                label={words.known}
                error={errors.organisation}
                value={typed(values.organisation)}
                empty={words.knownNone}
                options={data.organisations.map((one) => ({
                  value: String(one.id),
                  label: one.name,
                  lang: 'fr',
                }))}
              />
              <WhoSpeaks {...form} nameLabel={words.orName} nameOptional />
              <WhatItSays {...form} />
              <ButtonRow>
                <Button>{words.send}</Button>
              </ButtonRow>
            </Form>
          )}
        </TitlePassage>
      </Page>
    )
  },
  next: ({ code }) => `/suivre/${code}/recu`,
})

import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import {
  contributionLife,
  type KeptReason,
  keepContributionsUnpublished,
  keptReasons,
  contributionMessages as messages,
  publishContributions,
  stampOf,
} from '#modules/contributions/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { HiddenField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note, PlainList, Quotation } from '#ui/text.tsx'
import { backTo, filterOfQueue, queueFilter, withPlace } from './queue-filter.ts'
import { maskedRow, processesHeld, type QueueRow, queue, queueRows } from './queue-reads.ts'

const home = '/bureau/contributions'
const pageSize = 50
const { who } = contributionLife.publishInBulk
const chosen = { choisies: z.array(identifier()).max(100).optional().catch(undefined) }
const held = (visit: Visit) => processesHeld(visit.actor, who)

/** Published together only when someone read it, and when what touches private life is masked. */
const isReady = (row: QueueRow) =>
  row.status === 'screened' &&
  (!row.privateLife || (row.publishedText !== null && row.publishedText !== row.text))

const publicly = (row: QueueRow) => row.publishedText ?? row.text
const isMasked = (row: QueueRow) => row.publishedText !== null && row.publishedText !== row.text

/** A page of the queue to choose from; nothing is decided here. */
export const severalPage = page({
  path: `${home}/plusieurs`,
  who,
  input: z.object({
    ...queueFilter,
    suite: identifier().optional().catch(undefined),
    tout: z.boolean().optional().catch(undefined),
  }),
  async show(visit, asked) {
    const { lang } = visit
    const words = deskMessages[lang].bulk
    const all = messages[lang]
    const filter = filterOfQueue(asked, visit.now)
    const read = await queue(visit.db, filter, held(visit), { after: asked.suite, limit: pageSize + 1 })
    const rows = read.slice(0, pageSize).map(maskedRow)
    const back = backTo(asked)
    const here = `${home}/plusieurs${asked.suite ? withPlace(back, 'suite', asked.suite) : back}`
    const last = read.length > pageSize ? rows.at(-1) : undefined
    return (
      <Page frame={visit.frame(words.several)}>
        <TitlePassage title={words.several} lead={words.severalLead}>
          <TargetLink href={visit.link(`${home}${back}`)}>{words.back}</TargetLink>
        </TitlePassage>
        <Passage>
          {rows.length === 0 ? (
            <EmptyState why={deskMessages[lang].queue.empty} />
          ) : (
            <Form wide method="get" action={visit.link(`${home}/garder-en-lot`)} label={words.which}>
              <TargetLink
                href={visit.link(asked.tout ? here : `${here}${here.includes('?') ? '&' : '?'}tout=on`)}
              >
                {asked.tout ? words.none : words.all}
              </TargetLink>
              {rows.some(({ hides }) => hides) && <Note>{words.hidden}</Note>}
              {rows.map((row) => (
                <>
                  <Choice
                    kind="checkbox"
                    id={`champ-choisies-${row.id}`}
                    name="choisies"
                    value={String(row.id)}
                    checked={asked.tout}
                    hint={<Quotation text={row.text} lang={row.language} />}
                  >
                    {row.reference} · {all.status[row.status]}
                  </Choice>
                  {row.hides && (
                    <TargetLink href={visit.link(home, { etat: 'tout', fiche: row.id })}>
                      {words.openSheet(row.reference)}
                    </TargetLink>
                  )}
                </>
              ))}
              <SelectField
                name="raison"
                label={words.reasonToKeep}
                hint={words.reasonToKeepHint}
                empty=""
                options={keptReasons.map((reason) => ({ value: reason, label: all.reason[reason] }))}
              />
              <Note>{words.onlyRead}</Note>
              <ButtonRow>
                <Button action={visit.link(`${home}/publier-en-lot`)}>{words.toPublish}</Button>
                <Button quiet>{words.toKeep}</Button>
              </ButtonRow>
              {last && (
                <TargetLink href={visit.link(`${home}/plusieurs${withPlace(back, 'suite', last.id)}`)}>
                  {deskMessages[lang].queue.nextPage}
                </TargetLink>
              )}
            </Form>
          )}
        </Passage>
      </Page>
    )
  },
})

const doneAddress = (what: 'publier' | 'garder', rows: readonly QueueRow[]) =>
  `${home}/lot-fait?${new URLSearchParams([['quoi', what], ...rows.map(({ id }) => ['choisies', String(id)])])}`

/** What is read and ready, as the public will read it, before it is published at once. */
export const publishInBulkPage = formPage({
  path: `${home}/publier-en-lot`,
  params: z.object({ demarche: queueFilter.demarche, ...chosen }),
  operation: publishContributions,
  async load(visit, { demarche, choisies }) {
    const found = choisies
      ? await queueRows(visit.db, choisies, held(visit))
      : await queue(visit.db, { status: 'screened', process: demarche }, held(visit), { limit: 100 })
    return { ready: found.filter(isReady), left: choisies ? found.filter((row) => !isReady(row)) : [] }
  },
  show(visit, { values, errors, data }) {
    const words = deskMessages[visit.lang].bulk
    const ticked = Array.isArray(values.contributions) ? new Set(values.contributions.map(Number)) : undefined
    const address = new URLSearchParams(data.ready.map(({ id }) => ['choisies', String(id)]))
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={data.ready.length > 0 ? words.lead : undefined}>
          <TargetLink href={visit.link(`${home}?etat=screened`)}>{words.back}</TargetLink>
        </TitlePassage>
        <Passage>
          {data.ready.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <Form
              wide
              action={visit.link(`${home}/publier-en-lot?${address}`)}
              errors={errors}
              label={words.choose}
            >
              {data.ready.map((row) => (
                <Choice
                  kind="checkbox"
                  id={`champ-contributions-${row.id}`}
                  name="contributions"
                  value={String(row.id)}
                  checked={ticked ? ticked.has(row.id) : true}
                  hint={<Quotation text={publicly(row)} lang={row.language} />}
                >
                  {row.reference} {isMasked(row) && words.masked}
                </Choice>
              ))}
              <Button>{words.send}</Button>
            </Form>
          )}
          {data.left.length > 0 && (
            <>
              <Note>{words.onlyRead}</Note>
              <PlainList
                items={data.left.map((row) => (
                  <TargetLink href={visit.link(home, { etat: 'tout', fiche: row.id })}>
                    {row.reference} · {messages[visit.lang].status[row.status]}
                  </TargetLink>
                ))}
              />
            </>
          )}
        </Passage>
      </Page>
    )
  },
  next: (_result, _params, data) => doneAddress('publier', data.ready),
})

/** The list of what is about to be kept back for one reason, each author told; each may still be left out. */
export const keepInBulkPage = formPage({
  path: `${home}/garder-en-lot`,
  params: z.object({ ...chosen, raison: z.enum(keptReasons).optional().catch(undefined) }),
  operation: keepContributionsUnpublished,
  async load(visit, { choisies = [], raison }) {
    const found = await queueRows(visit.db, choisies, held(visit))
    const from: readonly string[] = contributionLife.keepUnpublished.from
    const rows = found.filter(({ status }) => from.includes(status))
    return { rows, reason: raison }
  },
  show(visit, { errors, data }) {
    const { lang } = visit
    const words = deskMessages[lang].bulk
    const all = messages[lang]
    const { rows, reason } = data
    const address = new URLSearchParams([
      ...(reason ? [['raison', reason]] : []),
      ...rows.map(({ id }) => ['choisies', String(id)]),
    ])
    return (
      <Page frame={visit.frame(words.keepTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          title={words.keepTitle}
          lead={rows.length > 0 ? words.keepLead(rows.length) : undefined}
        >
          <TargetLink href={visit.link(`${home}/plusieurs`)}>{words.several}</TargetLink>
        </TitlePassage>
        <Passage>
          {rows.length === 0 && <EmptyState why={words.nothing} />}
          {rows.length > 0 && (
            <Form wide method="get" action={visit.link(`${home}/garder-en-lot`)} label={words.reason}>
              {rows.map(({ id }) => (
                <HiddenField name="choisies" value={String(id)} />
              ))}
              <SelectField
                name="raison"
                label={words.reason}
                empty=""
                value={reason}
                options={keptReasons.map((one) => ({ value: one, label: all.reason[one] }))}
              />
              <Button quiet={Boolean(reason)}>{words.toKeep}</Button>
            </Form>
          )}
          {rows.length > 0 && reason && (
            <Form
              wide
              action={visit.link(`${home}/garder-en-lot?${address}`)}
              errors={errors}
              bare
              label={words.keepTitle}
            >
              <p>
                <strong>{all.reason[reason]}</strong>. {words.leave}
              </p>
              {rows.some((row) => maskedRow(row).hides) && <Note>{words.hidden}</Note>}
              {rows.map((row, index) => (
                <KeptRow row={maskedRow(row)} index={index} reason={reason} />
              ))}
              <Button>{words.keepSend}</Button>
            </Form>
          )}
        </Passage>
      </Page>
    )
  },
  next: (_result, _params, data) => doneAddress('garder', data.rows),
})

function KeptRow(props: { row: QueueRow; index: number; reason: KeptReason }) {
  const { row, index, reason } = props
  return (
    <>
      <HiddenField name={`decisions.${index}.contribution`} value={String(row.id)} />
      <HiddenField name={`decisions.${index}.seen`} value={stampOf(row)} />
      <Choice
        kind="checkbox"
        name={`decisions.${index}.reason`}
        value={reason}
        checked
        hint={<Quotation text={row.text} lang={row.language} />}
      >
        {row.reference}
      </Choice>
    </>
  )
}

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import type { Operation } from '#kernel/operation.ts'
import { type FormState, formPage, type Visit } from '#kernel/page.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import {
  isPublic,
  keepContributionUnpublished,
  contributionMessages as messages,
  ownerOf,
  publishContribution,
  publishContributions,
  readers,
  restoreContribution,
  screenContribution,
  undoDecisions,
} from '#modules/contributions/module.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Quotation } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { ModerationSheet, type SheetData } from './moderation-sheet.tsx'
import { backTo, queueFilter, sheetData } from './queue.page.tsx'
import { processesWithin, queue, queueRow } from './queue-reads.ts'

const sheetAddress = z.object({ contribution: identifier(), ...queueFilter })

/** One gesture on one sheet. Done, the desk shows the next of the same queue; refused, the same sheet with what was typed. */
function gesture<S extends z.ZodObject>(
  verb: string,
  operation: Operation<S, unknown>,
  given: (contribution: number) => object = (contribution) => ({ contribution }),
) {
  return formPage({
    path: `/bureau/contributions/:contribution/${verb}`,
    params: sheetAddress,
    operation,
    async load(visit: Visit, asked: z.output<typeof sheetAddress>): Promise<SheetData> {
      const row = await queueRow(visit.db, asked.contribution)
      if (!row) throw missing(sentence(messages, (m) => m.unknown))
      if (!isAllowed(readers, visit.actor, ownerOf(row)))
        throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
      return sheetData(visit, row, backTo(asked))
    },
    given: (asked) => ({ ...given(asked.contribution) }) as unknown as Partial<z.input<S>>,
    show: (visit: Visit, form: FormState<SheetData>) => (
      <Page
        frame={visit.frame(deskMessages[visit.lang].queue.title)}
        shape="desk"
        failed={Object.keys(form.errors).length > 0}
      >
        <div class="passage">
          <div class="passage-body">
            <h1>{deskMessages[visit.lang].queue.title}</h1>
            <ModerationSheet visit={visit} sheet={form.data} form={form} />
          </div>
        </div>
      </Page>
    ),
    next: (_, asked) => {
      const back = backTo(asked)
      return `/bureau/contributions${back ? `${back}&` : '?'}apres=${asked.contribution}`
    },
  })
}

export const publishPage = gesture('publier', publishContribution)
export const screenPage = gesture('relire', screenContribution)
export const keepPage = gesture('garder', keepContributionUnpublished)
export const undoPage = gesture('defaire', undoDecisions, (contribution) => ({
  contributions: [contribution],
}))
export const restorePage = gesture('retablir', restoreContribution)

/** What is read and ready, as the public will read it, before it is published at once. */
export const publishInBulkPage = formPage({
  path: '/bureau/contributions/publier-en-lot',
  params: z.object({ demarche: queueFilter.demarche }),
  operation: publishContributions,
  async load(visit, { demarche }) {
    const filter = { status: 'screened', process: demarche }
    const found = await queue(visit.db, filter, processesWithin(visit.actor), { limit: 100, offset: 0 })
    return found.rows.filter(
      (row) => !row.privateLife || (row.publishedText !== null && row.publishedText !== row.text),
    )
  },
  show(visit, { values, errors, data: rows }) {
    const words = deskMessages[visit.lang].bulk
    const chosen = Array.isArray(values.contributions) ? new Set(values.contributions.map(Number)) : undefined
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={rows.length > 0 ? words.lead : undefined}>
          <TargetLink href={visit.link('/bureau/contributions?etat=screened')}>{words.back}</TargetLink>
        </TitlePassage>
        <Passage>
          {rows.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <Form
              wide
              action={visit.link('/bureau/contributions/publier-en-lot')}
              errors={errors}
              label={words.choose}
            >
              {rows.map((row) => (
                <Choice
                  kind="checkbox"
                  id={`champ-contributions-${row.id}`}
                  name="contributions"
                  value={String(row.id)}
                  checked={chosen ? chosen.has(row.id) : true}
                  hint={<Quotation text={row.publishedText ?? row.text} lang={row.language} />}
                >
                  {row.reference}{' '}
                  {row.publishedText &&
                    row.publishedText !== row.text &&
                    !isPublic(row.status) &&
                    words.masked}
                </Choice>
              ))}
              <Button>{words.send}</Button>
            </Form>
          )}
        </Passage>
      </Page>
    )
  },
  next: () => '/bureau/contributions?etat=screened',
})

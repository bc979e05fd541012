import { z } from 'zod'
import { isAllowed, isPossible } from '#kernel/actor.ts'
import { isLang } from '#kernel/i18n.ts'
import { identifier, line, parse } from '#kernel/input.ts'
import type { Operation } from '#kernel/operation.ts'
import { read, sentFrom } from '#kernel/web/form.ts'
import { type FormState, formPage, freePage, type Visit } from '#kernel/web/page.ts'
import { formOf } from '#kernel/web/web-request.ts'
import {
  contributionLife,
  keepContributionUnpublished,
  ownerOf,
  publishContribution,
  restoreContribution,
  screenContribution,
  undoDecisions,
} from '#modules/contributions/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { backTo, queueFilter, withPlace } from '#modules/moderation/queue/queue-filter.ts'
import { Page } from '#ui/page.tsx'
import { hide, maskKinds, masksOf, maskValue, placesOf } from './masks.ts'
import { ModerationSheet } from './moderation-sheet.tsx'
import { originalReaders } from './read-original.ts'
import { requireSheet, type SheetData, type SheetForm } from './sheet-data.ts'

const sheetAddress = z.object({ contribution: identifier(), ...queueFilter })

/** The sheet alone: after a refusal, or once masks were applied. */
function SheetPage(props: { visit: Visit; sheet: SheetData; form: SheetForm }) {
  const { visit, sheet, form } = props
  const { title } = deskMessages[visit.lang].queue
  return (
    <Page frame={visit.frame(title)} shape="desk" failed={Object.keys(form.errors).length > 0}>
      <div class="passage">
        <div class="passage-body sheet">
          <h1>{title}</h1>
          <ModerationSheet visit={visit} sheet={sheet} form={form} />
        </div>
      </div>
    </Page>
  )
}

/** One gesture on one sheet. Done, the desk shows the next of the same queue; refused, the same sheet with what was typed. */
function gesture<S extends z.ZodObject>(
  verb: string,
  operation: Operation<S, unknown>,
  then: 'apres' | 'fiche' = 'apres',
  given: (contribution: number) => object = (contribution) => ({ contribution }),
) {
  return formPage({
    path: `/bureau/contributions/:contribution/${verb}`,
    params: sheetAddress,
    operation,
    load: (visit: Visit, asked: z.output<typeof sheetAddress>): Promise<SheetData> =>
      requireSheet(visit, asked.contribution, asked),
    given: (asked) => ({ ...given(asked.contribution) }) as unknown as Partial<z.input<S>>,
    show: (visit: Visit, form: FormState<SheetData>) => (
      <SheetPage visit={visit} sheet={form.data} form={form} />
    ),
    next: (_, asked) => `/bureau/contributions${withPlace(backTo(asked), then, asked.contribution)}`,
  })
}

export const publishPage = gesture('publier', publishContribution)
export const screenPage = gesture('relire', screenContribution)
export const keepPage = gesture('garder', keepContributionUnpublished)
export const undoPage = gesture('defaire', undoDecisions, 'fiche', (contribution) => ({
  contributions: [contribution],
}))
export const restorePage = gesture('retablir', restoreContribution)

const maskForm = z.object({
  hide: z.array(z.string().max(40)).max(500).default([]),
  passage: line({ max: 500, min: 0 }).default(''),
  passageKind: z.enum(maskKinds).default('passage'),
  privateLife: z.boolean().default(false),
  nothingPrivate: z.boolean().default(false),
})

/** The text as the public would read it with the masks ticked. Nothing is decided or kept: the sheet is shown again. */
export const masksPage = freePage({
  path: '/bureau/contributions/:contribution/masques',
  who: contributionLife.screen.who,
  async answer(visit) {
    const { context, lang } = visit
    context.header('cache-control', 'no-store')
    const asked = parse(
      sheetAddress,
      read(
        sheetAddress,
        sentFrom([...visit.url.searchParams, ['contribution', context.req.param('contribution') ?? '']]),
      ),
    )
    const sheet = await requireSheet(visit, asked.contribution, asked)
    const { row } = sheet
    const reads =
      row.status !== 'published_masked' &&
      isPossible(contributionLife.screen, row.status, visit.actor, ownerOf(row)) &&
      isAllowed(originalReaders, visit.actor, ownerOf(row))
    if (context.req.method !== 'POST' || !reads)
      return context.redirect(
        visit.link(`/bureau/contributions${withPlace(sheet.back, 'fiche', row.id)}`),
        303,
      )
    const typed = parse(maskForm, read(maskForm, await formOf(context)))
    const places = placesOf(typed.passage, row.text)
    const sent = [...typed.hide, ...places.map((place) => maskValue({ ...place, kind: typed.passageKind }))]
    const spoken = isLang(row.language) ? row.language : 'fr'
    const absent = typed.passage !== '' && places.length === 0
    const form: SheetForm = {
      values: {
        ...typed,
        passage: absent ? typed.passage : '',
        publishedText: hide(row.text, masksOf(row.text, lang, '', sent), spoken),
      },
      errors: absent ? { passage: deskMessages[lang].queue.masks.absent } : {},
      hide: sent,
    }
    return context.html(
      String(await (<SheetPage visit={visit} sheet={sheet} form={form} />)),
      absent ? 422 : 200,
    )
  },
})

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { entry, showReceiptCode } from '#modules/contributions/module.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Quotation } from '#ui/text.tsx'
import { EntriesTyped } from './entries-typed.tsx'
import { mendEntry, takeBackEntry } from './mend-entry.ts'
import { pileMessages } from './pile-messages.ts'
import { entriesOfDay, entryById } from './pile-reads.ts'

/** What this person typed for others today, in every process, by every channel. */
export const entriesPage = page({
  path: '/bureau/saisies',
  who: entry.who,
  input: z.object({}),
  async show(visit) {
    const { lang } = visit
    const words = pileMessages[lang].today
    const day = dayInParis(visit.now)
    const entries = visit.actor.person ? await entriesOfDay(visit.db, visit.actor.person, day) : []
    const alive = entries.filter((one) => one.status !== 'withdrawn').length
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage
          title={words.title}
          lead={words.lead}
          note={[formatDay(day, lang), plural(alive, words.count, lang)].join(' · ')}
        >
          <ButtonRow>
            <TargetLink href={visit.link('/bureau/piles')}>{pileMessages[lang].start.title}</TargetLink>
            {alive > 0 && (
              <TargetLink href={visit.link('/bureau/saisies/recus')}>{words.receipts}</TargetLink>
            )}
          </ButtonRow>
          {entries.length === 0 ? (
            <EmptyState why={words.none} />
          ) : (
            <EntriesTyped visit={visit} entries={entries} everywhere />
          )}
        </TitlePassage>
      </Page>
    )
  },
})

const one = z.object({ contribution: identifier() })

async function reachEntry(visit: Visit, { contribution }: z.output<typeof one>) {
  const found = await entryById(visit.db, contribution)
  if (!found) throw missing(sentence(pileMessages, (m) => m.unknownEntry))
  if (!isAllowed(entry.who, visit.actor, { process: found.processId }))
    throw forbidden(sentence(pileMessages, (m) => m.unknownEntry))
  return found
}

const home = (pile: number | null) => (pile === null ? '/bureau/saisies' : `/bureau/piles/${pile}`)

export const mendEntryPage = formPage({
  path: '/bureau/saisies/:contribution{[0-9]+}/corriger',
  params: one,
  operation: mendEntry,
  load: reachEntry,
  given: ({ contribution }) => ({ contribution }),
  start: (_, found) => ({ text: found.text }),
  show(visit, { values, errors, data }) {
    const words = pileMessages[visit.lang].mend
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={words.lead} note={showReceiptCode(data.code)}>
          <Form action={visit.link(`/bureau/saisies/${data.id}/corriger`)} errors={errors}>
            <LongTextField
              name="text"
              label={words.text}
              error={errors.text}
              value={String(values.text ?? '')}
              lang={data.language}
              rows={8}
              autofocus
            />
            <ButtonRow>
              <Button>{words.save}</Button>
              <TargetLink href={visit.link(home(data.pile))}>{words.cancel}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ pile }) => home(pile),
})

export const takeBackEntryPage = formPage({
  path: '/bureau/saisies/:contribution{[0-9]+}/reprendre',
  params: one,
  operation: takeBackEntry,
  load: reachEntry,
  given: ({ contribution }) => ({ contribution }),
  show(visit, { errors, data }) {
    const words = pileMessages[visit.lang].mend
    return (
      <Page frame={visit.frame(words.undoTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.undoTitle} lead={words.undoLead} note={showReceiptCode(data.code)}>
          {data.text && <Quotation text={data.text} lang={data.language} />}
          <Form bare action={visit.link(`/bureau/saisies/${data.id}/reprendre`)} errors={errors}>
            <ButtonRow>
              <Button>{words.undo}</Button>
              <TargetLink href={visit.link(home(data.pile))}>{words.cancel}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ pile }) => home(pile),
})

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import {
  alikeTo,
  axisChoices,
  directionOf,
  ReadBackChoice,
  readReceiptCode,
  showReceiptCode,
  typedIn,
  VoiceFields,
  type VoiceForm,
} from '#modules/contributions/module.ts'
import { TownWords } from '#modules/processes/module.ts'
import { assets } from '#ui/assets.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { HiddenField, LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Fold, Message, Quotation } from '#ui/text.tsx'
import { EntriesTyped } from './entries-typed.tsx'
import { pileFacts } from './open-pile.page.tsx'
import { reachPile } from './pile.ts'
import { pileMessages } from './pile-messages.ts'
import { type EntrySeen, entriesOfPile, type PileSeen } from './pile-reads.ts'
import { typePileEntry } from './type-pile-entry.ts'

const shown = 10

/** One sheet after another: one field, one key. What they have in common was said once. */
export const pilePage = formPage({
  path: '/bureau/piles/:pile{[0-9]+}',
  params: z.object({ pile: identifier(), recu: line({ max: 20 }).optional() }),
  operation: typePileEntry,
  async load(visit, { pile, recu }) {
    const found = await reachPile(visit, pile)
    const entries = await entriesOfPile(visit.db, pile, shown)
    const code = recu && readReceiptCode(recu)
    return {
      pile: found,
      entries,
      last: code ? entries.find((one) => one.code === code) : undefined,
      axes: await axisChoices(visit.db, found.processId),
    }
  },
  given: ({ pile }) => ({ pile }),
  start: (_, { pile }) => ({ axis: pile.axis, language: pile.language }),
  async show(visit, { values, errors: refused, data }) {
    const { lang } = visit
    const words = pileMessages[lang].one
    const { pile, entries } = data
    const { alike, ...errors } = refused
    const home = `/bureau/piles/${pile.id}`
    const form = { lang, values, errors }
    const failed = Object.keys(errors).length > 0
    const frame = visit.frame(words.title(pile.id))
    const script = assets().script('pile')
    if (script) frame.scripts = [...(frame.scripts ?? []), script]
    const key = errors.submission ? '' : typedIn(form, 'submission')
    return (
      <Page frame={{ ...frame, said: undefined }} failed={failed}>
        <TitlePassage
          kicker={<TownWords>{pile.processTitle}</TownWords>}
          title={words.title(pile.id)}
          lead={<TownWords>{pileFacts(pile, visit)}</TownWords>}
          note={plural(pile.kept, words.count, lang)}
        >
          <Kept visit={visit} last={!failed && !alike ? data.last : undefined} />
          <Form
            id="pile"
            wide
            action={visit.link(home)}
            errors={errors}
            resumes={{
              kept: entries.flatMap((one) => one.submission ?? []),
              lost: words.lost,
              back: words.back,
            }}
          >
            <HiddenField name="submission" value={key || `pile-${randomUUID()}`} />
            <LongTextField
              name="text"
              label={words.text(words.rank(pile.next))}
              hint={words.hint}
              error={errors.text ?? errors.submission}
              value={typedIn(form, 'text')}
              rows={6}
              autofocus
            />
            {alike && <LooksAlike visit={visit} pile={pile} form={form} said={alike} />}
            {!alike && (
              <ButtonRow>
                <Button>{words.keep}</Button>
              </ButtonRow>
            )}
            <Fold
              summary={words.only}
              open={['authorCategory', 'groupSize'].some((name) => values[name]) || Boolean(errors.groupSize)}
            >
              <VoiceFields {...form} axes={data.axes} />
              <ReadBackChoice {...form} />
            </Fold>
          </Form>
          <ButtonRow>
            <TargetLink href={visit.link(`${home}/recus`)}>{words.receipts}</TargetLink>
            <TargetLink href={visit.link(`${home}/coller`)}>{words.paste}</TargetLink>
            <TargetLink href={visit.link('/bureau/saisies')}>{pileMessages[lang].start.today}</TargetLink>
            <TargetLink href={visit.link('/bureau/piles', { process: pile.process })}>
              {words.another}
            </TargetLink>
          </ButtonRow>
        </TitlePassage>
        {entries.length > 0 && (
          <Passage title={words.lastTen}>
            <EntriesTyped visit={visit} entries={entries} />
          </Passage>
        )}
      </Page>
    )
  },
  next: ({ pile, code }) => `/bureau/piles/${pile}?recu=${code}`,
})

/** What was just kept, said at once to the eye and to the ear; empty before the first. */
function Kept(props: { visit: Visit; last: EntrySeen | undefined }) {
  const { visit, last } = props
  const words = pileMessages[visit.lang].one
  if (!last) return null
  return (
    <Message status title={words.kept(showReceiptCode(last.code), words.rank(last.position ?? 0))}>
      <TargetLink href={visit.link(`/suivre/${last.code}/recu`)}>{words.receipt}</TargetLink>
    </Message>
  )
}

/** The words it looks like, to be read beside: kept anyway, or left. Nothing happens by itself. */
async function LooksAlike(props: { visit: Visit; pile: PileSeen; form: VoiceForm; said: string }) {
  const { visit, pile, form, said } = props
  const words = pileMessages[visit.lang].one
  const like = await alikeTo(visit.db, pile.processId, typedIn(form, 'text'))
  return (
    <Message yours status title={said}>
      {like && (
        <Quotation
          text={like.text}
          lang={like.language}
          dir={directionOf(like.language)}
          source={words.alikeSaid}
        />
      )}
      <p>{words.alikeHow}</p>
      <ButtonRow>
        <Button name="alike" value="on">
          {words.keepAnyway}
        </Button>
        <ButtonLink quiet href={visit.link(`/bureau/piles/${pile.id}`)}>
          {words.drop}
        </ButtonLink>
      </ButtonRow>
    </Message>
  )
}

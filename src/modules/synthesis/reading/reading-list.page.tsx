import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { count, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskPath, openDesk } from '#modules/synthesis/desk/desk-door.ts'
import { mostCompared, publicVoices } from '#modules/synthesis/nearness/public-voices.ts'
import type { Length, LengthStep } from '#modules/synthesis/nearness/reading-list.ts'
import { lengthAsked } from '#modules/synthesis/nearness/readings.ts'
import { heldIds, stampOf, voicesByIds } from '#modules/synthesis/nearness/voices-reads.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Count, CountList } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { formatNumber, percent, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { SliderField } from '#ui/slider.tsx'
import { EmptyState, Quotation } from '#ui/text.tsx'
import { coverageWords } from './coverage-messages.ts'

/** The most telling voices, as many as somebody has time to read, and how many others they speak for. */
export const readingListPage = page({
  path: '/bureau/synthese/:process/a-lire',
  who: synthesisReading,
  input: z.object({
    process: slug(),
    signes: lengthAsked.optional().catch(undefined),
    cran: count(100).optional().catch(undefined),
  }),
  async show(visit, from) {
    const { db, lang, town } = visit
    const all = { ...words[lang], ...coverageWords[lang] }
    const process = await openDesk(visit, from, synthesisReading)
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const path = deskPath(process.slug)
    const compared = await publicVoices(town, db, process.id)
    const steps = (await compared?.lengths()) ?? []
    const at = from.cran ?? stepFor(steps, from.signes ?? 1500)
    const step = steps[Math.min(at, steps.length - 1)]
    const list = step && (await compared?.readingList(step.length, mostShown))
    const voices = list ? await voicesByIds(db, process.id, list.ids) : []
    const held = await heldIds(db, process.id)
    const today = await compared?.shareOf(held.cited)
    const alone = (await compared?.singular()) ?? new Set<number>()
    const method = all.method(formatDay(visit.now, lang))
    return (
      <Page frame={visit.frame(all.title)}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={all.title} lead={all.lead}>
          {list && (
            <Form method="get" action={visit.link(`${path}/a-lire`)} label={all.length} live="a-lire">
              <SliderField
                name="cran"
                label={all.length}
                hint={all.lengthHint}
                steps={steps.map((one) => said(one, list.total))}
                at={Math.min(at, steps.length - 1)}
                ends={all.lengthEnds}
              />
              <Button quiet>{all.showThem}</Button>
            </Form>
          )}
        </TitlePassage>
        {list && today ? (
          <Passage id="a-lire">
            <CountList>
              <Count value={list.spokenFor} total={list.total} method={method}>
                {all.gauge}. {all.read(plural(list.chosen, all.voices, lang), formatNumber(list.signs, lang))}
              </Count>
              <Count value={today.spokenFor} total={today.total} method={all.now}>
                {all.nowReached}.{' '}
                {alone.size > 0 && `${plural(alone.size, all.alone, lang)} : ${all.nowAlone}`}
              </Count>
            </CountList>
            {voices.map((voice) => (
              <div>
                <Quotation
                  text={voice.text}
                  lang={voice.language}
                  source={
                    <>
                      {all.source(
                        all.categories[voice.category as keyof typeof all.categories],
                        voice.reference,
                      )}
                      , {voice.cited ? all.isCited : voice.aside ? all.isAside : all.toUse}
                    </>
                  }
                />
                <TargetLink
                  href={visit.link(
                    writes ? `${path}/citer/${voice.id}` : `/contributions/${voice.reference}`,
                  )}
                >
                  {all.open}
                </TargetLink>
              </div>
            ))}
          </Passage>
        ) : (
          <Passage>
            <EmptyState
              why={
                (await stampOf(db, process.id)).voices > mostCompared
                  ? all.tooMany(formatNumber(mostCompared, lang))
                  : all.tooFew
              }
            />
          </Passage>
        )}
        <Passage>
          <TargetLink href={visit.link(`${path}/phrases`)}>{all.back}</TargetLink>
        </Passage>
      </Page>
    )

    function said(one: LengthStep, total: number) {
      const share = percent(one.spokenFor, total, lang) ?? ''
      const signs = formatNumber(one.signs, lang)
      const minutes = plural(Math.max(1, Math.round(one.signs / signsAMinute)), all.minutes, lang)
      return one.length === 'all' ? all.stepAll(signs, minutes, share) : all.step(signs, minutes, share)
    }
  },
})

const mostShown = 200
/** Somebody who reads with care: 180 words, of six signs with the space after them. */
const signsAMinute = 1080

/** The longest step that is not longer than what is asked. */
function stepFor(steps: readonly LengthStep[], asked: Length): number {
  if (asked === 'all') return steps.length - 1
  return Math.max(
    0,
    steps.findLastIndex((one) => one.length !== 'all' && one.length <= asked),
  )
}

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskPath, openDesk } from '#modules/synthesis/desk/desk-door.ts'
import { mostCompared, publicVoices } from '#modules/synthesis/nearness/public-voices.ts'
import { lengths } from '#modules/synthesis/nearness/reading-list.ts'
import { heldIds, stampOf, voicesByIds } from '#modules/synthesis/nearness/voices-reads.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { TargetLink } from '#ui/button.tsx'
import { BarList, Count, CountList } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Quotation } from '#ui/text.tsx'
import { coverageWords } from './coverage-messages.ts'

/** The most telling voices, as many as somebody has time to read, and how many others they speak for. */
export const readingListPage = page({
  path: '/bureau/synthese/:process/a-lire',
  who: synthesisReading,
  input: z.object({ process: slug(), signes: z.enum(lengths).optional().catch(undefined) }),
  async show(visit, from) {
    const { db, lang, town } = visit
    const all = { ...words[lang], ...coverageWords[lang] }
    const process = await openDesk(visit, from, synthesisReading)
    const length = from.signes ?? '1500'
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const path = deskPath(process.slug)
    const compared = await publicVoices(town, db, process.id)
    const steps = []
    if (compared)
      for (const one of lengths) steps.push({ length: one, ...(await compared.readingList(one, 200)) })
    const list = steps.find((one) => one.length === length)
    const voices = list ? await voicesByIds(db, process.id, list.ids) : []
    const held = await heldIds(db, process.id)
    const today = await compared?.shareOf(held.cited)
    const alone = (await compared?.singular()) ?? new Set<number>()
    const method = all.method(formatDay(visit.now, lang))
    return (
      <Page frame={visit.frame(all.title)}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={all.title} lead={all.lead}>
          {steps.length > 0 && (
            <nav aria-label={all.length}>
              <p>
                <b>{all.length}</b> {all.lengthHint}
              </p>
              <BarList
                total={steps[0]?.total ?? 0}
                rows={steps.map((one) => ({
                  label:
                    one.length === length ? (
                      <b aria-current="true">{all.lengths[one.length]}</b>
                    ) : (
                      <TargetLink href={visit.link(`${path}/a-lire`, { signes: one.length })}>
                        {all.lengths[one.length]}
                      </TargetLink>
                    ),
                  value: one.spokenFor,
                }))}
              />
            </nav>
          )}
        </TitlePassage>
        {list && today ? (
          <Passage>
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
  },
})

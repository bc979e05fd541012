import { z } from 'zod'
import { count, line } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { dayOf } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status } from '#ui/knot.tsx'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, Fold, ForTheEar } from '#ui/text.tsx'
import { threadPath } from './addresses.ts'
import { counts } from './count-messages.ts'
import { knotOf } from './item-knots.ts'
import { messages } from './messages.ts'
import { titleOf } from './show-thread.page.tsx'
import { itemsPerPage, kinds } from './thread.ts'
import { idOfKey, listOf } from './thread-reads.ts'

/** All the things of one kind on a thread: any of them is one range and one click away, however many there are. */
export const listThreadPage = page({
  path: '/fil/:kind/:id/:level',
  who: 'anyone',
  input: z.object({
    kind: z.enum(kinds),
    id: line({ max: 20 }),
    level: z.enum(kinds),
    page: count(100).min(1).optional(),
  }),
  async show(visit, input) {
    const { lang } = visit
    const id = await idOfKey(visit.db, input.kind, input.id)
    const shown = input.page ?? 1
    const { focus, items, total, label } = await listOf(
      visit.db,
      { kind: input.kind, id },
      input.level,
      shown,
    )
    const each = itemsPerPage(total)
    const pages = Math.max(1, Math.ceil(total / each))
    const back = threadPath(focus.kind, focus.key)
    const address = (number: number) => visit.link(`${back}/${input.level}`, { page: number })
    const bound = (value: number) => formatNumber(value, lang)
    const ranges = Array.from({ length: pages }, (_, index) => ({
      href: address(index + 1),
      label: counts[lang].list.range(bound(index * each + 1), bound(Math.min(total, (index + 1) * each))),
      current: index + 1 === shown,
    }))
    return (
      <Page frame={visit.frame(counts[lang].everyOne[input.level])}>
        <TitlePassage
          kicker={titleOf(focus, lang)}
          title={counts[lang].everyOne[input.level]}
          lead={plural(total, counts[lang].counted[input.level], lang)}
        >
          <ProcessLabel process={label} />
          <TargetLink href={visit.link(back)}>{counts[lang].list.back}</TargetLink>
        </TitlePassage>
        <Passage>
          {pages > 1 && (
            <Fold summary={counts[lang].list.ranges} open={pages <= 12} wide>
              <FilterList label={counts[lang].list.ranges} items={ranges} />
            </Fold>
          )}
          <EntryList
            level={2}
            entries={items.map((item) => {
              const knot = knotOf(item, { lang, today: dayOf(visit.now), phase: '' })
              return {
                title: knot.title,
                href: visit.link(knot.thread as string),
                note: (
                  <>
                    {knot.quote?.text ?? knot.sentences[0]} {knot.example && <ExampleMark />}
                    <br />
                    {knot.note}
                  </>
                ),
                doors: knot.page && (
                  <a href={visit.link(knot.page)}>
                    {messages[lang].opens[item.kind]}
                    <ForTheEar> : {knot.title}</ForTheEar>
                  </a>
                ),
                status: knot.stateWords && <Status kind={knot.state}>{knot.stateWords}</Status>,
              }
            })}
          />
          <Pager page={shown} pages={pages} href={address} />
        </Passage>
      </Page>
    )
  },
})

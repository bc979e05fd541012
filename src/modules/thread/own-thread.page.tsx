import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import {
  contributionMessages,
  gatheringKnots,
  isPublic,
  type OwnContribution,
  readsEasy,
  showReceiptCode,
  withCode,
} from '#modules/contributions/module.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, Fold, Note, PrintHint, Quotation } from '#ui/text.tsx'
import { type ThreadKnot, ThreadList } from '#ui/thread-list.tsx'
import { ThreadPicture } from '#ui/thread-picture.tsx'
import { threadPath } from './addresses.ts'
import { messages } from './messages.ts'
import { latenessSaid, type OwnTelling, ownKnotsAfter, stageOf } from './own-knots.ts'
import { ownMessages } from './own-messages.ts'
import { listed } from './show-thread.page.tsx'
import { type StoryTelling, storyAfter } from './story/story.ts'
import { NextPassage, ObjectionPassage, StoryPassage } from './story/story-view.tsx'
import { saidLines, type Told } from './story/told.ts'
import { ownThreadOf, unusedReason } from './thread-reads.ts'

/** What came of published words, for the tracking page of the contributions, which may not lean on this module. */
export async function knotsAfterPublication(
  visit: Visit,
  contribution: { id: number },
): Promise<ThreadKnot[]> {
  const thread = await ownThreadOf(visit.db, contribution.id)
  const telling = await tellingOf(visit, contribution.id, false)
  return ownKnotsAfter(thread, telling).map((knot) => listed({ ...knot, thread: undefined }, visit))
}

async function tellingOf(visit: Visit, id: number, published: boolean): Promise<OwnTelling> {
  const setAside = await unusedReason(visit.db, id)
  return { lang: visit.lang, today: dayOf(visit.now), isPublic: published, setAside }
}

export const ownThreadPage = page({
  path: '/suivre/:code/fil',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  show: (visit, { code }) => withCode(visit, code, (own) => drawOwnThread(visit, own)),
})

async function drawOwnThread(visit: Visit, own: OwnContribution) {
  const { lang } = visit
  const m = ownMessages[lang]
  const thread = await ownThreadOf(visit.db, own.id)
  const telling: StoryTelling = {
    ...(await tellingOf(visit, own.id, isPublic(own.status))),
    mine: true,
  }
  const gone = own.status === 'withdrawn'
  const after = gone ? [] : ownKnotsAfter(thread, telling)
  const before = gatheringKnots(own, lang)
  const stage = stageOf(own.status, thread, telling)
  const lines = [...saidLines(toldOf(own, lang), telling), ...(gone ? [] : storyAfter(thread, telling))]
  const drawn = [
    ...before.map((knot, index) => ({
      level: `before-${index}`,
      state: knot.state,
      label: String(knot.title),
      here: index === 0,
    })),
    ...after,
  ]
  const frame = visit.frame(m.title)
  return (
    <Page frame={frame} easy={readsEasy(visit)}>
      <TitlePassage
        note={<strong>{m.kicker(showReceiptCode(own.code))}</strong>}
        kicker={m.title}
        title={m.states[own.takenBack ? 'taken_back' : stage]}
        lead={latenessSaid(after, lang)}
      >
        <ProcessLabel process={own} />
        {after.some((knot) => knot.example || knot.linkExample) && (
          <Note>
            {m.examplePath} <ExampleMark />
          </Note>
        )}
        <OwnWords own={own} summary={m.wholeWords} />
      </TitlePassage>
      {own.takenBack ? (
        <Passage title={m.next} id="maintenant" knot="expected">
          <p>{m.takenBackNext}</p>
        </Passage>
      ) : (
        <>
          <StoryPassage lines={lines} visit={visit} />
          <NextPassage thread={thread} stage={stage} telling={telling} />
          <ObjectionPassage
            thread={thread}
            telling={telling}
            visit={visit}
            phone={frame.help.phone}
            own={own}
          />
        </>
      )}
      <Passage knot="none">
        <ButtonRow>
          <TargetLink href={visit.link(`/suivre/${own.code}`)}>{m.back}</TargetLink>
          {telling.isPublic && (
            <TargetLink href={visit.link(threadPath('contribution', own.reference))}>{m.whole}</TargetLink>
          )}
        </ButtonRow>
        <PrintHint />
      </Passage>
      <div class="not-on-paper">
        <Passage title={m.steps} id="etapes" knot="none">
          <ThreadPicture
            id="chemin"
            title={m.pictureTitle(plural(drawn.length, messages[lang].knots, lang))}
            knots={drawn}
          />
        </Passage>
        <ThreadList
          numbered
          knots={[...before, ...after.map((knot) => listed({ ...knot, thread: undefined }, visit))]}
        />
      </div>
    </Page>
  )
}

/** What the story may say of the words themselves, to their author. */
function toldOf(own: OwnContribution, lang: Lang): Told {
  const { reason } = contributionMessages[lang]
  const on = own.status === 'published' || own.status === 'published_masked' ? own.publishedAt : own.statusAt
  return {
    ...own,
    publishedOn: on && dayOf(on),
    reason: own.statusReason ? reason[own.statusReason as keyof typeof reason] : undefined,
  }
}

/** Long words are folded, so that what became of them is not pushed out of sight. */
function OwnWords({ own, summary }: { own: OwnContribution; summary: string }) {
  const most = 200
  if (own.said.length <= most) return own.said ? <Quotation text={own.said} lang={own.language} /> : null
  return (
    <>
      <Quotation text={`${own.said.slice(0, most).trimEnd()}…`} lang={own.language} />
      <Fold summary={summary}>
        <p lang={own.language}>{own.said}</p>
      </Fold>
    </>
  )
}

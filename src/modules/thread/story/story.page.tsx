import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { threadPath } from '#modules/thread/addresses.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { PrintHint, Quotation } from '#ui/text.tsx'
import { nextMessages } from './next-messages.ts'
import { publicStory } from './public-story.ts'
import { shortened } from './story.ts'
import { storyMessages } from './story-messages.ts'
import { NextPassage, ObjectionPassage, StoryPassage } from './story-view.tsx'

/** What a published contribution became, for anyone: one page of short sentences, to read, to print, to give. */
export const storyPage = page({
  path: '/contributions/:reference/devenir',
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }) }),
  async show(visit, { reference }) {
    const { lang } = visit
    const m = storyMessages[lang]
    const { contribution, thread, telling, stage, lines } = await publicStory(visit, reference)
    const frame = visit.frame(m.title)
    return (
      <Page frame={frame}>
        <TitlePassage kicker={m.title} title={nextMessages[lang].states[stage]}>
          <ProcessLabel process={contribution} />
          {contribution.text && (
            <Quotation text={shortened(contribution.text)} lang={contribution.language} />
          )}
        </TitlePassage>
        <StoryPassage lines={lines} visit={visit} />
        <NextPassage thread={thread} stage={stage} telling={telling} />
        <ObjectionPassage thread={thread} telling={telling} visit={visit} phone={frame.help.phone} />
        <Passage knot="none">
          <ButtonRow>
            <TargetLink href={visit.link(`/contributions/${contribution.reference}`)}>
              {m.ownWords}
            </TargetLink>
            <TargetLink href={visit.link(threadPath('contribution', contribution.reference))}>
              {m.wholeThread}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

import { z } from 'zod'
import { page } from '#kernel/web/page.ts'
import { participatingProcesses } from '#modules/contributions/place-reads.ts'
import { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import { ProcessLabel, sayDay } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { closedBecause } from './open-participation.ts'
import { speakMessages } from './speak-messages.ts'

/** Where one may speak today. */
export const speakPage = page({
  path: '/participer',
  who: 'anyone',
  input: z.object({}),
  menu: { place: 'main', label: { fr: speakMessages.fr.menu, en: speakMessages.en.menu }, order: 20 },
  async show(visit) {
    const words = speakMessages[visit.lang]
    const open = (await participatingProcesses(visit.db)).filter(
      (process) => !closedBecause(process, visit.now),
    )
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={open.length > 0 ? words.lead : words.nothingOpen}>
          {open.length === 0 && (
            <>
              <p>{words.nothingOpenWhat}</p>
              <ButtonRow>
                <ButtonLink href={visit.link('/suivre')}>{followMessages[visit.lang].title}</ButtonLink>
                <TargetLink href={visit.link('/demarches')}>{words.allProcesses}</TargetLink>
              </ButtonRow>
            </>
          )}
        </TitlePassage>
        {open.map((process) => (
          <Passage
            title={process.title}
            note={process.closesOn ? words.until(sayDay(process.closesOn, visit.lang)) : words.noEnd}
          >
            <p>{process.summary}</p>
            <ProcessLabel process={process} />
            <ButtonRow>
              <ButtonLink href={visit.link(`/participer/${process.slug}`)}>{words.title}</ButtonLink>
              <TargetLink href={visit.link(`/participer/${process.slug}/message`)}>
                {words.byVoice}
              </TargetLink>
              <TargetLink href={visit.link(`/demarches/${process.slug}/contributions`)}>
                {words.seeWhatWasSaid}
              </TargetLink>
            </ButtonRow>
          </Passage>
        ))}
      </Page>
    )
  },
})

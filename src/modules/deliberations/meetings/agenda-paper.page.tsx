import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { formatDay } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { PaperSheet, PaperTable } from '#ui/paper.tsx'
import { Passage } from '#ui/passage.tsx'
import { PrintHint } from '#ui/text.tsx'
import { placeAndHour } from './meetings.page.tsx'
import { messages } from './messages.ts'
import { showMeeting } from './reads.ts'

/** The agenda on one sheet, for the door of the town hall and for the members. */
export const agendaPaperPage = page({
  path: '/deliberations/seances/:meeting{[0-9]+}/ordre-du-jour',
  who: 'anyone',
  input: z.object({ meeting: identifier() }),
  async show(visit, input) {
    const { lang } = visit
    const words = messages[lang]
    const { meeting, agenda } = await showMeeting(visit.db, input.meeting)
    const body = actWords[lang].body[meeting.body as 'council']
    const frame = visit.frame(words.paperTitle)
    return (
      <Page frame={frame}>
        <PaperSheet
          kicker={frame.townName}
          title={words.paperLead(body, formatDay(meeting.heldOn, lang, true))}
          lead={placeAndHour(meeting, lang)}
        >
          {meeting.cancelledAt && <p>{words.cancelledBecause(meeting.cancelReason ?? '')}</p>}
          {(meeting.example || agenda.some((act) => act.example)) && <p>{words.paperExample}</p>}
          {agenda.length === 0 ? (
            <p>{words.agendaEmpty}</p>
          ) : (
            <PaperTable
              caption={words.agenda}
              head={[words.paperNumber, words.paperSubject, words.paperRapporteur]}
              widths={['tick', 'wide', 'wide']}
              rows={agenda.map((act, index) => [String(index + 1), act.subject, act.rapporteur ?? ''])}
            />
          )}
        </PaperSheet>
        <Passage knot="none">
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

import type { Block } from '#kernel/documents/document.ts'
import { clock } from '#modules/deliberations/meetings/meetings.page.tsx'
import type { ShownMeeting } from '#modules/deliberations/meetings/reads.ts'
import { formatDay } from '#ui/dates.ts'

const toSay = 'à préciser'

/** Day, hour and place, as every paper of a meeting says them: in French, whoever asks. */
export const factsOf = ({ meeting }: Pick<ShownMeeting, 'meeting'>): Block => ({
  kind: 'facts',
  facts: [
    ['Jour', formatDay(meeting.heldOn, 'fr', true)],
    ['Heure', meeting.startsAt ? clock(meeting.startsAt, 'fr') : toSay],
    ['Lieu', meeting.place ?? toSay],
  ].map(([term = '', value = '']) => ({ term, value: { text: value } })),
})

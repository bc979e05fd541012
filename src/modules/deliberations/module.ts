import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { deskDeliberationPage, deskPage } from '#modules/deliberations/preparation/desk.page.tsx'
import {
  prepareDeliberationPage,
  reviseDeliberationPage,
} from '#modules/deliberations/preparation/prepare-deliberation.page.tsx'
import { prepareDeliberation } from '#modules/deliberations/preparation/prepare-deliberation.ts'
import { replanDeliberation } from '#modules/deliberations/preparation/replan-deliberation.ts'
import { reviseDeliberation } from '#modules/deliberations/preparation/revise-deliberation.ts'
import { correctDeliberation } from '#modules/deliberations/publication/correct-deliberation.ts'
import {
  correctDeliberationPage,
  publishDeliberationPage,
  recordTransmissionPage,
} from '#modules/deliberations/publication/publish-deliberation.page.tsx'
import { publishDeliberation } from '#modules/deliberations/publication/publish-deliberation.ts'
import { recordTransmission } from '#modules/deliberations/publication/record-transmission.ts'
import { adoptAnswersPage, releaseAnswerPage } from '#modules/deliberations/votes/adopt-answers.page.tsx'
import { adoptAnswers } from '#modules/deliberations/votes/adopt-answers.ts'
import { recordVotePage, replanDeliberationPage } from '#modules/deliberations/votes/record-vote.page.tsx'
import { recordVote } from '#modules/deliberations/votes/record-vote.ts'
import { releaseAnswer } from '#modules/deliberations/votes/release-answer.ts'
import { actsFile } from './acts-file.ts'
import { convocationsFilePage, meetingFilePages, writeMembersPage } from './convocation/convocation.page.tsx'
import { writeMembers } from './convocation/write-members.ts'
import { actDocumentPages } from './documents/act-document.page.ts'
import { applyDueDays } from './dues/apply-due-days.ts'
import { dueDaysPage } from './dues/due-days.page.tsx'
import { showDueDays } from './dues/readings.ts'
import { deliberationsCsvPage, listDeliberationsPage } from './list-deliberations.page.tsx'
import { exportDeliberations, listDeliberations } from './list-deliberations.ts'
import { agendaPaperPage } from './meetings/agenda-paper.page.tsx'
import { meetingDeskPage, meetingsDeskPage } from './meetings/desk.page.tsx'
import {
  cancelMeetingPage,
  moveMeetingPage,
  placeOnAgendaPage,
  planMeetingPage,
  publishMeetingListPage,
  recordNoticePage,
} from './meetings/meeting-forms.page.tsx'
import { listMeetingsPage, meetingsCalendarPage, showMeetingPage } from './meetings/meetings.page.tsx'
import { messages as meetingMessages } from './meetings/messages.ts'
import { cancelMeeting, moveMeeting } from './meetings/move-meeting.ts'
import { placeOnAgenda } from './meetings/place-on-agenda.ts'
import { planMeeting } from './meetings/plan-meeting.ts'
import { listMeetingsReading, showMeetingReading } from './meetings/readings.ts'
import { publishMeetingList, recordNotice } from './meetings/record-notice.ts'
import { messages } from './messages.ts'
import { pastFaultsDescribed } from './past/faults-file.ts'
import {
  checkPastActsPage,
  mapPastColumnsPage,
  pastFaultsFilePage,
  sendPastActsPage,
  takePastActsPage,
} from './past/import.page.tsx'
import { pastActPage, pastActsFilePage, pastActsPage } from './past/past-acts.page.tsx'
import { listPastActs, pastActsDescribed } from './past/readings.ts'
import { mapPastColumns, sendPastActs, takePastActs } from './past/take-past-acts.ts'
import { classifyDeliberation } from './scdl/classify-deliberation.ts'
import { describeBody } from './scdl/describe-body.ts'
import { classifyDeliberationPage, describeBodyPage, scdlFilePage, scdlPage } from './scdl/scdl.page.tsx'
import { exportScdl } from './scdl/scdl.ts'
import { deliberationTextPage, showDeliberationPage } from './show-deliberation.page.tsx'
import { showDeliberation } from './show-deliberation.ts'
import * as tables from './tables.ts'

export { deliberationLife, executoryOn, fingerprintOf, slipInDays } from './deliberation.ts'
export { dueDaysOnDesk } from './dues/due-days.page.tsx'
export {
  answerReleased,
  answersAdopted,
  deliberationCorrected,
  deliberationPrepared,
  deliberationPublished,
  deliberationReplanned,
  deliberationRevised,
  deliberationSent,
  deliberationVoted,
} from './facts.ts'
export { listStateOf } from './meetings/meeting.ts'
export { titleOf as meetingTitle } from './meetings/meetings.page.tsx'
export { pastActsNear } from './past/near-reads.ts'
export { lockDeliberation, requireStatus } from './reads.ts'
export {
  adoptAnswers,
  prepareDeliberation,
  publishDeliberation,
  recordTransmission,
  recordVote,
  replanDeliberation,
}

export const deliberations: Module = {
  name: 'deliberations',
  title: { fr: 'Délibérations', en: 'Deliberations' },
  states: {
    ...eachWords(messages.fr.status, messages.en.status),
    ...eachWords(meetingMessages.fr.state, meetingMessages.en.state),
  },
  operations: [
    prepareDeliberation,
    reviseDeliberation,
    replanDeliberation,
    adoptAnswers,
    releaseAnswer,
    recordVote,
    recordTransmission,
    publishDeliberation,
    correctDeliberation,
    classifyDeliberation,
    describeBody,
    planMeeting,
    moveMeeting,
    cancelMeeting,
    placeOnAgenda,
    writeMembers,
    recordNotice,
    publishMeetingList,
    sendPastActs,
    mapPastColumns,
    takePastActs,
    applyDueDays,
  ],
  readings: [
    listDeliberations,
    showDeliberation,
    exportDeliberations,
    exportScdl,
    listMeetingsReading,
    showMeetingReading,
    listPastActs,
    showDueDays,
  ],
  pages: [
    listDeliberationsPage,
    deliberationsCsvPage,
    scdlPage,
    scdlFilePage,
    pastActsPage,
    pastActsFilePage,
    pastActPage,
    listMeetingsPage,
    meetingsCalendarPage,
    showMeetingPage,
    agendaPaperPage,
    showDeliberationPage,
    deliberationTextPage,
    ...actDocumentPages,
    deskPage,
    dueDaysPage,
    prepareDeliberationPage,
    sendPastActsPage,
    checkPastActsPage,
    pastFaultsFilePage,
    mapPastColumnsPage,
    takePastActsPage,
    meetingsDeskPage,
    planMeetingPage,
    writeMembersPage,
    convocationsFilePage,
    ...meetingFilePages,
    meetingDeskPage,
    moveMeetingPage,
    cancelMeetingPage,
    recordNoticePage,
    publishMeetingListPage,
    placeOnAgendaPage,
    deskDeliberationPage,
    reviseDeliberationPage,
    replanDeliberationPage,
    adoptAnswersPage,
    releaseAnswerPage,
    recordVotePage,
    recordTransmissionPage,
    publishDeliberationPage,
    correctDeliberationPage,
    classifyDeliberationPage,
    describeBodyPage,
  ],
  files: [actsFile, pastActsDescribed, pastFaultsDescribed],
  tables: Object.values(tables),
}

import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { noticesDeskPage } from './desk.page.tsx'
import { forgetContactsPage } from './forget-contacts.page.tsx'
import { forgetContacts } from './forget-contacts.ts'
import { forgetLetterFiles } from './letters/advance-printing.ts'
import { drawLettersAgain } from './letters/draw-letters-again.ts'
import { exportLettersCommand } from './letters/export-letters.ts'
import { printLettersPage } from './letters/print-letters.page.tsx'
import { printLetters } from './letters/print-letters.ts'
import {
  drawLettersAgainPage,
  lettersFilePage,
  printingPage,
  putLettersBackPage,
} from './letters/printing.page.tsx'
import { showLetters } from './letters/readings.ts'
import { putLettersBack, recordLettersPosted } from './letters/settle-printing.ts'
import { takeLetters } from './letters/take-letters.ts'
import { listAuthorsPage } from './list-authors.page.tsx'
import { words } from './messages.ts'
import { statusNames } from './notice.ts'
import { showNotificationRate } from './rate.ts'
import {
  recordMailReturnedPage,
  recordNotReachedPage,
  recordToldPage,
  undoRecordedPage,
} from './record.page.tsx'
import { recordMailReturned } from './record-mail-returned.ts'
import { recordNotReached } from './record-not-reached.ts'
import { recordTold } from './record-told.ts'
import { letter, notice, printing } from './tables.ts'
import { undoRecorded } from './undo-recorded.ts'

export * from './facts.ts'
export { followsContacts } from './follows-contacts.ts'
export { LettersWorker, lettersWorkerOf } from './letters/letters-worker.ts'
export { wakesLetters } from './letters/wakes-letters.ts'
export { notificationRate, type PublicRate } from './rate.ts'
export { tellsAuthors } from './tells-authors.ts'
export { forgetLetterFiles }

/** Telling each author by the channel they chose. Driven by reactions: nothing leans on it but the thread, which counts. */
export const notices: Module = {
  name: 'notices',
  title: sentence(words, (m) => m.module),
  states: statusNames,
  operations: [
    recordTold,
    recordNotReached,
    recordMailReturned,
    undoRecorded,
    printLetters,
    recordLettersPosted,
    putLettersBack,
    drawLettersAgain,
    forgetContacts,
  ],
  readings: [showNotificationRate, showLetters, takeLetters],
  commands: [exportLettersCommand],
  pages: [
    noticesDeskPage,
    printLettersPage,
    printingPage,
    putLettersBackPage,
    lettersFilePage,
    drawLettersAgainPage,
    listAuthorsPage,
    recordToldPage,
    recordNotReachedPage,
    recordMailReturnedPage,
    undoRecordedPage,
    forgetContactsPage,
  ],
  tables: [notice, printing, letter],
}

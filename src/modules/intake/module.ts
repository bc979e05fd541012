import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { depositStatuses } from './deposit.ts'
import { depositSheets } from './deposit-sheets.ts'
import { depositSheetsPage, depositsPage } from './deposits.page.tsx'
import { enterLetterPage } from './enter-letter.page.tsx'
import { enterLetter } from './enter-letter.ts'
import * as typed from './entries.page.tsx'
import { daySlipsPage, pileSlipsPage } from './entry-slips.page.tsx'
import { withdrawDepositPage } from './follow-deposit.page.tsx'
import { setAsideDeposit, takeDeposit, turnAttachment, withdrawDeposit } from './follow-deposit.ts'
import { keepPasted } from './keep-pasted.ts'
import { leaveMessagePage } from './leave-message.page.tsx'
import { leaveMessage } from './leave-message.ts'
import { mendEntry, takeBackEntry } from './mend-entry.ts'
import { messages } from './messages.ts'
import { openPilePage } from './open-pile.page.tsx'
import { openPile } from './open-pile.ts'
import { pastePage } from './paste.page.tsx'
import { pilePage } from './pile.page.tsx'
import { attachment, deposit, pile, pileEntry, transcript } from './tables.ts'
import * as sheet from './type-deposit.page.tsx'
import { typeDeposit } from './type-deposit.ts'
import { typePileEntry } from './type-pile-entry.ts'

export { dropsWhatWasSent, forgetAttachments } from './drops-what-was-sent.ts'
export { followDeposit, holdsDeposit } from './follow-deposit.page.tsx'

/** What comes as a photo or a voice until it is words, and what comes in piles: a receipt each, typed by an officer, read again by its author. */
export const intake: Module = {
  name: 'intake',
  title: { fr: 'Feuilles et messages vocaux', en: 'Sheets and voice messages' },
  operations: [
    leaveMessage,
    depositSheets,
    takeDeposit,
    typeDeposit,
    setAsideDeposit,
    turnAttachment,
    withdrawDeposit,
    enterLetter,
    openPile,
    typePileEntry,
    keepPasted,
    mendEntry,
    takeBackEntry,
  ],
  readings: [],
  pages: [
    leaveMessagePage,
    withdrawDepositPage,
    depositsPage,
    depositSheetsPage,
    sheet.attachmentPage,
    sheet.takeDepositPage,
    sheet.setAsideDepositPage,
    sheet.turnAttachmentPage,
    sheet.typeDepositPage,
    enterLetterPage,
    openPilePage,
    pilePage,
    pastePage,
    pileSlipsPage,
    daySlipsPage,
    typed.entriesPage,
    typed.mendEntryPage,
    typed.takeBackEntryPage,
  ],
  states: Object.fromEntries(depositStatuses.map((one) => [one, sentence(messages, (m) => m.status[one])])),
  tables: [deposit, attachment, transcript, pile, pileEntry],
}

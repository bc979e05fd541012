import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { depositStatuses } from './deposit.ts'
import { depositSheets } from './deposit-sheets.ts'
import { depositSheetsPage, depositsPage } from './deposits.page.tsx'
import { withdrawDepositPage } from './follow-deposit.page.tsx'
import { setAsideDeposit, takeDeposit, turnAttachment, withdrawDeposit } from './follow-deposit.ts'
import { leaveMessagePage } from './leave-message.page.tsx'
import { leaveMessage } from './leave-message.ts'
import { messages } from './messages.ts'
import { attachment, deposit, transcript } from './tables.ts'
import * as sheet from './type-deposit.page.tsx'
import { typeDeposit } from './type-deposit.ts'

export { dropsWhatWasSent, forgetAttachments } from './drops-what-was-sent.ts'
export { followDeposit } from './follow-deposit.page.tsx'

/** What comes as a photo or a voice, until it is words: receipt at once, typed by an officer, read again by its author. */
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
  ],
  states: Object.fromEntries(depositStatuses.map((one) => [one, sentence(messages, (m) => m.status[one])])),
  tables: [deposit, attachment, transcript],
}

import type { Module } from '#kernel/module.ts'
import {
  listAgreementChecks,
  showAgreement,
  showAgreementCheck,
  showCheckedText,
} from './agreement-readings.ts'
import { checkPage, closeCheckPage, finishCheckPage, joinCheckPage, leaveCheckPage } from './check.page.tsx'
import { checkedTextPage } from './checked-text.page.tsx'
import { checksPage } from './checks.page.tsx'
import { closeAgreementCheck } from './close-agreement-check.ts'
import { drawAgreementCheck } from './draw-agreement-check.ts'
import { finishAgreementCheck } from './finish-agreement-check.ts'
import { joinAgreementCheck } from './join-agreement-check.ts'
import { leaveAgreementCheck } from './leave-agreement-check.ts'
import { placeCheckedText } from './place-checked-text.ts'
import { check, checkAnswer, checker, checkText } from './tables.ts'

type Part = Required<Pick<Module, 'operations' | 'readings' | 'pages' | 'tables'>>

/** Whether people place the voices as the synthesis does, and as each other: checked blind. */
export const agreement: Part = {
  operations: [
    drawAgreementCheck,
    joinAgreementCheck,
    placeCheckedText,
    finishAgreementCheck,
    leaveAgreementCheck,
    closeAgreementCheck,
  ],
  readings: [showAgreement, listAgreementChecks, showAgreementCheck, showCheckedText],
  pages: [
    checksPage,
    checkPage,
    joinCheckPage,
    finishCheckPage,
    leaveCheckPage,
    closeCheckPage,
    checkedTextPage,
  ],
  tables: [check, checkText, checker, checkAnswer],
}

import { eachWords } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { actionsFile } from './actions-file.ts'
import { addActionPage, reviseActionPage } from './add-action.page.tsx'
import { addAction } from './add-action.ts'
import { addObjective } from './add-objective.ts'
import { adoptActionsPage } from './adopt-actions.page.tsx'
import { adoptActions } from './adopt-actions.ts'
import { addObjectivePage, createStrategyPage } from './create-strategy.page.tsx'
import { createStrategy } from './create-strategy.ts'
import { deskActionPage, deskPage, deskPlanPage } from './desk.page.tsx'
import {
  linkActionPage,
  recordActionCoveragePage,
  unlinkActionPage,
  updateActionStatusPage,
} from './follow-action.page.tsx'
import { linkActionToProposal } from './link-action-to-proposal.ts'
import { exportActions, listPlans, showAction, showPlan } from './list-actions.ts'
import { messages } from './messages.ts'
import { recordActionCoverage } from './record-action-coverage.ts'
import { reviseAction } from './revise-action.ts'
import { showActionPage } from './show-action.page.tsx'
import { actionsCsvPage, listPlansPage, showPlanPage } from './show-plan.page.tsx'
import * as tables from './tables.ts'
import { unlinkActionFromProposal } from './unlink-action-from-proposal.ts'
import { updateActionStatus } from './update-action-status.ts'

export { type Coverage, coverageOf, isEnded, planRules, type Timing, timingOf } from './action.ts'
export { showAction as actionShown } from './action-reads.ts'
export {
  actionAdded,
  actionCoverageRecorded,
  actionLinkedToProposal,
  actionRevised,
  actionStatusUpdated,
  actionsAdopted,
  actionUnlinkedFromProposal,
  objectiveAdded,
  strategyAdopted,
  strategyCreated,
} from './facts.ts'
export {
  addAction,
  addObjective,
  adoptActions,
  createStrategy,
  linkActionToProposal,
  recordActionCoverage,
  updateActionStatus,
}

export const plans: Module = {
  name: 'plans',
  title: { fr: 'Plans d’actions', en: 'Action plans' },
  states: eachWords(messages.fr.status, messages.en.status),
  operations: [
    createStrategy,
    addObjective,
    addAction,
    reviseAction,
    linkActionToProposal,
    unlinkActionFromProposal,
    updateActionStatus,
    recordActionCoverage,
    adoptActions,
  ],
  readings: [listPlans, showPlan, showAction, exportActions],
  pages: [
    listPlansPage,
    showPlanPage,
    actionsCsvPage,
    showActionPage,
    deskPage,
    createStrategyPage,
    deskActionPage,
    reviseActionPage,
    updateActionStatusPage,
    linkActionPage,
    unlinkActionPage,
    recordActionCoveragePage,
    deskPlanPage,
    addObjectivePage,
    addActionPage,
    adoptActionsPage,
  ],
  files: [actionsFile],
  tables: Object.values(tables),
}

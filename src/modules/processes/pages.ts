import type { AnyPage } from '#kernel/page.ts'
import { advanceProcessPage } from './advance-process.page.tsx'
import { charterDraftPage, publishCharterPage } from './charter-draft.page.tsx'
import { createProcessPage, describeProcessPage } from './create-process.page.tsx'
import { deskListPage, deskProcessPage } from './desk.page.tsx'
import { listProcessesPage } from './list-processes.page.tsx'
import { publishMandatePage } from './publish-mandate.page.tsx'
import { addMilestonePage, changeMilestonePage, setPhaseDatesPage } from './set-dates.page.tsx'
import { showCharterPage } from './show-charter.page.tsx'
import { showMandatePage } from './show-mandate.page.tsx'
import { showMethodPage } from './show-method.page.tsx'
import { showProcessPage } from './show-process.page.tsx'
import { addAnglePage, addAxisPage } from './subjects.page.tsx'
import { createFromTemplatePage, listTemplatesPage, showTemplatePage } from './templates.page.tsx'

/** In the order in which addresses are tried: « nouvelle » before the name of a process. */
export const pages: readonly AnyPage[] = [
  listProcessesPage,
  showProcessPage,
  showCharterPage,
  showMandatePage,
  showMethodPage,
  deskListPage,
  createProcessPage,
  listTemplatesPage,
  showTemplatePage,
  createFromTemplatePage,
  deskProcessPage,
  describeProcessPage,
  charterDraftPage,
  publishCharterPage,
  publishMandatePage,
  addAxisPage,
  addAnglePage,
  setPhaseDatesPage,
  addMilestonePage,
  changeMilestonePage,
  advanceProcessPage,
]

import type { AnyPage } from '#kernel/web/page.ts'
import { advanceProcessPage } from './advance-process.page.tsx'
import { createProcessPage, describeProcessPage } from './create-process.page.tsx'
import { addMilestonePage, changeMilestonePage, setPhaseDatesPage } from './dates/set-dates.page.tsx'
import { deskListPage, deskProcessPage } from './desk.page.tsx'
import { listProcessesPage } from './list-processes.page.tsx'
import { showMethodPage } from './show-method.page.tsx'
import { showProcessPage } from './show-process.page.tsx'
import { addAnglePage, addAxisPage } from './subjects.page.tsx'
import { createFromTemplatePage, listTemplatesPage, showTemplatePage } from './templates/templates.page.tsx'
import { charterDraftPage, publishCharterPage } from './texts/charter-draft.page.tsx'
import { publishMandatePage } from './texts/publish-mandate.page.tsx'
import { showCharterPage } from './texts/show-charter.page.tsx'
import { showMandatePage } from './texts/show-mandate.page.tsx'

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

import type { Module } from '#kernel/module.ts'
import * as shown from './briefs.page.tsx'
import { briefsFile } from './briefs-file.ts'
import { listBriefs, showBrief } from './readings.ts'
import { openBriefFile, renewBrief } from './renew-brief.ts'
import * as forms from './submit-brief.page.tsx'
import { enterBrief, submitBrief } from './submit-brief.ts'
import { brief, briefVersion } from './tables.ts'

export { numbersCorrections } from './brief.ts'
export { emptiesBriefs } from './empties-briefs.ts'

/** What organisations say in theses: who speaks, in whose name, in versions; their words are a contribution like the others. */
export const briefs: Module = {
  name: 'briefs',
  title: { fr: 'Cahiers d’acteurs', en: 'Stakeholder briefs' },
  operations: [submitBrief, enterBrief, renewBrief, openBriefFile],
  readings: [listBriefs, showBrief],
  files: [briefsFile],
  pages: [
    forms.submitBriefPage,
    forms.renewBriefPage,
    forms.enterBriefPage,
    shown.briefsPage,
    shown.briefPage,
    shown.briefVersionPage,
    shown.briefFilePage,
    shown.openBriefFilePage,
  ],
  tables: [brief, briefVersion],
}

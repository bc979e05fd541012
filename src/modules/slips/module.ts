import type { Module } from '#kernel/module.ts'
import { dropJudgement } from './drop-judgement.ts'
import { dropJudgementPage, dropSlipPage, paperSlipPage, thanksPage } from './drop-slip.page.tsx'
import { dropSlip } from './drop-slip.ts'
import { censusPage, recordCensusPage } from './record-census.page.tsx'
import { recordCensus } from './record-census.ts'
import * as tables from './tables.ts'
import { typeSlipsPage } from './type-slips.page.tsx'
import { typeSlips } from './type-slips.ts'

/** Who took part, asked without knowing who: anonymous slips, opinions, and the census to compare with. */
export const slips: Module = {
  name: 'slips',
  title: { fr: 'Bulletins anonymes', en: 'Anonymous slips' },
  operations: [dropSlip, typeSlips, dropJudgement, recordCensus],
  readings: [],
  pages: [
    dropSlipPage,
    paperSlipPage,
    dropJudgementPage,
    thanksPage,
    typeSlipsPage,
    censusPage,
    recordCensusPage,
  ],
  tables: Object.values(tables),
}

export { censusRecorded, judgementKept, slipsKept } from './facts.ts'
export { categoryName, questionName } from './messages.ts'
export {
  type Judgements,
  judgementsOf,
  leastCompared,
  type SlipFigures,
  slipFigures,
  type Tally,
} from './reads.ts'
export { hideSmall, leastCell } from './small-cells.ts'

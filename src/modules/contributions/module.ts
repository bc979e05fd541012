import type { Module } from '#kernel/module.ts'
import { titleWords } from './contribution.ts'
import { contact, contribution, contributionImport, contributionVersion } from './tables.ts'

export {
  type AuthorCategory,
  type Channel,
  isPublic,
  publicStatuses,
  type Status,
  statuses,
} from './contribution.ts'
export * from './facts.ts'
export {
  alphabet,
  newReceiptCode,
  readReceiptCode,
  showReceiptCode,
  spellReceiptCode,
} from './receipt-code.ts'

export const contributions: Module = {
  name: 'contributions',
  title: titleWords,
  operations: [],
  readings: [],
  pages: [],
  tables: [contribution, contributionVersion, contact, contributionImport],
}

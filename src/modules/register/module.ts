import type { Module } from '#kernel/module.ts'
import { exportRegisterCommand, verifyCommand } from './commands.ts'
import { comparePage, headTextPage, registerFilePage } from './compare.page.tsx'
import { entryPage, ownProofPage, proofOfReceipt } from './entry.page.tsx'
import { messages } from './messages.ts'
import {
  exportRegister,
  listRegisterEntries,
  proveRegisterConsistency,
  showRegisterEntry,
  showRegisterHead,
} from './readings.ts'
import { registerPage } from './register.page.tsx'
import { entry, head, key, node, opening } from './tables.ts'

export { entersPublicly } from './enters-publicly.ts'
export { proofOfReceipt }

/** What the town made public, as a log that anybody can check: fed by reactions, written by no operation. */
export const register: Module = {
  name: 'register',
  title: { fr: messages.fr.module, en: messages.en.module },
  operations: [],
  readings: [
    listRegisterEntries,
    showRegisterEntry,
    showRegisterHead,
    proveRegisterConsistency,
    exportRegister,
  ],
  pages: [registerPage, entryPage, comparePage, headTextPage, registerFilePage, ownProofPage],
  commands: [exportRegisterCommand, verifyCommand],
  tables: [entry, node, opening, key, head],
}

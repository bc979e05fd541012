import type { DescribedFile } from '#kernel/files/described-file.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import type { Town, Towns } from '#kernel/towns/towns.ts'
import type { AnyPage } from '#kernel/web/page.ts'
import type { Lang, Words } from './i18n.ts'
import type { Recorded } from './journal.ts'
import type { AnyOperation, Deed } from './operation.ts'
import type { AnyReading } from './reading.ts'

/** A module's only door: what it opens to people, to programs and to other modules. */
export interface Module {
  readonly name: string
  readonly title: Words
  readonly operations: readonly AnyOperation[]
  readonly readings: readonly AnyReading[]
  readonly pages: readonly AnyPage[]
  /** Command-line verbs that are more than one operation: `import contributions`. */
  readonly commands?: readonly Command[]
  /** What the statuses of its things are called on the screen, for the rules page. */
  readonly states?: Readonly<Record<string, Words>>
  /** The files it hands out, column by column: the data dictionary prints them. */
  readonly files?: readonly DescribedFile[]
  /** Drizzle tables, compared with the migrated database by a test. */
  readonly tables: readonly unknown[]
}

/** Does something after a fact was committed, at least once; reads the present state again; writes in its own transaction. */
export interface Reaction {
  /** Third person: `notifies-the-author`. */
  readonly name: string
  readonly on: readonly { readonly fact: string }[]
  readonly run: (fact: Recorded, deed: Deed) => Promise<void>
  /** It only wakes work that waits: it never stands behind the older facts of the others. */
  readonly wakes?: true
}

export interface Command {
  /** As typed: `import contributions`. */
  readonly name: string
  /** As it is typed, what may be left out in brackets; what its words mean may follow on lines of its own. */
  readonly usage: Words
  readonly summary: Words
  /** Exit code. */
  readonly run: (call: CommandCall) => Promise<number>
}

export interface CommandCall {
  readonly towns: Towns
  /** Opens the town named by `--town` (the only one when there is one). */
  town(options?: { createIfMissing?: boolean }): Promise<Town>
  /** The same town, reached through the server when one holds it open: what commands should use. */
  link(options?: { createIfMissing?: boolean; town?: string }): Promise<TownLink>
  /** Words after the command's name. */
  readonly args: readonly string[]
  readonly flags: Readonly<Record<string, string | true>>
  readonly lang: Lang
  print(line: string): void
  warn(line: string): void
}

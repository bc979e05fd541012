import type { Command, CommandCall } from '#kernel/module.ts'

/** What a command that opens no town and no database needs to know. */
export type OfflineCall = Pick<CommandCall, 'args' | 'flags' | 'lang' | 'print' | 'warn'>

export interface OfflineCommand extends Command {
  readonly run: (call: OfflineCall) => Promise<number>
}

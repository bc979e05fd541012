import { join } from 'node:path'
import { runCommandLine } from '#kernel/cli.ts'
import { systemClock } from '#kernel/clock.ts'
import { isLang } from '#kernel/i18n.ts'
import { openTowns, type Towns } from '#kernel/towns/towns.ts'
import { actorByEmail } from '#modules/accounts/module.ts'
import { endTown, operatorKeyOf, wireTown } from './app.ts'
import { compositionCommands } from './commands.ts'
import { modules } from './modules.ts'
import { productFolder } from './product-folder.ts'

const lang = isLang(process.env.PAROLE_LANG) ? process.env.PAROLE_LANG : 'fr'
/** Other commands leave imports to the server. */
const serves = process.argv[2] === 'serve'
const dataFolder = process.env.PAROLE_DATA ?? 'data'

function towns(): Towns {
  return openTowns({
    dataFolder,
    databaseUrl: process.env.DATABASE_URL,
    clock: systemClock,
    migrationsFolder: join(productFolder(), 'migrations'),
    onOpen: async (town) => wireTown(town, serves),
    onClose: endTown,
  })
}

// `… | head` closes our output early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCommandLine(
  {
    modules,
    commands: compositionCommands(dataFolder),
    openTowns: towns,
    actorByEmail: (town, email) => actorByEmail(town.db, email, town.clock.now()),
    operatorKey: () => operatorKeyOf(dataFolder),
    lang,
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
  },
  process.argv.slice(2),
)

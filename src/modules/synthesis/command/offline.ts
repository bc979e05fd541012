// The commands that open no town, in a program of their own: it starts in a fraction of the time and memory of the whole
// product, which has the same commands. scripts/node-flags.mjs says which commands are run so.
import { argumentsOf } from '#kernel/arguments.ts'
import { isLang } from '#kernel/i18n.ts'
import { agreementCommand } from './agreement-command.ts'
import { understandCommand } from './understand-command.ts'

const lang = isLang(process.env.PAROLE_LANG) ? process.env.PAROLE_LANG : 'fr'
// `… | head` closes our output early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
const print = (line: string) => void process.stdout.write(`${line}\n`)
const warn = (line: string) => void process.stderr.write(`${line}\n`)
const { words, flags } = argumentsOf(process.argv.slice(2))
const command = [understandCommand, agreementCommand].find(({ name }) => name === words[0])
if (!command) throw new Error(`${words[0]} is not a command of this program.`)
if (flags.help) {
  print(`npm run parole -- ${command.usage[lang]}`)
  print(command.summary[lang])
} else
  try {
    process.exitCode = await command.run({ args: words.slice(1), flags, lang, print, warn })
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }

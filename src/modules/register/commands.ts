import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from '#kernel/module.ts'
import { formatInstant } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { exportRegister } from './readings.ts'
import { verifyRegister } from './verify-file.ts'
import { verifyMessages } from './verify-messages.ts'

/** Written beside, then put in place: a file cut short never bears the name asked for. */
export const exportRegisterCommand: Command = {
  name: 'export register',
  usage: { fr: verifyMessages.fr.usageExport, en: verifyMessages.en.usageExport },
  summary: exportRegister.summary,
  async run({ link, flags, lang, print, warn }) {
    const { out } = flags
    if (typeof out !== 'string') {
      warn(verifyMessages[lang].usageExport)
      return 2
    }
    const { body } = await (await link()).consult(exportRegister, {})
    const parts = typeof body === 'string' || body instanceof Uint8Array ? [body] : body
    await pipeline(Readable.from(parts), createWriteStream(`${out}.part`))
    await rename(`${out}.part`, out)
    print(verifyMessages[lang].written(out))
    return 0
  },
}

/** Exit code 0: intact; 1: altered, and where; 2: nothing to read. No town, no database, no network. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: { fr: verifyMessages.fr.usageVerify, en: verifyMessages.en.usageVerify },
  summary: {
    fr: 'Vérifier un registre exporté, sur une machine sans la base de la Ville',
    en: 'Check an exported register, on a machine without the town’s database',
  },
  async run({ args: [path], flags, lang, print, warn }) {
    const words = verifyMessages[lang]
    const told = (name: string) => (typeof flags[name] === 'string' ? (flags[name] as string) : undefined)
    const head = told('head')
    if (!path) {
      warn(words.usageVerify)
      return 2
    }
    for (const file of [path, ...(head ? [head] : [])])
      if (!existsSync(file)) {
        warn(words.fileMissing(file))
        return 2
      }
    const found = await verifyRegister(path, { key: told('key'), head: head && readFileSync(head, 'utf8') })
    const count = (n: number) => formatNumber(n, lang)
    if (found.town) print(words.verifiedTown(found.town))
    for (const key of found.keys) print(words.verifiedKey(key))
    const { fault } = found
    if (fault) {
      warn(words.altered)
      warn(words.faultAt(count(fault.line), words.faults[fault.kind]))
      if (fault.entry !== undefined) warn(words.faultEntry(String(fault.entry)))
      warn(words.stopped)
      warn(words.whatToDo)
      return 1
    }
    print(words.verifiedCounts(found.entries, found.opened, found.heads))
    if (found.lastHead)
      print(
        words.verifiedHead(
          count(found.lastHead.size),
          formatInstant(new Date(found.lastHead.signedAt), lang),
        ),
      )
    print(words.verifiedAll)
    if (!told('key')) print(words.verifiedTrust)
    return 0
  },
}

import { createWriteStream, existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sentence } from '#kernel/i18n.ts'
import { parse } from '#kernel/input.ts'
import type { Command, CommandCall } from '#kernel/module.ts'
import type { Download } from '#kernel/reading.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import { type Layout, platformLayouts } from '#modules/exchange/layouts/layouts.ts'
import { mappingInput } from '#modules/exchange/mapping/mapping.ts'
import { mappingMessages } from '#modules/exchange/mapping/mapping-messages.ts'
import { listImportMappings } from '#modules/exchange/mapping/mapping-readings.ts'
import { requireFields } from '#modules/exchange/mapping/mapping-rules.ts'
import { fileFormats } from '#modules/exchange/open-data/export-contributions.ts'
import { FaultReport } from '#modules/exchange/runs/fault-report.ts'
import { formatNumber } from '#ui/numbers.ts'
import { type ImportReport, importFile } from './import-file.ts'
import { messages } from './messages.ts'
import { exportContributions } from './readings.ts'

const faultsPrinted = 50
const linesBetweenWords = 5000
/** What shells call a command ended by Ctrl-C. */
const interrupted = 130

/** Exit code 0: every row is in the town; 1: some rows are to be mended; 2: nothing was read; 130: stopped by Ctrl-C, between two batches. */
export const importCommand: Command = {
  name: 'import contributions',
  usage: { fr: messages.fr.usageImport, en: messages.en.usageImport },
  summary: {
    fr: 'Importer un fichier de contributions (CSV, XLSX, ODS ou JSON)',
    en: 'Import a file of contributions (CSV, XLSX, ODS or JSON)',
  },
  async run(call) {
    const words = messages[call.lang]
    const [path] = call.args
    if (!path) {
      call.warn(words.usageImport)
      return 2
    }
    if (!existsSync(path)) {
      call.warn(words.fileMissing(path))
      return 2
    }
    const trial = call.flags['dry-run'] !== undefined
    const told = (name: string) => {
      const value = call.flags[name]
      return typeof value === 'string' ? value : undefined
    }
    const report = told('report') ? new FaultReport() : undefined
    const town = await call.link({ createIfMissing: true })
    let stopped = false
    const stop = () => {
      stopped = true
    }
    process.on('SIGINT', stop)
    let said = 0
    try {
      const mapping = told('mapping') ? await mappingOf(town, told('mapping') as string) : undefined
      const done = await importFile(town, path, {
        mapping,
        trial,
        alike: call.flags['leave-alike'] ? 'left' : 'said',
        make: true,
        source: told('source'),
        process: told('process'),
        sheet: told('sheet'),
        faulted: report?.add,
        stopped: () => stopped,
        progress({ read, added, known, faults }) {
          if (read - said < linesBetweenWords) return
          said = read
          const [a = '', b = '', c = '', d = ''] = [read, added, known, faults].map((n) =>
            formatNumber(n, call.lang),
          )
          call.print(words.going(a, b, c, d))
        },
      })
      sayReport(call, done, trial)
      if (report && done.faults > 0) {
        await writeFile(told('report') as string, report.csv())
        call.print(words.reported(told('report') as string))
      }
      return done.stopped ? interrupted : done.faults > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      call.warn(error.sentence[call.lang])
      return 2
    } finally {
      process.off('SIGINT', stop)
    }
  },
}

/** A file of JSON, as the API takes it, or the name of what is remembered. @throws Refusal when it is neither. */
async function mappingOf(town: TownLink, said: string): Promise<Layout> {
  if (!existsSync(said)) {
    const found = (await town.consult(listImportMappings, {})).find((one) => one.name === said)
    if (found) return { ...found.mapping, name: 'chosen' }
    throw new Refusal(
      'missing',
      sentence(mappingMessages, (m) => m.unknownMapping),
    )
  }
  try {
    const mapping = parse(mappingInput, JSON.parse(await readFile(said, 'utf8')))
    requireFields(mapping)
    return { ...mapping, name: 'chosen' }
  } catch (error) {
    const fault = error instanceof Refusal ? Object.values(error.fields)[0] : undefined
    throw new Refusal('invalid', fault ?? sentence(mappingMessages, (m) => m.notMapping(said)))
  }
}

function sayReport(call: CommandCall, report: ImportReport, trial: boolean): void {
  const words = messages[call.lang]
  for (const thing of report.made)
    call.print(trial ? words.wouldCreate(thing[call.lang]) : words.created(thing[call.lang]))
  for (const [line, reference] of [...report.alike].slice(0, faultsPrinted))
    call.warn(words.alike(line, reference))
  if (report.alike.size > faultsPrinted)
    call.warn(words.more(formatNumber(report.alike.size - faultsPrinted, call.lang)))
  if (report.alike.size > 0)
    call.print(
      (call.flags['leave-alike'] ? words.alikeLeft : words.alikeSaid)(
        formatNumber(report.alike.size, call.lang),
      ),
    )
  for (const fault of report.faulty.slice(0, faultsPrinted))
    call.warn(words.fault(fault.line, fault.column, fault.reason[call.lang]))
  if (report.faults > faultsPrinted)
    call.warn(words.more(formatNumber(report.faults - faultsPrinted, call.lang)))
  const [read = '', added = '', known = '', faults = ''] = [
    report.read,
    report.added,
    report.known,
    report.faults,
  ].map((n) => formatNumber(n, call.lang))
  if ((platformLayouts as readonly string[]).includes(report.layout)) call.print(words.layout(report.layout))
  if (report.mappingName) call.print(words.remembered(report.mappingName))
  for (const { field, theirs, lines } of report.unknown)
    call.warn(words.unknownWord(theirs, field, formatNumber(lines, call.lang)))
  if (report.leftOut > 0) call.print(words.leftOut(formatNumber(report.leftOut, call.lang)))
  if (report.ignored.length > 0) call.print(words.ignored(report.ignored.join(', ')))
  if (report.stopped) call.print(words.stopped(added, read))
  else call.print((trial ? words.trial : words.summary)(read, added, known, faults))
}

/** Written beside, then put in place: a file cut short never bears the name asked for. Without `--out`, to the screen. */
export const exportCommand: Command = {
  name: 'export contributions',
  usage: { fr: messages.fr.usageExport, en: messages.en.usageExport },
  summary: { fr: 'Exporter toutes les contributions', en: 'Export every contribution' },
  async run(call) {
    const words = messages[call.lang]
    const format = call.flags.format ?? 'csv'
    if (!(fileFormats as readonly unknown[]).includes(format)) {
      call.warn(words.usageExport)
      return 2
    }
    const town = await call.link()
    const filters = ['process', 'from', 'to', 'channel', 'status'].flatMap((name) =>
      typeof call.flags[name] === 'string' ? [[name, call.flags[name]] as const] : [],
    )
    const file = await town.consult(exportContributions, { format, ...Object.fromEntries(filters) })
    const { out } = call.flags
    if (typeof out !== 'string') {
      for await (const part of partsOf(file)) process.stdout.write(part)
      return 0
    }
    await pipeline(Readable.from(partsOf(file)), createWriteStream(`${out}.part`))
    await rename(`${out}.part`, out)
    call.print(words.exported(out))
    return 0
  },
}

function partsOf(file: Download): AsyncIterable<string | Uint8Array> | (string | Uint8Array)[] {
  return typeof file.body === 'string' || file.body instanceof Uint8Array ? [file.body] : file.body
}

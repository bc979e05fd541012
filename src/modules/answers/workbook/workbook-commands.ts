import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Command } from '#kernel/module.ts'
import { Refusal } from '#kernel/refusal.ts'
import { plural } from '#ui/numbers.ts'
import { applyAnswerWorkbook } from './apply-workbook.ts'
import { columnOf } from './columns.ts'
import { workbookWords } from './messages.ts'
import { exportAnswerWorkbook, showAnswerWorkbook } from './readings.ts'
import { dropAnswerWorkbook, sendAnswerWorkbook } from './send-workbook.ts'

const words = {
  fr: {
    taken: (path: string) => `Le classeur est dans ${path}.`,
    usageOut:
      'export answers --out FICHIER.xlsx|.ods [--town VILLE] [--as ADRESSE] [--process DÉMARCHE] [--queue FILE] [--unassigned true]',
    usageIn: 'import answers FICHIER.xlsx|.ods [--town VILLE] [--as ADRESSE] [--dry-run] [--good-rows]',
    fault: (line: number, column: string, reason: string) => `Ligne ${line}, ${column} : ${reason}`,
    change: (line: number, column: string, before: string, after: string) =>
      `Ligne ${line}, ${column} : « ${before} » → « ${after} »`,
    conflict: (line: number, column: string) => `Ligne ${line}, ${column} : changé entre-temps, laissé`,
    left: 'Rien n’est appliqué : ajoutez --good-rows pour n’appliquer que les lignes justes.',
  },
  en: {
    taken: (path: string) => `The workbook is in ${path}.`,
    usageOut:
      'export answers --out FILE.xlsx|.ods [--town TOWN] [--as ADDRESS] [--process PROCESS] [--queue QUEUE] [--unassigned true]',
    usageIn: 'import answers FILE.xlsx|.ods [--town TOWN] [--as ADDRESS] [--dry-run] [--good-rows]',
    fault: (line: number, column: string, reason: string) => `Line ${line}, ${column}: ${reason}`,
    change: (line: number, column: string, before: string, after: string) =>
      `Line ${line}, ${column}: “${before}” → “${after}”`,
    conflict: (line: number, column: string) => `Line ${line}, ${column}: changed meanwhile, left`,
    left: 'Nothing is applied: add --good-rows to apply the good lines only.',
  },
}

/** Exit code 0: written; 2: not understood. */
export const exportAnswersCommand: Command = {
  name: 'export answers',
  usage: { fr: words.fr.usageOut, en: words.en.usageOut },
  summary: {
    fr: 'Prendre les fiches de l’instruction en un classeur à remplir',
    en: 'Take the sheets of the instruction as a workbook to fill in',
  },
  async run(call) {
    const { out } = call.flags
    const format = typeof out === 'string' ? /\.(xlsx|ods)$/i.exec(out)?.[1]?.toLowerCase() : undefined
    if (typeof out !== 'string' || !format) {
      call.warn(words[call.lang].usageOut)
      return 2
    }
    const asked = ['process', 'queue', 'organisation'].flatMap((name) =>
      typeof call.flags[name] === 'string' ? [[name, call.flags[name]] as const] : [],
    )
    const town = await call.link()
    const file = await town.consult(exportAnswerWorkbook, {
      format,
      unassigned: call.flags.unassigned !== undefined,
      ...Object.fromEntries(asked),
    })
    await writeFile(`${out}.part`, file.body)
    await rename(`${out}.part`, out)
    call.print(words[call.lang].taken(out))
    return 0
  },
}

/** Exit code 0: all applied, or nothing to change; 1: some lines are to be mended; 2: nothing was read. */
export const importAnswersCommand: Command = {
  name: 'import answers',
  usage: { fr: words.fr.usageIn, en: words.en.usageIn },
  summary: {
    fr: 'Montrer puis appliquer ce que change un classeur de l’instruction',
    en: 'Show, then apply, what a workbook of the instruction changes',
  },
  async run(call) {
    const { lang } = call
    const [all, book] = [words[lang], workbookWords[lang]]
    const [path] = call.args
    if (!path || !existsSync(path)) {
      call.warn(all.usageIn)
      return 2
    }
    const town = await call.link()
    const base64 = (await readFile(path)).toString('base64')
    try {
      const { workbook } = await town.perform(sendAnswerWorkbook, { file: { base64 } })
      const { plan } = await town.consult(showAnswerWorkbook, { workbook })
      if (!plan) return 2
      for (const row of plan.rows) {
        for (const one of row.changes)
          if (row.state === 'changed')
            call.print(all.change(row.line, columnOf[one.field].header, one.before, one.after))
        for (const one of row.conflicts) call.warn(all.conflict(row.line, columnOf[one.field].header))
        for (const one of row.faults)
          call.warn(all.fault(one.line, one.column ?? book.wholeLine, one.reason[lang]))
      }
      const left = plan.conflicts + plan.faults
      call.print(plural(plan.changed, book.changed, lang))
      if (left > 0) call.print(plural(left, book.left, lang))
      const good = call.flags['good-rows'] !== undefined
      if (plan.changed === 0 || call.flags['dry-run'] !== undefined || (left > 0 && !good)) {
        await town.perform(dropAnswerWorkbook, { workbook })
        if (left > 0 && !good && plan.changed > 0) call.warn(all.left)
      } else await town.perform(applyAnswerWorkbook, { workbook, goodRows: good })
      return left > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      call.warn(Object.values(error.fields)[0]?.[lang] ?? error.sentence[lang])
      return 2
    }
  },
}

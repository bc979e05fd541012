import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { recordFile } from '#kernel/files/files.ts'
import { upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { requireProcess } from '#modules/contributions/module.ts'
import { importSent, importSheetChosen } from '#modules/exchange/facts.ts'
import { mappingInput } from '#modules/exchange/mapping/mapping.ts'
import { mappingNamed } from '#modules/exchange/mapping/mapping-reads.ts'
import { requireFields } from '#modules/exchange/mapping/mapping-rules.ts'
import { run } from '#modules/exchange/tables.ts'
import { runLife } from './import-run.ts'
import { runMessages } from './run-messages.ts'
import { findRun } from './run-reads.ts'

/** Keeps a file to import; the server checks it next, and changes nothing before somebody says so. */
export const sendImportFile = operation({
  name: 'send-import-file',
  summary: {
    fr: 'Envoyer un fichier de contributions à vérifier',
    en: 'Send a file of contributions to be checked',
  },
  done: {
    fr: 'Le fichier est arrivé. Rien n’est encore changé.',
    en: 'The file has arrived. Nothing is changed yet.',
  },
  ...runLife.send,
  input: z.object({
    file: upload({ kinds: ['table'] }).optional(),
    /** For a file that does not say its own. */
    process: slug().optional(),
    /** Where the file comes from, for rows that do not say theirs. */
    source: line({ max: 200 }).optional(),
    make: z.boolean().default(false),
    /** What its columns are, for a program; or the name of a mapping that is remembered. */
    mapping: mappingInput.optional(),
    mappingName: line({ max: 120 }).optional(),
  }),
  async run(input, { tx, now, actor, note }) {
    if (!input.file)
      throw invalid(
        'file',
        sentence(runMessages, (m) => m.noFile),
      )
    const process = input.process ? await requireProcess(tx, input.process) : undefined
    const named = input.mappingName ? await mappingNamed(tx, input.mappingName) : undefined
    const mapping = input.mapping ?? named?.mapping
    if (mapping) requireFields(mapping)
    const file = await recordFile(tx, input.file.kept, now)
    const [made] = await tx
      .insert(run)
      .values({
        status: 'checking',
        file,
        processId: process?.id ?? null,
        source: input.source ?? null,
        makes: input.make,
        leavesAlike: false,
        cursor: 0,
        added: 0,
        already: 0,
        aside: 0,
        requestedBy: actor.person ?? null,
        requestedAt: now,
        statusAt: now,
        mapping: mapping ?? null,
        mappingFrom: mapping ? 'chosen' : null,
        mappingId: input.mapping ? null : (named?.id ?? null),
      })
      .returning({ id: run.id })
    const id = made?.id as number
    note(importSent(id, { bytes: input.file.kept.bytes }))
    return { id }
  },
})

/** Another sheet of the same workbook: it is checked again. */
export const chooseImportSheet = operation({
  name: 'choose-import-sheet',
  summary: {
    fr: 'Choisir la feuille d’un classeur à importer',
    en: 'Choose the sheet of a workbook to import',
  },
  done: { fr: 'La feuille est choisie.', en: 'The sheet is chosen.' },
  ...runLife.choose,
  input: z.object({ run: identifier(), sheet: line({ max: 200 }) }),
  async run(input, { tx, now, note }) {
    const found = await findRun(tx, input.run)
    if (found.status !== 'checked') throw conflict(sentence(runMessages, (m) => m.tooLate))
    if (!found.sheets?.includes(input.sheet))
      throw invalid(
        'sheet',
        sentence(runMessages, (m) => m.unknownSheet),
      )
    await tx
      .update(run)
      .set({
        status: 'checking',
        sheet: input.sheet,
        refusalFr: null,
        refusalEn: null,
        statusAt: now,
        // Another sheet has other columns.
        signature: null,
        mapping: null,
        mappingFrom: null,
        mappingId: null,
      })
      .where(eq(run.id, found.id))
    note(importSheetChosen(found.id, {}))
    return {}
  },
})

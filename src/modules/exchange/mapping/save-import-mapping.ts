import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { importers } from '#modules/contributions/module.ts'
import { importColumnsMapped, importMappingRemoved, importMappingSaved } from '#modules/exchange/facts.ts'
import { runLife } from '#modules/exchange/runs/import-run.ts'
import { runMessages } from '#modules/exchange/runs/run-messages.ts'
import { findRun } from '#modules/exchange/runs/run-reads.ts'
import { mapping as mappingTable, run } from '#modules/exchange/tables.ts'
import { headerName, inOrderOf, type Mapping, mappingShape, signatureOf } from './mapping.ts'
import { mappingMessages } from './mapping-messages.ts'
import { findMapping } from './mapping-reads.ts'
import { requireFields, requireProcessOf } from './mapping-rules.ts'

interface Kept {
  readonly name: string
  readonly headers: readonly string[]
  readonly signature: string
  readonly mapping: Mapping
  readonly by: number | null
  readonly now: Date
}

/** One memory for one set of columns, one name for one memory: said again, it is replaced. */
async function remember(tx: Database, { name, headers, signature, mapping, by, now }: Kept): Promise<number> {
  const other = await tx
    .select({ id: mappingTable.id })
    .from(mappingTable)
    .where(and(eq(mappingTable.name, name), ne(mappingTable.signature, signature)))
  if (other.length > 0)
    throw invalid(
      'name',
      sentence(mappingMessages, (m) => m.nameTaken),
    )
  const said = { name, headers: [...headers], mapping, savedBy: by, savedAt: now }
  const [kept] = await tx
    .insert(mappingTable)
    .values({ ...said, signature })
    .onConflictDoUpdate({ target: mappingTable.signature, set: said })
    .returning({ id: mappingTable.id })
  return kept?.id as number
}

const named = () => line({ max: 120, min: 0 }).optional()

/** Says what the columns of a file sent are; the file is checked again, read that way. */
export const mapImportColumns = operation({
  name: 'map-import-columns',
  summary: {
    fr: 'Dire ce que contient chaque colonne d’un fichier envoyé',
    en: 'Say what each column of a file sent holds',
  },
  done: {
    fr: 'Les colonnes sont dites. Rien n’est encore changé.',
    en: 'The columns are said. Nothing is changed yet.',
  },
  ...runLife.map,
  input: z.object({
    run: identifier(),
    ...mappingShape,
    remember: z.boolean().default(false),
    name: named(),
  }),
  async run({ run: id, remember: keep, name, ...said }, { tx, now, actor, note }) {
    const found = await findRun(tx, id)
    if (found.status !== 'checked' || !found.columns || !found.signature)
      throw conflict(sentence(runMessages, (m) => m.tooLate))
    const mapping = inOrderOf(found.mapping, said)
    requireFields(said)
    requireProcessOf(said, found.process)
    if (keep && !name)
      throw invalid(
        'name',
        sentence(mappingMessages, (m) => m.nameMissing),
      )
    const memory =
      keep && name
        ? await remember(tx, {
            name,
            headers: found.columns.map(({ header }) => header),
            signature: found.signature,
            mapping,
            by: actor.person ?? null,
            now,
          })
        : undefined
    await tx
      .update(run)
      .set({
        status: 'checking',
        mapping,
        mappingFrom: 'chosen',
        mappingId: memory ?? null,
        refusalFr: null,
        refusalEn: null,
        statusAt: now,
      })
      .where(eq(run.id, found.id))
    note(importColumnsMapped(found.id, { columns: mapping.columns.length }))
    if (memory) note(importMappingSaved(memory, { columns: mapping.columns.length }))
    return { mapping: memory }
  },
})

/** Remembers what the columns of a source are: a new one by its headers, or one that is there, changed. */
export const saveImportMapping = operation({
  name: 'save-import-mapping',
  summary: {
    fr: 'Retenir ce que contiennent les colonnes d’une source de fichiers',
    en: 'Remember what the columns of a source of files hold',
  },
  done: { fr: 'C’est retenu pour les prochains fichiers.', en: 'It is remembered for the next files.' },
  who: importers,
  input: z.object({
    /** One that is there; without it, `headers` says which files it is for. */
    id: identifier().optional(),
    headers: z
      .array(line({ max: 500 }))
      .max(400)
      .default([]),
    name: line({ max: 120 }),
    ...mappingShape,
  }),
  async run({ id, headers, name, ...said }, { tx, now, actor, note }) {
    const found = id ? await findMapping(tx, id) : undefined
    if (!found && headers.length === 0)
      throw invalid(
        'headers',
        sentence(mappingMessages, (m) => m.headersMissing),
      )
    requireFields(said)
    const names = found ? found.headers : headers.map(headerName)
    const kept = await remember(tx, {
      name,
      headers: names,
      signature: found?.signature ?? signatureOf(names),
      mapping: inOrderOf(found?.mapping, said),
      by: actor.person ?? null,
      now,
    })
    note(importMappingSaved(kept, { columns: said.columns.filter((one) => one.field).length }))
    return { id: kept }
  },
})

/** The next file with these columns is read by its headers again, or asks. What was imported stays. */
export const removeImportMapping = operation({
  name: 'remove-import-mapping',
  summary: {
    fr: 'Oublier ce qui était retenu des colonnes d’une source',
    en: 'Forget what was remembered of the columns of a source',
  },
  done: { fr: 'C’est oublié.', en: 'It is forgotten.' },
  who: importers,
  input: z.object({ id: identifier() }),
  async run({ id }, { tx, note }) {
    await findMapping(tx, id)
    await tx.delete(mappingTable).where(eq(mappingTable.id, id))
    note(importMappingRemoved(id, {}))
    return {}
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { dropFiles, readKept, recordFile } from '#kernel/files/files.ts'
import { upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { pastActsSent, pastActsTaken, pastColumnsMapped } from '#modules/deliberations/facts.ts'
import { pastAct, pastImport } from '#modules/deliberations/tables.ts'
import { compulsory, fields, guessColumns, type Mapping, plain, readTable, signatureOf } from './file.ts'
import { messages } from './messages.ts'
import { columnsSaidOf, readImport, requireImport } from './reads.ts'

const who = { secretariat: 'all', administrator: 'all' } as const

export const sendPastActs = operation({
  name: 'send-past-acts',
  summary: {
    fr: 'Envoyer la liste des délibérations anciennes de la ville, à vérifier',
    en: 'Send the town’s list of past deliberations, to be checked',
  },
  done: {
    fr: 'Le fichier est arrivé. Rien n’est encore repris.',
    en: 'The file has arrived. Nothing is taken yet.',
  },
  who,
  input: z.object({
    file: upload({ kinds: ['table'], most: 20 * 1024 * 1024 }).optional(),
    body: z.enum(bodies),
    source: line({ max: 200 }),
  }),
  async run(input, { tx, town, now, note }) {
    if (!input.file)
      throw invalid(
        'file',
        sentence(messages, (m) => m.noFile),
      )
    const table = await readTable(await readKept(town, input.file.kept))
    const signature = signatureOf(table.headers)
    const said = await columnsSaidOf(tx, signature)
    const [made] = await tx
      .insert(pastImport)
      .values({
        body: input.body,
        source: input.source,
        file: await recordFile(tx, input.file.kept, now),
        columns: (said ?? guessColumns(table.headers)) as Record<string, string>,
        signature,
        sentAt: now,
      })
      .returning({ id: pastImport.id })
    if (!made) throw new Error('a list was not kept')
    note(pastActsSent(made.id, { rows: table.rows.length }))
    return made
  },
})

const column = line({ max: 200 }).optional()

export const mapPastColumns = operation({
  name: 'map-past-columns',
  summary: {
    fr: 'Dire ce qu’est chaque colonne d’une liste de délibérations anciennes',
    en: 'Say what each column of a list of past deliberations is',
  },
  done: { fr: 'Les colonnes sont enregistrées.', en: 'The columns are recorded.' },
  who,
  input: z.object({
    import: identifier(),
    date: column,
    subject: column,
    number: column,
    reference: column,
    rapporteur: column,
    service: column,
    state: column,
  }),
  async run(input, { tx, town, note }) {
    const sent = await requireImport(tx, input.import)
    if (sent.takenAt) throw conflict(sentence(messages, (m) => m.taken))
    const { table } = await readImport(town, tx, sent)
    const columns: Mapping = {}
    for (const field of fields) {
      const name = input[field]
      if (!name) continue
      if (!table.headers.includes(name))
        throw invalid(
          field,
          sentence(messages, (m) => m.unknownColumn),
        )
      if (Object.values(columns).includes(name))
        throw invalid(
          field,
          sentence(messages, (m) => m.sameColumn),
        )
      columns[field] = name
    }
    requireColumns(columns)
    await tx
      .update(pastImport)
      .set({ columns: columns as Record<string, string>, mapped: true })
      .where(eq(pastImport.id, sent.id))
    note(pastColumnsMapped(sent.id, { columns: Object.keys(columns).length }))
    return { id: sent.id }
  },
})

function requireColumns(columns: Mapping): void {
  for (const field of compulsory)
    if (!columns[field])
      throw invalid(
        field,
        sentence(messages, (m) => m.needed),
      )
}

export const takePastActs = operation({
  name: 'take-past-acts',
  summary: {
    fr: 'Reprendre les lignes justes d’une liste de délibérations anciennes',
    en: 'Take the good lines of a list of past deliberations',
  },
  done: { fr: 'La liste est reprise.', en: 'The list is taken over.' },
  who,
  input: z.object({ import: identifier() }),
  async run(input, { tx, town, now, note }) {
    const sent = await requireImport(tx, input.import)
    if (sent.takenAt) throw conflict(sentence(messages, (m) => m.taken))
    requireColumns(sent.columns as Mapping)
    const { fresh, already, faults } = await readImport(town, tx, sent)
    if (fresh.length + already === 0) throw conflict(sentence(messages, (m) => m.nothingToTake))
    const rows = fresh.map(([identity, act]) => ({
      ...act,
      body: sent.body,
      source: sent.source,
      importId: sent.id,
      identity,
      searched: plain(
        [act.subject, act.rapporteur, act.service, act.number, act.reference].filter(Boolean).join(' '),
      ),
    }))
    for (let from = 0; from < rows.length; from += 500)
      await tx
        .insert(pastAct)
        .values(rows.slice(from, from + 500))
        .onConflictDoNothing()
    const counts = { added: fresh.length, already, faulty: faults.length }
    // The rows are kept, with their source: the file itself is not needed any more.
    await tx
      .update(pastImport)
      .set({ ...counts, takenAt: now, file: null })
      .where(eq(pastImport.id, sent.id))
    if (sent.file) await dropFiles(tx, [sent.file], now)
    note(pastActsTaken(sent.id, counts))
    return { id: sent.id, ...counts }
  },
})

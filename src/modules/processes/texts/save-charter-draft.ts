import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { charterDraftSaved } from '#modules/processes/facts.ts'
import { messages } from '#modules/processes/messages.ts'
import { drafters } from '#modules/processes/process.ts'
import { lockProcess } from '#modules/processes/reads.ts'
import { ownerOfProcess } from '#modules/processes/requires.ts'
import { charterDraft } from '#modules/processes/tables.ts'
import { arrange, arrangement, commitmentRow, mostRows, placeOf, principleRow } from './charter-rows.ts'
import { charterDraftOf } from './published-texts.ts'

/** Keeps the charter being written, gaps included. Who read an older draft is refused: nobody writes over another unaware. */
export const saveCharterDraft = operation({
  name: 'save-charter-draft',
  summary: { fr: 'Enregistrer le brouillon de la charte', en: 'Save the draft of the charter' },
  done: {
    fr: 'Le brouillon est enregistré. Il n’est pas publié.',
    en: 'The draft is saved. It is not published.',
  },
  who: drafters,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    /** The revision that was read; 0 when there was no draft. */
    base: z.int().min(0),
    title: line({ min: 0, max: 200 }).optional(),
    text: text({ min: 0, max: 20_000 }).optional(),
    principles: z.array(principleRow).max(mostRows.principles).optional(),
    commitments: z.array(commitmentRow).max(mostRows.commitments).optional(),
    source: line({ min: 0, max: 300 }).optional(),
    dated: line({ min: 0, max: 80 }).optional(),
    /** A row to add, remove or move once the draft is saved: `commitments.2.up`. */
    arrange: arrangement().optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockProcess(tx, input.process)
    const there = (await charterDraftOf(tx, found.id))?.revision ?? 0
    if (there !== input.base) throw conflict(sentence(messages, (m) => m.draftMoved))
    const lists = arrange(
      { principles: input.principles ?? [], commitments: input.commitments ?? [] },
      input.arrange,
    )
    const revision = there + 1
    const values = {
      revision,
      title: input.title ?? '',
      text: input.text ?? '',
      source: input.source ?? '',
      dated: input.dated ?? '',
      ...lists,
      savedAt: now,
    }
    await tx
      .insert(charterDraft)
      .values({ processId: found.id, ...values })
      .onConflictDoUpdate({ target: charterDraft.processId, set: values })
    note(charterDraftSaved(found.id, { revision }))
    const list = input.arrange?.startsWith('principles') ? lists.principles : lists.commitments
    return { revision, place: placeOf(input.arrange, list.length) }
  },
})

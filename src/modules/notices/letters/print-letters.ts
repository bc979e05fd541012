import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { lettersPrinted } from '#modules/notices/facts.ts'
import { tellers } from '#modules/notices/notice.ts'
import { printing } from '#modules/notices/tables.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { letterWords } from './messages.ts'
import { lettersToPrint } from './reads.ts'

/** Takes the letters that can leave into one printing: none of them is in another, whoever prints at the same time. */
export const printLetters = operation({
  name: 'print-letters',
  summary: {
    fr: 'Préparer ensemble toutes les lettres aux auteurs qui attendent, prêtes à imprimer',
    en: 'Prepare together all the letters to authors that wait, ready to print',
  },
  done: {
    fr: 'Les lettres sont mises ensemble. Leur PDF se prépare.',
    en: 'The letters are put together. Their PDF is being prepared.',
  },
  who: tellers,
  when: { fr: 'des lettres attendent, avec une adresse', en: 'letters wait, with an address' },
  input: z.object({
    process: slug(),
    /** Each letter begins on the front of a sheet that is printed on both sides. */
    twoSided: z.boolean().optional(),
  }),
  owner: ownerOfProcess,
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const { ready: authors } = await lettersToPrint(tx, process.id)
    if (authors.length === 0) throw conflict(sentence(letterWords, (m) => m.nothingToPrint))
    const [made] = await tx
      .insert(printing)
      .values({
        processId: process.id,
        letters: authors.length,
        printedAt: now,
        twoSided: input.twoSided ?? false,
      })
      .returning({ id: printing.id })
    const id = (made as { id: number }).id
    const notices = authors.flatMap((one) => one.tellings.map((telling) => telling.id))
    const taken = await tx.execute(
      sql`update notices_notice set printing_id = ${id} where id = any(${sql.param(notices)}::bigint[])
            and status = 'waiting' and channel = 'letter' and printing_id is null returning id`,
    )
    if (taken.rows.length !== notices.length) throw conflict(sentence(letterWords, (m) => m.listChanged))
    const contributions = authors.map((one) => one.contribution)
    await tx.execute(
      sql`insert into notices_letter (printing_id, position, contribution_id)
          select ${id}, position, contribution
          from unnest(${sql.param(contributions)}::bigint[]) with ordinality as placed(contribution, position)`,
    )
    note(lettersPrinted(process.id, { printing: id, letters: authors.length }))
    return { printing: id, letters: authors.length }
  },
})

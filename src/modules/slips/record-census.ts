import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { censusRecorded } from './facts.ts'
import { messages } from './messages.ts'
import { ages } from './slip.ts'
import { census, censusCount } from './tables.ts'

export const criteria = ['age', 'sex', 'district'] as const

/** What a census counts in the town, with its source and its year: the only thing participants are compared with. */
export const recordCensus = operation({
  name: 'record-census',
  summary: { fr: 'Enregistrer des chiffres du recensement', en: 'Record figures of the census' },
  done: {
    fr: 'Les chiffres du recensement sont enregistrés.',
    en: 'The figures of the census are recorded.',
  },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({
    criterion: z.enum(criteria),
    year: z.int().min(1900).max(2199),
    source: line({ max: 300 }),
    counts: z
      .array(z.object({ category: line({ max: 20 }), persons: count(100_000_000).optional() }))
      .max(200),
  }),
  async run({ criterion, year, source, counts }, { tx, now, note }) {
    const districts = criterion === 'district' ? await listDistricts(tx) : []
    const known: readonly string[] =
      criterion === 'age'
        ? ages
        : criterion === 'sex'
          ? ['woman', 'man']
          : districts.map((one) => String(one.id))
    for (const category of known) {
      const at = counts.findIndex((one) => one.category === category)
      if (at < 0 || counts[at]?.persons === undefined)
        throw invalid(
          `counts.${Math.max(0, at)}.persons`,
          sentence(messages, (m) => m.everyCategory),
        )
    }
    if (known.length === 0 || counts.length !== known.length)
      throw invalid(
        'counts.0.persons',
        sentence(messages, (m) => m.everyCategory),
      )
    const [row] = await tx
      .insert(census)
      .values({ criterion, year, source, recordedAt: now })
      .returning({ id: census.id })
    const id = (row as { id: number }).id
    await tx
      .insert(censusCount)
      .values(counts.map((one) => ({ censusId: id, category: one.category, persons: one.persons as number })))
    note(censusRecorded(id, { criterion, year }))
    return { id }
  },
})

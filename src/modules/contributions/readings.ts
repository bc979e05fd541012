import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { publicFilters, publicObject } from '#modules/contributions/files/public-columns.ts'
import { codeSource, findByCode } from '#modules/contributions/receipts/find-by-code.ts'
import { messages } from './messages.ts'
import { requireProcess } from './place-reads.ts'
import { countsByState, listPublished, ownContribution, publicContribution } from './reads.ts'

const paging = { page: identifier().max(100_000).default(1), size: z.int().min(1).max(100).default(20) }

export const listContributions = reading({
  name: 'list-contributions',
  summary: {
    fr: 'Les contributions publiées d’une démarche',
    en: 'The published contributions of a process',
  },
  who: 'anyone',
  input: z.object({
    ...publicFilters,
    order: z.enum(['recent', 'oldest', 'relevant']).default('recent'),
    ...paging,
  }),
  async run({ process, page, size, order, ...filter }, { db }) {
    const { id } = await requireProcess(db, process)
    const found = await listPublished(db, id, filter, { order, limit: size, offset: (page - 1) * size })
    return { total: found.total, contributions: found.rows.map(publicObject) }
  },
})

export const countContributions = reading({
  name: 'count-contributions',
  summary: { fr: 'Combien de contributions dans chaque état', en: 'How many contributions in each state' },
  who: 'anyone',
  input: z.object({ process: slug() }),
  run: async ({ process }, { db }) => countsByState(db, (await requireProcess(db, process)).id),
})

export const showContribution = reading({
  name: 'show-contribution',
  summary: {
    fr: 'Une contribution, comme tout le monde peut la lire',
    en: 'One contribution, as anyone may read it',
  },
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }) }),
  async run({ reference }, { db }) {
    const found = await publicContribution(db, reference.toUpperCase())
    if (!found) throw missing(sentence(messages, (m) => m.unknown))
    return publicObject(found)
  },
})

export const followContribution = reading({
  name: 'follow-contribution',
  summary: {
    fr: 'Où en est une parole, avec le code de son reçu',
    en: 'Where one’s words stand, with the receipt’s code',
  },
  who: 'anyone',
  input: z.object({ code: line({ max: 40 }) }),
  async run({ code }, { db, town, actor }) {
    const found = await findByCode(db, code, codeSource(town, actor))
    const own = await ownContribution(db, found.id)
    const {
      reference,
      process,
      axis,
      said,
      publishedText,
      status,
      statusReason,
      statusNote,
      receivedAt,
      screenedAt,
      publishedAt,
      version,
    } = own
    return {
      reference,
      process,
      axis,
      said,
      publishedText,
      status,
      statusReason,
      statusNote,
      receivedAt,
      screenedAt,
      publishedAt,
      version,
    }
  },
})

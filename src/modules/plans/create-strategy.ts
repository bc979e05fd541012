import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { processById } from '#modules/processes/module.ts'
import { planRules } from './action.ts'
import { strategyCreated } from './facts.ts'
import { messages } from './messages.ts'
import { amount, centsOf, credits, periods } from './money.ts'
import { strategy } from './tables.ts'

export const createStrategy = operation({
  name: 'create-strategy',
  summary: { fr: 'Créer un plan d’actions', en: 'Create an action plan' },
  done: { fr: 'Le plan est créé.', en: 'The plan is created.' },
  who: planRules.write,
  input: z.object({
    process: identifier(),
    /** `creer` is the address of the form that creates a plan. */
    slug: slug().refine((name) => name !== 'creer'),
    title: line({ max: 200 }),
    summary: text({ max: 4_000 }).optional(),
    starts: day(),
    ends: day(),
    /** The figure that was announced, as it was said: kept beside the one that is counted. */
    announcedActions: count(10_000).optional(),
    announcedActionsQuote: line({ max: 300 }).optional(),
    announcedActionsSource: line({ max: 300 }).optional(),
    /** Euros, as text. Left out: unknown. */
    envelope: amount().optional(),
    envelopePeriod: z.enum(periods).optional(),
    envelopeCredit: z.enum(credits).optional(),
    envelopeSource: line({ max: 300 }).optional(),
    example: z.boolean().default(false),
  }),
  owner: async ({ process }, { tx }) => ({ process: (await processById(tx, process)).id }),
  async run(input, { tx, now, note }) {
    const { process, envelope, ...values } = input
    if (input.ends < input.starts)
      throw invalid(
        'ends',
        sentence(messages, (m) => m.endsBeforeStart),
      )
    if (input.announcedActions !== undefined && !input.announcedActionsQuote)
      throw invalid(
        'announcedActionsQuote',
        sentence(messages, (m) => m.announcedNeedsQuote),
      )
    if (envelope && !input.envelopeSource)
      throw invalid(
        'envelopeSource',
        sentence(messages, (m) => m.amountNeedsSource),
      )
    const [made] = await tx
      .insert(strategy)
      .values({
        ...values,
        processId: process,
        envelopeCents: envelope ? centsOf(envelope) : null,
        createdAt: now,
      })
      .returning({ id: strategy.id, slug: strategy.slug })
    if (!made) throw new Error('a strategy was not created')
    note(strategyCreated(made.id, { process }))
    return made
  },
})

import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { answersAdopted } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { answersOfProcess, lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { adoptedAnswer } from '#modules/deliberations/tables.ts'

export const adoptAnswers = operation({
  name: 'adopt-answers',
  summary: {
    fr: 'Rattacher à la délibération les réponses publiées qu’elle adopte',
    en: 'Attach to the deliberation the published answers it adopts',
  },
  done: { fr: 'Les réponses sont rattachées.', en: 'The answers are attached.' },
  ...deliberationLife.adopt,
  input: z.object({
    deliberation: identifier(),
    answers: z.array(identifier()).max(5_000).default([]),
    /** Every published answer of the process. */
    all: z.boolean().default(false),
  }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.adopt, 'adopt')
    const own = await answersOfProcess(tx, act.processId)
    const published = new Set(
      own.filter((answer) => answer.status === 'published').map((answer) => answer.id),
    )
    const wanted = input.all ? [...published] : [...new Set(input.answers)]
    if (wanted.length === 0)
      throw invalid(
        'answers',
        sentence(messages, (m) => m.noAnswerChosen),
      )
    const known = new Set(own.map((answer) => answer.id))
    if (wanted.some((id) => !known.has(id)))
      throw invalid(
        'answers',
        sentence(messages, (m) => m.answerElsewhere),
      )
    if (wanted.some((id) => !published.has(id)))
      throw invalid(
        'answers',
        sentence(messages, (m) => m.answerNotPublished),
      )
    const added = await tx
      .insert(adoptedAnswer)
      .values(wanted.map((answerId) => ({ deliberationId: act.id, answerId, adoptedAt: now })))
      .onConflictDoNothing()
      .returning({ id: adoptedAnswer.answerId })
    note(answersAdopted(act.id, { count: added.length }))
    return { added: added.length }
  },
})

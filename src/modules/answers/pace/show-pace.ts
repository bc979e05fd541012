import { z } from 'zod'
import { reading } from '#kernel/reading.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { pacesOf } from './reads.ts'

const { service: _service, ...leaders } = deskReaders

/** Who leads the work: a service looks at its own sheets. */
export const paceReaders = leaders

export const showAnswerPace = reading({
  name: 'show-answer-pace',
  summary: {
    fr: 'Le rythme des réponses : combien il en faut par jour ouvré, combien il s’en rédige',
    en: 'The pace of the answers: how many are needed each working day, how many are drafted',
  },
  who: paceReaders,
  input: z.object({}),
  run: (_input, { db, actor, now }) => pacesOf(db, actor, dayInParis(now)),
})

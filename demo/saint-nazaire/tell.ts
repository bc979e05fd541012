import { join } from 'node:path'
import { settle } from '#app'
import type { Town } from '#kernel/towns/towns.ts'
import { gather } from './cast.ts'
import * as facts from './facts.ts'
import { announceVote, answer, passToDecision, plan, vote } from './tell-answers.ts'
import { gatherToday } from './tell-gathering.ts'
import { openToday } from './tell-open-process.ts'
import { postponeOneAnswer } from './tell-postponement.ts'
import { carryOut, gatherThenStudy, giveBack, instruct, open, prepare } from './tell-process.ts'
import { bringVoices, writeSynthesis } from './tell-synthesis.ts'
import { planSessions, recordWhoCame } from './tell-workshops.ts'

/** Tells Saint-Nazaire's process of 2017 through operations, each on its day, then opens one of today. */
export async function tellSaintNazaire(town: Town, folder: string): Promise<void> {
  const stage = await gather(town, '2017-03-01T09:00:00+01:00')
  await stage.as('operator', 'describe-town', {
    ...facts.town,
    helpPhone: '02 61 91 00 00',
    helpHours: 'Du lundi au vendredi, de 9 h à 17 h.',
    helpPlace: 'Ou à l’accueil du Centre communal d’action sociale (CCAS), sans rendez-vous.',
    helpExample: true,
    noticeFr:
      'Démonstration. Les faits de 2017 viennent de documents publics de la Ville ; ce qui est inventé porte la mention « exemple ».',
    noticeEn:
      'Demonstration. The facts of 2017 come from public documents of the town; what is invented is marked “example”.',
  })
  const process = await prepare(stage)
  await planSessions(stage)
  const deliberation = await announceVote(stage, process)
  await open(stage)
  const voices = await bringVoices(stage, join(folder, 'saint-nazaire', 'grand-debat-2019.csv'))
  await gatherThenStudy(stage)
  const told = await writeSynthesis(stage, voices)
  await instruct(stage)
  await answer(stage, told)
  await giveBack(stage)
  await recordWhoCame(stage)
  await passToDecision(stage, deliberation)
  await settle(town)
  await plan(stage, process, deliberation, told)
  await vote(stage, deliberation)
  await carryOut(stage)
  await openToday(stage, town.clock)
  await gatherToday(stage, town.clock)
  await postponeOneAnswer(stage, town.clock)
  await settle(town)
}

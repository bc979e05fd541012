import type { Reaction } from '#kernel/module.ts'
import { emptiesBriefs } from '#modules/briefs/module.ts'
import { wakesImports } from '#modules/exchange/module.ts'
import { dropsWhatWasSent } from '#modules/intake/module.ts'
import { lapsesAppeals, tellsDecisions } from '#modules/moderation/module.ts'
import { followsContacts, tellsAuthors, wakesLetters } from '#modules/notices/module.ts'
import { movesToDecision } from '#modules/processes/moves-to-decision.ts'
import { entersPublicly } from '#modules/register/module.ts'
import {
  forgetsThePassage,
  forgetsThePlace,
  placesNewVoices,
  wakesGroupings,
  wakesMeasures,
} from '#modules/synthesis/module.ts'

/** Every reaction, one line each: what follows a fact, after its commit, at least once. */
export const reactions: readonly Reaction[] = [
  movesToDecision,
  dropsWhatWasSent,
  emptiesBriefs,
  forgetsThePassage,
  tellsAuthors,
  tellsDecisions,
  lapsesAppeals,
  followsContacts,
  wakesImports,
  wakesGroupings,
  wakesMeasures,
  wakesLetters,
  entersPublicly,
  forgetsThePlace,
  placesNewVoices,
]

import type { Module } from '#kernel/module.ts'
import { accounts } from '#modules/accounts/module.ts'
import {
  answers,
  postponedOnProcess,
  reportableAnswer,
  tellDeskNotice,
  tellNearActs,
} from '#modules/answers/module.ts'
import { briefs, numbersCorrections } from '#modules/briefs/module.ts'
import {
  contributions,
  holdsContribution,
  keepBeforeCorrections,
  openOtherCodes,
  tellAppeals,
  tellOnward,
  tellProof,
} from '#modules/contributions/module.ts'
import { deliberations, dueDaysOnDesk, pastActsNear } from '#modules/deliberations/module.ts'
import { exchange, tellDescribedFiles } from '#modules/exchange/module.ts'
import { following, newsAndFollowing } from '#modules/following/module.ts'
import { followDeposit, holdsDeposit, intake } from '#modules/intake/module.ts'
import { minutes, publishedTablesOf, whatSessionsLeft } from '#modules/minutes/module.ts'
import { moderation, ownAppeals, reportByCode, tellReportable } from '#modules/moderation/module.ts'
import { notices } from '#modules/notices/module.ts'
import { plans } from '#modules/plans/module.ts'
import {
  processes,
  tellAround,
  tellFollowing,
  tellPostponed,
  tellVerdicts,
} from '#modules/processes/module.ts'
import { quality, verdictsOf } from '#modules/quality/module.ts'
import { proofOfReceipt, register } from '#modules/register/module.ts'
import {
  followRegistration,
  followsSessions,
  leadOtherCodes,
  registrations,
} from '#modules/registrations/module.ts'
import { slips } from '#modules/slips/module.ts'
import { reportableStatement, synthesis, tellSessionTables } from '#modules/synthesis/module.ts'
import { territory } from '#modules/territory/module.ts'
import { aroundPassage, knotsAfterPublication, thread } from '#modules/thread/module.ts'
import { tellWhatRemains, tellWhoComes, workshops } from '#modules/workshops/module.ts'
import { siteModule } from './site/module.ts'

/** Every module, in the order in which they lean on each other. */
export const modules: readonly Module[] = [
  accounts,
  territory,
  processes,
  workshops,
  registrations,
  contributions,
  intake,
  briefs,
  moderation,
  exchange,
  slips,
  minutes,
  synthesis,
  answers,
  notices,
  deliberations,
  plans,
  following,
  register,
  quality,
  thread,
  siteModule(() => modules),
]

// The tracking page may not lean on what comes after it: here it learns who tells the rest.
tellOnward(knotsAfterPublication)
// Nor may the page of any thing: what it comes from and what followed stands on each.
tellAround(aroundPassage)
tellAppeals(ownAppeals)
tellProof(proofOfReceipt)
// What readers report may be written further on: who wrote it is asked.
tellReportable('statement', reportableStatement)
tellReportable('answer', reportableAnswer)

// Nor may the pages of a charter: who counts says there what is kept.
tellVerdicts(verdictsOf)
// Nor on who keeps the answers, promised by an act or not.
tellPostponed(postponedOnProcess)
// Nor may it lean on who gives a receipt before there are words.
openOtherCodes(
  async (visit, code) =>
    (await followDeposit(visit, code)) ??
    (await followRegistration(visit, code)) ??
    ((await reportByCode(visit.db, code)) &&
      visit.context.redirect(visit.link(`/signalements/${code}`), 303)),
)
// The other way round: a code typed where registrations are found leads to what it follows.
leadOtherCodes(async (visit, code) => {
  if ((await holdsContribution(visit.db, code)) || (await holdsDeposit(visit.db, code)))
    return `/suivre/${code}`
  return (await reportByCode(visit.db, code)) && `/signalements/${code}`
})
// Nor on who numbers the versions of a brief.
keepBeforeCorrections(numbersCorrections)

// Sessions may not lean on those who come to them: here they learn who does.
tellWhoComes(followsSessions)

// Those who write the synthesis may start from what sessions published, without leaning on who keeps it.
tellSessionTables(publishedTablesOf)

// The data dictionary prints what every module hands out.
tellDescribedFiles(() => modules.flatMap((one) => one.files ?? []))

// What is followed stands on pages to the left of those who follow it.
tellFollowing(newsAndFollowing)
// Nor on what was written of them afterwards.
tellWhatRemains(whatSessionsLeft)

// The desk of the answers may not lean on the calendar of meetings, whose day its due days follow.
tellDeskNotice(dueDaysOnDesk)
// Nor on the past acts that are close to a proposal.
tellNearActs(pastActsNear)

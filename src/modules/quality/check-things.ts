import type { Words } from '#kernel/i18n.ts'
import { sayFuzzyDate } from '#modules/processes/module.ts'
import { isAnswered, isRetained } from './check-answers.ts'
import type { CheckCode } from './check-codes.ts'
import { outcomeOf } from './check-dates.ts'
import { inclusionWords, sessionWords, unsaidAccess, unsaidWords } from './check-inclusion.ts'
import { integrityWords, lateWords } from './check-integrity.ts'
import { meetingThings } from './check-meeting-lists.ts'
import { checkWords } from './check-messages.ts'
import type { AnsweredProposal, CheckFacts } from './check-reads.ts'
import type { Check, Facts, Failing } from './checks.ts'
import type { CountedSession, TakingPart } from './taking-part-reads.ts'

/** One thing a check counts, with whether it is in the figure. Never a person. */
export interface Thing {
  readonly label: Words
  /** The label is the town's own words, in French. */
  readonly french: boolean
  readonly path: string
  readonly counted: Counted
  readonly why?: Words
  readonly example?: boolean
}
export type Counted = 'yes' | 'no' | 'unknown'

/** Figures of persons, or of slips tied to nobody. */
export const ofPersons: readonly CheckCode[] = ['A5', 'I2', 'I6', 'P6']

const asTown = (fr: string): Words => ({ fr, en: fr })
const yesNo = (yes: boolean): Counted => (yes ? 'yes' : 'no')

/** What was found to fail says why, in the words of the check itself. */
const whyOf = (failing: readonly Failing[], path: string) => failing.find((one) => one.path === path)?.why

/** The things of a check that are all in its facts; contributions and corrections are read page by page elsewhere. */
export function thingsOf(check: Check, facts: Facts): Thing[] {
  const { answering, taking } = facts
  if (answering) return answeringThings(check, answering)
  return taking ? participationThings(check, taking) : []
}

function answeringThings(check: Check, facts: CheckFacts): Thing[] {
  const home = `/demarches/${facts.process.slug}`
  const ofProposals = (
    which: readonly AnsweredProposal[],
    counted: (one: AnsweredProposal) => Counted,
    why?: (one: AnsweredProposal) => Words | undefined,
  ) =>
    which.map((one) => {
      const path = `${home}/propositions/${one.number}`
      return {
        label: checkWords((m) => m.proposal(String(one.number), one.title)),
        french: true,
        path,
        counted: counted(one),
        why: whyOf(check.failing, path) ?? why?.(one),
        example: one.example,
      }
    })
  const unanswered = (one: AnsweredProposal) => (one.published ? undefined : checkWords((m) => m.notYet))
  switch (check.code) {
    case 'A1':
      return ofProposals(facts.proposals, (one) => yesNo(isAnswered(one)), unanswered)
    case 'A2':
      return ofProposals(facts.proposals, (one) => {
        const due = facts.answersDue ?? one.due
        if (due !== null && (one.published ?? check.date) > due) return 'no'
        return due !== null && one.published !== null ? 'yes' : 'unknown'
      })
    case 'A3':
      return ofProposals(
        facts.proposals.filter((one) => one.published !== null),
        (one) => yesNo(one.reasoned),
      )
    case 'A4':
      return ofProposals(
        facts.proposals,
        (one) => (one.published && one.decision ? yesNo(isRetained(one)) : 'unknown'),
        (one) =>
          one.decision
            ? checkWords((_, lang) => facts.names.decision(one.decision as string, lang))
            : unanswered(one),
      )
    case 'A6':
      return facts.actions.map((one) => ({
        label: checkWords((m) => m.action(String(one.number), one.title)),
        french: true,
        path: `/actions/${one.id}`,
        counted: yesNo(one.proposals > 0),
        why: whyOf(check.failing, `/actions/${one.id}`),
        example: one.proposals > 0 && one.exampleLinks,
      }))
    case 'A7':
      return ofProposals(facts.proposals.filter(isRetained), (one) => yesNo(one.actions > 0))
    case 'A9':
      return facts.promised.map((one) => {
        const outcome = outcomeOf(one, check.date)
        return {
          label: asTown(one.title),
          french: true,
          path: one.path,
          counted: outcome === 'kept' ? 'yes' : outcome === 'late' ? 'no' : 'unknown',
          why:
            check.failing.find((row) => row.label.fr === one.title)?.why ??
            checkWords((m, lang) =>
              outcome === 'to-come'
                ? `${sayFuzzyDate(one.planned, lang)}. ${m.toCome}`
                : sayFuzzyDate(one.real ?? one.planned, lang),
            ),
        }
      })
    case 'A10':
      return [
        {
          label: checkWords((m) => m.mandate),
          french: false,
          path: `${home}/mandat`,
          counted: check.numerator === null ? 'unknown' : yesNo(check.numerator === 1),
          why: check.failing[0]?.why,
        },
      ]
    default:
      return []
  }
}

function participationThings(check: Check, facts: TakingPart): Thing[] {
  const home = `/demarches/${check.process.slug}`
  const ofSessions = (
    which: readonly CountedSession[],
    counted: (one: CountedSession) => boolean,
    why: (one: CountedSession) => Words,
  ) =>
    which.map((one) => ({
      label: sessionWords(one),
      french: true,
      path: `${home}/seances/${one.id}`,
      counted: yesNo(counted(one)),
      why: counted(one) ? undefined : why(one),
    }))
  switch (check.code) {
    case 'I5':
      return facts.districts.map((one) => ({
        label: asTown(one.name),
        french: true,
        path: '/quartiers',
        counted: check.numerator === null ? 'unknown' : yesNo(one.named),
      }))
    case 'I7':
      return facts.statements.map((one) => ({
        label: inclusionWords((m) => m.statement(String(one.number), one.text)),
        french: true,
        path: `${home}/synthese/${one.number}`,
        counted: check.numerator === null ? 'unknown' : yesNo(one.groups > 1),
        why: whyOf(check.failing, `${home}/synthese/${one.number}`),
        example: one.example,
      }))
    case 'I9':
      return ofSessions(facts.sessions, (one) => unsaidAccess(one).length === 0, unsaidWords)
    case 'I10':
      return ofSessions(
        facts.sessions.filter((one) => one.held),
        (one) => one.counted,
        () => inclusionWords((m) => m.why.notCounted),
      )
    case 'I12':
      return facts.crossings.map((one) => ({
        label: inclusionWords((m) => m.axisAngle(String(one.axis), one.axisTitle, one.angleTitle)),
        french: true,
        path: `${home}/propositions?axe=${one.axis}&angle=${one.angle}`,
        counted: yesNo(one.proposals > 0),
      }))
    case 'P1':
      return ofSessions(
        facts.sessions.filter((one) => one.documents > 0),
        (one) => one.lateDocuments.length === 0,
        lateWords,
      )
    case 'P2':
      return ofSessions(
        facts.sessions,
        (one) => one.facilitated,
        () => integrityWords((m) => m.why.noFacilitator),
      )
    case 'P8':
      return meetingThings(facts.meetings, check.date)
    default:
      return []
  }
}

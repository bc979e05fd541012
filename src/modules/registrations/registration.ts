import type { Step } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'

/**
 * Someone holds a place at a session, or waits for one in the order of arrival; who cancels leaves the place to the next.
 * Who comes without being registered is noted at the door.
 */
export const registrationStatuses = ['registered', 'waiting', 'cancelled', 'door'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

/** How someone may be reached, if they wish so: the code on paper is enough. */
export const reaches = ['none', 'email', 'telephone'] as const
export type Reach = (typeof reaches)[number]

/** By whom and how the registration was typed. */
export const channels = ['web', 'telephone', 'counter', 'door'] as const
export type Channel = (typeof channels)[number]

export const needs = ['needsAccess', 'needsChildCare', 'needsTransport', 'needsInterpreter'] as const
export type Need = (typeof needs)[number]

export const noticeKinds = ['promoted', 'moved', 'cancelled', 'week_before', 'day_before'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Days before a session at which those registered are reminded of it. */
export const remindBefore = { week_before: 7, day_before: 1 } as const

/** Names and ways to be reached are erased this many days after the last session of the person. */
export const keptDays = 30

/** Persons that one registration may bring. */
export const mostPersons = 60

/** Who sees names: the town, and the facilitator for the sessions of its own process. */
export const hosts = { administrator: 'all', agent: 'all', facilitator: 'own' } as const

const notBegun: Words = { fr: 'la séance n’a pas commencé', en: 'the session has not begun' }

export const registrationLife = {
  register: { who: 'anyone', from: [], to: 'registered', when: notBegun },
  enter: { who: hosts, from: [], to: 'registered', when: notBegun },
  join: { who: 'anyone', from: [], to: 'registered', when: notBegun },
  changeNumber: { who: 'anyone', from: ['registered', 'waiting'], when: notBegun },
  cancel: { who: 'anyone', from: ['registered', 'waiting'], to: 'cancelled', when: notBegun },
  cancelFor: { who: hosts, from: ['registered', 'waiting'], to: 'cancelled', when: notBegun },
  door: { who: hosts, from: [], to: 'door' },
} as const satisfies Record<string, Step<RegistrationStatus>>

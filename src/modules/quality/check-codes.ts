import type { Verdict } from './checks.ts'

/** A: the word kept. I: who takes part. P: how it is led. */
export const families = ['A', 'I', 'P'] as const
export type Family = (typeof families)[number]

const numbered = <F extends Family, const N extends readonly string[]>(family: F, numbers: N) =>
  numbers.map((number) => `${family}${number}`) as `${F}${N[number]}`[]

const answering = numbered('A', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'])
const inclusion = numbered('I', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'])
const integrity = numbered('P', ['1', '2', '3', '4', '5', '6', '7', '8'])

export type AnsweringCode = (typeof answering)[number]
export type InclusionCode = (typeof inclusion)[number]
export type IntegrityCode = (typeof integrity)[number]
export type CheckCode = AnsweringCode | InclusionCode | IntegrityCode
export const checkCodes: readonly CheckCode[] = [...answering, ...inclusion, ...integrity]

export const familyOf = (code: string): Family => code.charAt(0) as Family

/** The states a check is found by, in the addresses of the site. */
export const states = {
  tenu: 'kept',
  'non-tenu': 'broken',
  inconnu: 'unknown',
  'en-cours': 'pending',
  nombre: 'figure',
} as const satisfies Record<string, Verdict>
export type StateWord = keyof typeof states
export const stateWords = Object.keys(states) as StateWord[]

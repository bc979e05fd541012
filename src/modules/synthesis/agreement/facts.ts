import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const n = z.number()

export const agreementCheckDrawn = fact('AgreementCheckDrawn', 'agreement check', {
  process: n,
  texts: n,
  themes: n,
})
export const agreementCheckJoined = fact('AgreementCheckJoined', 'agreement check', { process: n })
/** Which voice of the sample, never where it was placed: the others must not read it here. */
export const checkedTextPlaced = fact('CheckedTextPlaced', 'agreement check', { process: n, position: n })
export const agreementCheckFinished = fact('AgreementCheckFinished', 'agreement check', {
  process: n,
  answers: n,
})
export const agreementCheckLeft = fact('AgreementCheckLeft', 'agreement check', { process: n })
export const agreementCheckClosed = fact('AgreementCheckClosed', 'agreement check', {
  process: n,
  persons: n,
  texts: n,
})

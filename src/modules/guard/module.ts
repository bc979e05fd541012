// A pure library about texts, with no table and no page: it proposes, a person decides.
export { findPersonalData } from './find-personal-data.ts'
export { findSensitiveMentions, type Helpline, helplinesFor, type Mention } from './find-sensitive.ts'
export { type Confidence, type Finding, type Kind, kinds } from './finding.ts'
export { inMasked, type Masked, mask, type Place } from './mask.ts'
export { guardMessages } from './messages.ts'
export { type Topic, topics } from './sensitive-words.ts'

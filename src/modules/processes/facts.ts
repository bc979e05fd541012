import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const version = { version: z.int() }

export const processCreated = fact('ProcessCreated', 'process', { slug: z.string() })
export const processDescribed = fact('ProcessDescribed', 'process', version)
export const charterPublished = fact('CharterPublished', 'process', { ...version, commitments: z.int() })
export const charterDraftSaved = fact('CharterDraftSaved', 'process', { revision: z.int() })
export const mandatePublished = fact('MandatePublished', 'process', version)
export const axisAdded = fact('AxisAdded', 'process', { axis: z.int(), number: z.int() })
export const angleAdded = fact('AngleAdded', 'process', { angle: z.int(), position: z.int() })
export const phaseDatesSet = fact('PhaseDatesSet', 'process', { phase: z.string() })
export const milestoneSet = fact('MilestoneSet', 'process', { milestone: z.int(), kind: z.string() })
/** The process entered its next phase: `to` is `participation` when it opens. */
export const processAdvanced = fact('ProcessAdvanced', 'process', { from: z.string(), to: z.string() })

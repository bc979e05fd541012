import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, key, slug } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import {
  type EnteredVoice,
  enteredChannels,
  entry,
  keepEntered,
  requireEntered,
  requireOpen,
  requirePlace,
  requireProcess,
} from '#modules/contributions/module.ts'
import { answerField, briefFields, keepBrief, organisationField, thesesOf } from './brief.ts'
import { briefRepeated } from './facts.ts'
import { messages } from './messages.ts'
import { briefOfSubmission } from './reads.ts'
import { composeBrief } from './theses.ts'

const place = { process: slug(), axis: count(999).min(1).optional(), submission: key() }

const sentBrief = z.object({ ...place, ...briefFields, answerTo: answerField })

/** A brief sent by those who wrote it, without an account: read before publication like any voice. */
export const submitBrief = operation({
  name: 'submit-brief',
  summary: { fr: 'Déposer un cahier d’acteur', en: 'Send a stakeholder brief' },
  done: {
    fr: 'Votre cahier est bien arrivé. Gardez ce code.',
    en: 'Your brief has arrived. Keep this code.',
  },
  who: 'anyone',
  input: sentBrief,
  async run(input, deed) {
    const process = await requireProcess(deed.tx, input.process)
    requireOpen(process, deed.now)
    return keep(deed, input, process.id, { channel: 'web', own: true })
  },
})

/** A brief that came by letter, by e-mail or over the counter, typed by an officer. */
export const enterBrief = operation({
  name: 'enter-brief',
  summary: { fr: 'Saisir un cahier d’acteur reçu', en: 'Type a stakeholder brief that came' },
  done: { fr: 'Le cahier est enregistré. Donnez son reçu.', en: 'The brief is recorded. Give its receipt.' },
  ...entry,
  input: z.object({
    ...place,
    ...briefFields,
    organisationName: briefFields.organisationName.optional(),
    /** One of the list, in place of a name typed. */
    organisation: organisationField,
    channel: z.enum(enteredChannels),
    arrivedOn: day().optional(),
    answerTo: answerField,
  }),
  owner: async (input, { tx }) => ({ process: (await requireProcess(tx, input.process)).id }),
  async run(input, deed) {
    const process = await requireProcess(deed.tx, input.process)
    requireEntered(process)
    const organisationName = input.organisationName ?? ''
    const { channel, arrivedOn } = input
    return keep(deed, { ...input, organisationName }, process.id, { channel, arrivedOn })
  },
})

type Sent = z.output<typeof sentBrief> & { organisation?: number }

async function keep(
  deed: Deed,
  input: Sent,
  processId: number,
  came: Pick<EnteredVoice, 'channel' | 'own' | 'arrivedOn'>,
) {
  const theses = thesesOf(input)
  const text = composeBrief(input.introduction, theses)
  const known = await briefOfSubmission(deed.tx, input.submission)
  if (known) {
    if (known.text !== text) throw conflict(sentence(messages, (m) => m.sentAlready))
    deed.note(briefRepeated(known.brief, {}))
    return { code: known.code, reference: known.reference, version: 1 }
  }
  const { axisId } = await requirePlace(deed.tx, processId, { axis: input.axis })
  const voice = await keepEntered(deed, {
    processId,
    axisId,
    kind: 'brief',
    authorCategory: 'association',
    title: input.title,
    text,
    submission: input.submission,
    answer: input.answerTo ? { channel: 'email', contact: input.answerTo } : undefined,
    ...came,
  })
  const { organisation } = input
  const { version } = await keepBrief(deed, {
    contribution: voice.id,
    organisation,
    theses: theses.length,
    given: input,
  })
  return { code: voice.code, reference: voice.reference, version }
}

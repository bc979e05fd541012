import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { requireProcess } from '#modules/contributions/module.ts'
import { messages } from './messages.ts'
import { briefByReference, publicBriefs, versionsOfBrief } from './reads.ts'
import { readBrief } from './theses.ts'

export const listBriefs = reading({
  name: 'list-briefs',
  summary: { fr: 'Lire les cahiers d’acteurs publiés', en: 'Read the stakeholder briefs published' },
  who: 'anyone',
  input: z.object({ process: slug() }),
  async run({ process }, { db }) {
    const { id } = await requireProcess(db, process)
    const { list, waiting } = await publicBriefs(db, id)
    return {
      waiting,
      briefs: list.map(({ reference, organisation, siret, rna, title, text }) => ({
        ...{ reference, organisation, siret, rna, title },
        ...readBrief(text ?? ''),
      })),
    }
  },
})

export const showBrief = reading({
  name: 'show-brief',
  summary: { fr: 'Lire un cahier d’acteur et ses versions', en: 'Read a stakeholder brief and its versions' },
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }) }),
  async run({ reference }, { db }) {
    const found = await briefByReference(db, reference.toUpperCase())
    if (!found) throw missing(sentence(messages, (m) => m.unknown))
    const versions = found.brief ? await versionsOfBrief(db, found.brief) : []
    const { organisation, siret, rna, title, text, status } = found
    return {
      ...{ reference: found.reference, process: found.process, organisation, siret, rna, status, title },
      ...readBrief(text ?? ''),
      versions: versions.map((one) => ({
        version: one.version,
        receivedAt: one.receivedAt,
        inNameOf: one.inNameOf,
        decidedHow: one.decidedHow,
        members: one.members,
        title: one.title,
        text: one.text,
      })),
    }
  },
})

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { descriptionFields, descriptionOf, requireBothLabels } from './description.ts'
import { processCreated } from './facts.ts'
import { messages } from './messages.ts'
import { keepers, phases, type TemplateKey } from './process.ts'
import { description, phase, process } from './tables.ts'

/** Addresses of the desk that are no process. */
const reserved = ['nouvelle', 'modeles']

export const createProcess = operation({
  name: 'create-process',
  summary: { fr: 'Créer une démarche', en: 'Create a process' },
  done: {
    fr: 'La démarche est créée. Il reste à publier sa charte et son mandat.',
    en: 'The process is created. Its charter and its mandate remain to be published.',
  },
  who: keepers,
  to: 'preparation',
  input: z.object({ slug: slug(), ...descriptionFields }),
  async run(input, { tx, now, note }) {
    const created = await insertProcess(tx, input, now)
    note(processCreated(created.id, { slug: input.slug }))
    return { id: created.id, slug: input.slug }
  },
})

type Given = { readonly slug: string } & z.output<z.ZodObject<typeof descriptionFields>>

/** The process, its first description and its seven phases without dates. */
export async function insertProcess(
  tx: Database,
  input: Given,
  now: Date,
  template?: TemplateKey,
): Promise<{ id: number }> {
  requireBothLabels(input)
  const [taken] = await tx.select({ id: process.id }).from(process).where(eq(process.slug, input.slug))
  if (taken || reserved.includes(input.slug))
    throw invalid(
      'slug',
      sentence(messages, (m) => m.slugTaken),
    )
  const described = descriptionOf(input)
  const [created] = await tx
    .insert(process)
    .values({
      ...described,
      slug: input.slug,
      labelFr: input.labelFr ?? null,
      labelEn: input.labelEn ?? null,
      template: template ?? null,
      createdAt: now,
    })
    .returning({ id: process.id })
  if (!created) throw new Error('a process was not created')
  await tx.insert(description).values({ ...described, processId: created.id, version: 1, describedAt: now })
  await tx.insert(phase).values(phases.map((kind) => ({ processId: created.id, kind })))
  return created
}

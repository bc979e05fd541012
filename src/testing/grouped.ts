import { perform } from '#kernel/operation.ts'
import { applyGrouping, GroupingWorker, groupVoices } from '#modules/synthesis/module.ts'
import { settle } from './doors.ts'
import type { TestTown } from './town.ts'
import { aContribution, someone } from './voices.ts'

/** What people of a small town said, four texts a subject. */
export const subjects = {
  bus: [
    'Le bus du soir ne passe plus dans le quartier',
    'Il faudrait un bus plus tard le soir',
    'Sans bus le soir on reste chez soi',
    'Les horaires du bus du soir sont trop courts',
  ],
  logement: [
    'Le logement coûte trop cher pour les familles',
    'Les loyers des logements montent chaque année',
    'Trop de logements vides alors que les familles attendent',
    'Mon logement est humide et le loyer cher',
  ],
  medecin: [
    'On attend des mois un rendez-vous chez le médecin',
    'Il n’y a plus de médecin dans notre quartier',
    'Le médecin ne prend plus de nouveaux patients',
    'Trouver un médecin pour les enfants est impossible',
  ],
} as const

/** The voices of those subjects, by subject, as contributions of the process. */
export async function speakOf(
  town: TestTown,
  process: { id: number },
  wanted: readonly (keyof typeof subjects)[] = ['bus', 'logement', 'medecin'],
): Promise<Record<string, number[]>> {
  const voices: Record<string, number[]> = {}
  for (const subject of wanted) {
    voices[subject] = []
    for (const text of subjects[subject])
      voices[subject].push((await aContribution(town, process, { text })).id)
  }
  return voices
}

/** The town as a server holds it: it does the groupings that are asked for. */
export function groupingServer(town: TestTown, onFailure: (error: unknown) => void): GroupingWorker {
  const worker = new GroupingWorker(town, onFailure)
  town.memo.set('groupings', worker)
  return worker
}

/** A grouping, asked for and run to its proposal. */
export async function aGrouping(town: TestTown, process: { slug: string }, seed = 1): Promise<number> {
  const worker = groupingServer(town, (error) => {
    throw error
  })
  const call = { actor: someone('agent'), door: 'api' as const }
  const { id } = await perform(town, groupVoices, { process: process.slug, seed }, call)
  await settle(town)
  await worker.settle()
  return id
}

/** The same, applied. */
export async function anAppliedGrouping(
  town: TestTown,
  process: { slug: string },
  seed = 1,
): Promise<number> {
  const id = await aGrouping(town, process, seed)
  await perform(town, applyGrouping, { run: id }, { actor: someone('agent'), door: 'api' })
  await settle(town)
  return id
}

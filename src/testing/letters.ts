import type { sql } from 'drizzle-orm'
import { operator } from '#kernel/actor.ts'
import { drawHere } from '#kernel/documents/draw-lots.ts'
import { perform } from '#kernel/operation.ts'
import { enterContribution, publishContribution } from '#modules/contributions/module.ts'
import { LettersWorker } from '#modules/notices/module.ts'
import { anAnswer, aProposal } from './answers.ts'
import { doors, type Persona, settle } from './doors.ts'
import { readPdf } from './pdf-text.ts'
import { breachesOf } from './pdf-ua.ts'
import type { TestTown } from './town.ts'

export const awa = 'Awa Diop, 3 rue des Halles, 44600 Saint-Nazaire'
export const leo = 'Léo #strong[Martin], 4 place "du" Marché, 44600 Saint-Nazaire'

/** Authors who chose a letter, what they are answered, and the letters of an agent. */
export function letterDesk(
  town: TestTown,
  now: () => { process: { id: number; slug: string }; agent: Persona },
) {
  const { get, call } = doors(town)
  const by = { actor: operator, door: 'api' } as const
  const here = () => `/bureau/prevenir/${now().process.slug}/lettre`
  const fileOf = (printing: number, who = now().agent) =>
    get(`${here()}/impressions/${printing}/lettres.pdf`, who)
  async function readAll(answer: Response) {
    const pdf = new Uint8Array(await answer.arrayBuffer())
    const [breach] = await breachesOf(pdf)
    if (breach) throw new Error(`Not PDF/UA: ${JSON.stringify(breach)}`)
    return readPdf(pdf)
  }
  /** What the server does beside the requests, here in the same process. */
  async function drawn(draw = drawHere): Promise<void> {
    const failed = (error: unknown) => {
      throw error
    }
    const worker = new LettersWorker(town, failed, draw)
    worker.kick()
    await worker.settle()
  }
  return {
    here,
    fileOf,
    readAll,
    drawn,
    all: async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows,
    html: async (path: string) =>
      (await (await get(path, now().agent)).text()).replace(/[\u00a0\u202f]/g, ' '),
    async voice(contact: string): Promise<{ id: number; code: string }> {
      const { slug: process } = now().process
      const words = { process, channel: 'paper', text: 'Le bus.', answerBy: 'letter', contact }
      const made = (await perform(town, enterContribution, words as never, by)) as {
        id: number
        code: string
      }
      await perform(town, publishContribution, { contribution: made.id }, by)
      return made
    },
    async answered(voices: { id: number }[], title = 'Un bus le soir'): Promise<void> {
      const { process } = now()
      const contributions = voices.map((one) => one.id)
      const proposal = await aProposal(town, process, { title, contributions })
      await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
      await settle(town)
    },
    async printed(wish: { twoSided?: boolean } = {}): Promise<number> {
      const answer = await call('print-letters', { process: now().process.slug, ...wish }, now().agent)
      if (answer.status !== 200) throw new Error(await answer.text())
      return (await answer.json()).printing
    },
    /** The letters, without the sheet that goes before them. */
    async pagesOf(printing: number) {
      await drawn()
      return (await readAll(await fileOf(printing))).slice(1)
    },
  }
}

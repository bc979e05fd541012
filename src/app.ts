import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { type Actor, operator, visitor } from '#kernel/actor.ts'
import { ReactionRunner } from '#kernel/reactions.ts'
import type { Town, Towns } from '#kernel/towns/towns.ts'
import { openApi } from '#kernel/web/openapi.ts'
import { web } from '#kernel/web/web.ts'
import { actorByEmail, actorOf } from '#modules/accounts/module.ts'
import { ImportWorker, importWorkerOf } from '#modules/exchange/module.ts'
import { LettersWorker, lettersWorkerOf } from '#modules/notices/module.ts'
import {
  GroupingWorker,
  groupingWorkerOf,
  MeasureWorker,
  measureWorkerOf,
} from '#modules/synthesis/module.ts'
import { assets } from '#ui/assets.ts'
import { modules } from './modules.ts'
import { reactions } from './reactions.ts'
import { apiPage } from './site/api-page.tsx'
import { coloursOf, frameOf, identityOf, prepareFrame } from './site/frame.ts'
import { refusalPage, rootRefusalPage } from './site/refusal-page.tsx'
import { rootPage } from './site/root-page.tsx'
import { version } from './version.ts'

export const log = pino({
  base: null,
  redact: ['*.text', '*.email', '*.code'],
  level: process.env.PAROLE_LOG ?? 'warn',
})

/** Wires a town once opened: what was committed sets its reactions going. A server also does what imports, groupings, published syntheses and letters wait for. */
export function wireTown(town: Town, serves = false): void {
  const runner = new ReactionRunner(town, reactions, (reaction, error) =>
    log.error({ reaction, error: String(error) }, 'a reaction failed and will be tried again'),
  )
  town.committed = () => runner.kick()
  town.memo.set('reactions', runner)
  if (serves) {
    const worker = new ImportWorker(town, (error) => log.error({ error: String(error) }, 'an import failed'))
    town.memo.set('imports', worker)
    worker.kick()
    const groupings = new GroupingWorker(town, (error) =>
      log.error({ error: String(error) }, 'a grouping failed'),
    )
    town.memo.set('groupings', groupings)
    groupings.kick()
    const measures = new MeasureWorker(town, (error) =>
      log.error({ error: String(error) }, 'a published synthesis could not be measured'),
    )
    town.memo.set('measures', measures)
    measures.kick()
    const letters = new LettersWorker(town, (error) =>
      log.error({ error: String(error) }, 'letters could not be drawn'),
    )
    town.memo.set('letters', letters)
    letters.kick()
  }
  runner.kick()
}

/** Waits until every reaction of the town has caught up. */
export async function settle(town: Town): Promise<void> {
  await (town.memo.get('reactions') as ReactionRunner | undefined)?.settle()
}

/** Before its database closes for good: an import ends at its next batch and goes on at the next start, a grouping, a measure or letters begin again then. */
export async function endTown(town: Town): Promise<void> {
  await importWorkerOf(town)?.stop()
  await groupingWorkerOf(town)?.stop()
  await measureWorkerOf(town)?.stop()
  await lettersWorkerOf(town)?.stop()
  await settle(town)
}

/** The whole web application over these towns. `operatorKey` lets the command line of this machine in. */
export function application(towns: Towns, operatorKey?: string): Hono {
  return web({
    towns,
    modules,
    identify: (town, token) => identify(town, token, operatorKey),
    prepare: prepareFrame,
    frame: (visit, title) => frameOf(modules, visit, title),
    said: (name, lang) =>
      modules.flatMap((module) => [...module.operations]).find((one) => one.name === name)?.done[lang],
    refusalPage,
    rootRefusalPage,
    rootColours: () => coloursOf(undefined),
    async rootPage(lang, sheets) {
      const cards = []
      for (const sheet of sheets) {
        const town = await towns.open(sheet.slug)
        await prepareFrame(town)
        const identity = identityOf(town)
        const notice = (lang === 'fr' ? identity?.noticeFr : identity?.noticeEn) ?? undefined
        cards.push({ sheet, name: identity?.name ?? sheet.slug, notice })
      }
      return rootPage(lang, cards)
    },
    openApi: (prefix) => openApi(modules, { version, prefix, towns: [] }),
    openApiPage: (lang, prefix) => apiPage(lang, prefix, modules),
    asset(path, encodings) {
      const file = assets().file(path)
      if (!file) return undefined
      if (file.brotli && /\bbr\b/.test(encodings))
        return { body: file.brotli, type: file.type, encoding: 'br' }
      if (file.gzip && /\bgzip\b/.test(encodings))
        return { body: file.gzip, type: file.type, encoding: 'gzip' }
      return { body: file.body, type: file.type }
    },
    health: async () => ({ ready: true, version, towns: (await towns.list()).length }),
    logError: (reference, error) =>
      log.error(
        { reference, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        'unexpected',
      ),
  })
}

/** A session's secret, or the operator's key, alone or followed by `~` and the address of the person to act as. */
async function identify(
  town: Town,
  token: string | undefined,
  operatorKey: string | undefined,
): Promise<Actor> {
  const now = town.clock.now()
  const [key = '', email] = token?.split('~') ?? []
  if (!operatorKey || !sameSecret(key, operatorKey)) return actorOf(town.db, token, now)
  return email ? ((await actorByEmail(town.db, email, now)) ?? visitor) : operator
}

function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** A secret only those who can read the data folder know: the command line shows it to the running server. */
export function operatorKeyOf(dataFolder: string): string {
  const file = join(dataFolder, 'operator-key')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

import { serve } from '@hono/node-server'
import { operator } from '#kernel/actor.ts'
import { forgetSent, sendWaiting, smtpMailer } from '#kernel/mail.ts'
import type { Command, CommandCall } from '#kernel/module.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publicAddressOf } from '#kernel/towns/public-address.ts'
import type { Town, Towns } from '#kernel/towns/towns.ts'
import { forgetExpired } from '#modules/accounts/module.ts'
import {
  duePublications,
  forgetWorkbooks,
  publishScheduled,
  watchOpinionLinks,
} from '#modules/answers/module.ts'
import { forgetImports } from '#modules/exchange/module.ts'
import { forgetUnconfirmed, writeDigests } from '#modules/following/module.ts'
import { forgetAttachments } from '#modules/intake/module.ts'
import { forgetLetterFiles } from '#modules/notices/module.ts'
import { remindAndForget } from '#modules/registrations/module.ts'
import { application, log, operatorKeyOf } from './app.ts'
import { lacksDemonstration, tellDemonstration } from './demonstration.ts'

/** Commands that belong to no module. */
export function compositionCommands(dataFolder: string): Command[] {
  return [
    {
      name: 'serve',
      usage: { fr: 'serve', en: 'serve' },
      summary: { fr: 'Servir les villes du dossier de données', en: 'Serve the towns of the data folder' },
      run: (call) => serveTowns(call, dataFolder),
    },
    {
      name: 'demo',
      usage: { fr: 'demo', en: 'demo' },
      summary: { fr: 'Créer les villes de démonstration', en: 'Create the demonstration towns' },
      run: async (call) => {
        await tellDemonstration(call.towns, call.print)
        return 0
      },
    },
    {
      name: 'migrate',
      usage: { fr: 'migrate [--town VILLE]', en: 'migrate [--town TOWN]' },
      summary: {
        fr: 'Mettre à jour les bases de toutes les villes',
        en: 'Bring every town’s database up to date',
      },
      async run(call) {
        for (const sheet of await call.towns.list()) {
          await call.towns.open(sheet.slug)
          call.print(sheet.slug)
        }
        return 0
      },
    },
  ]
}

async function serveTowns(call: CommandCall, dataFolder: string): Promise<number> {
  const { towns, lang } = call
  const started = performance.now()
  if (process.env.PAROLE_DEMO !== 'off' && (await lacksDemonstration(towns))) {
    call.print(
      lang === 'fr'
        ? 'Premier démarrage : création de la démonstration…'
        : 'First start: creating the demonstration…',
    )
    await tellDemonstration(towns, call.print)
  }
  const app = application(towns, operatorKeyOf(dataFolder))
  const port = Number(process.env.PORT ?? 3000)
  const server = serve({ fetch: app.fetch, port, hostname: process.env.HOST })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', () => resolve())
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port, lang)) : error),
    )
  })
  const address = `http://localhost:${port}`
  towns.announce(address)
  try {
    for (const sheet of await towns.list()) await towns.open(sheet.slug)
  } catch (error) {
    // Else it would go on listening, with a town it cannot open and without its scheduled work.
    server.close()
    throw error
  }
  await sayHello(call, address, performance.now() - started)
  const timers = [
    setInterval(() => run(() => towns.closeIdle()), 60_000),
    setInterval(() => run(() => towns.maintain()), 600_000),
    setInterval(() => run(() => sendMail(towns)), 10_000),
    setInterval(() => run(() => inEachTown(towns, writeMail)), 300_000),
    setInterval(() => run(() => inEachTown(towns, publishOnTime)), 60_000),
    setInterval(() => run(() => inEachTown(towns, forget)), 3_600_000),
    setInterval(() => run(() => inEachTown(towns, remindAndForget)), 3_600_000),
    setInterval(() => run(() => inEachTown(towns, watchOpinionLinks)), 3_600_000),
  ]
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  for (const timer of timers) clearInterval(timer)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    setTimeout(resolve, 3000).unref()
  })
  return 0
}

async function sayHello(call: CommandCall, address: string, elapsed: number): Promise<void> {
  const french = call.lang === 'fr'
  call.print(`\nParole tenue — ${address}/  (${Math.round(elapsed)} ms)`)
  for (const sheet of await call.towns.list()) {
    call.print(`  ${address}/${sheet.slug}/`)
    if (sheet.demonstration)
      call.print(
        `  ${address}/${sheet.slug}/exemple/portes   ${french ? 'les portes : agent, élue, secrétariat…' : 'the doors: officer, elected member, secretariat…'}`,
      )
  }
  call.print(french ? '\nCtrl-C pour arrêter.' : '\nCtrl-C to stop.')
}

function portTaken(port: number, lang: string): string {
  return lang === 'fr'
    ? `Le port ${port} est déjà pris. Choisissez-en un autre : PORT=3001 npm start`
    : `Port ${port} is taken. Choose another one: PORT=3001 npm start`
}

/** The same work in each town; one that fails holds back no other. */
async function inEachTown(towns: Towns, work: (town: Town, isDemonstration: boolean) => Promise<unknown>) {
  for (const sheet of await towns.list())
    await run(async () => work(await towns.open(sheet.slug), sheet.demonstration))
}

/** Demonstration towns never send; the others do when an SMTP server is configured. */
async function sendMail(towns: Towns): Promise<void> {
  const url = process.env.PAROLE_SMTP
  if (!url) return
  const mailer = smtpMailer(url, process.env.PAROLE_MAIL_FROM ?? 'ne-pas-repondre@localhost')
  await inEachTown(
    towns,
    async (town, isDemonstration) =>
      isDemonstration || sendWaiting(town.db, mailer, publicAddressOf(town), town.clock.now()),
  )
}

/** The message of the day of those who follow; towns of demonstration write it too, and never send it. */
async function writeMail(town: Town): Promise<void> {
  while (await tryOut(town, writeDigests, {}));
}

/** The answers whose day and hour have come, all of a process at once. */
async function publishOnTime(town: Town): Promise<void> {
  for (const process of await duePublications(town.db, town.clock.now()))
    await run(() => tryOut(town, publishScheduled, { process }))
}

/** False when it had nothing to do, which scheduled work may well find. */
async function tryOut(town: Town, operation: AnyOperation, input: object): Promise<boolean> {
  try {
    await perform(town, operation, input, { actor: operator, door: 'cli' })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'conflict') return false
    throw error
  }
}

async function forget(town: Town): Promise<void> {
  const now = town.clock.now()
  for (const one of [
    () => forgetSent(town.db, now),
    () => forgetExpired(town.db, now),
    () => forgetLetterFiles(town),
    () => forgetAttachments(town),
    () => tryOut(town, forgetUnconfirmed, {}),
    () => forgetWorkbooks(town),
    () => forgetImports(town),
  ])
    await run(one)
}

async function run(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ error: String(error) }, 'a scheduled job failed')
  }
}

import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { FolderLocked } from '#kernel/database/database-lock.ts'
import { fileMessages } from '#kernel/files/file-messages.ts'
import { fileFields } from '#kernel/files/upload.ts'
import { localLink, remoteLink, type TownLink } from '#kernel/towns/town-link.ts'
import type { Town, Towns } from '#kernel/towns/towns.ts'
import { read, type Sent, sentFrom } from '#kernel/web/form.ts'
import { inputSchema } from '#kernel/web/openapi.ts'
import { type Actor, operator } from './actor.ts'
import { argumentsOf } from './arguments.ts'
import type { Lang } from './i18n.ts'
import { sentence } from './i18n.ts'
import { messages } from './messages.ts'
import type { Command, CommandCall, Module } from './module.ts'
import type { AnyOperation } from './operation.ts'
import { type AnyReading, Download } from './reading.ts'
import { missing, Refusal } from './refusal.ts'

export interface Cli {
  readonly modules: readonly Module[]
  /** Commands of the composition itself: serve, demo, migrate. */
  readonly commands: readonly Command[]
  readonly openTowns: () => Towns
  readonly actorByEmail: (town: Town, email: string) => Promise<Actor | undefined>
  /** The secret kept in the data folder, which the running server knows. */
  readonly operatorKey: () => string
  readonly lang: Lang
  readonly print: (line: string) => void
  readonly warn: (line: string) => void
}

/** Runs one command line and gives its exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommandLine(cli: Cli, argv: readonly string[]): Promise<number> {
  const { words, pairs, flags } = argumentsOf(argv)
  if (words.length === 0 || words[0] === 'help' || flags.help) {
    printHelp(cli, words.slice(words[0] === 'help' ? 1 : 0))
    return 0
  }
  const commands = [...cli.commands, ...cli.modules.flatMap((module) => module.commands ?? [])]
  const command = commands.find((one) => one.name.split(' ').every((part, index) => words[index] === part))
  const name = words[0] as string
  const operation = cli.modules.flatMap((module) => [...module.operations]).find((one) => one.name === name)
  const reading = cli.modules.flatMap((module) => [...module.readings]).find((one) => one.name === name)
  if (!command && !operation && !reading) {
    cli.warn(
      cli.lang === 'fr'
        ? `La commande « ${words.join(' ')} » n’existe pas. Essayez : help`
        : `There is no command “${words.join(' ')}”. Try: help`,
    )
    return 2
  }
  const towns = cli.openTowns()
  try {
    const town = (options?: { createIfMissing?: boolean }) =>
      findTown(towns, flags.town, options?.createIfMissing ?? false)
    const link = (options?: { createIfMissing?: boolean; town?: string }) =>
      reach(cli, options?.town ? towns.open(options.town) : town(options), flags.as)
    if (command) {
      const args = words.slice(command.name.split(' ').length)
      const { lang, print, warn } = cli
      return await command.run({ towns, town, link, args, flags, lang, print, warn })
    }
    return await runDeclared(cli, await link(), { operation, reading, sent: sentFrom(pairs), flags })
  } catch (error) {
    cli.warn(explain(error, cli.lang))
    return 1
  } finally {
    await towns.closeAll()
  }
}

/** Opens the town here, or asks the server that holds it open. */
async function reach(cli: Cli, opening: Promise<Town>, as: string | true | undefined): Promise<TownLink> {
  const email = typeof as === 'string' ? as : undefined
  try {
    const town = await opening
    const actor = email ? await cli.actorByEmail(town, email) : operator
    if (!actor) throw missing({ fr: 'Personne n’a cette adresse ici.', en: 'Nobody has this address here.' })
    return localLink(town, actor)
  } catch (error) {
    if (!(error instanceof FolderLocked) || !error.holder.address) throw error
    const slug = basename(dirname(error.folder))
    return remoteLink(
      `${error.holder.address}/${slug}`,
      email ? `${cli.operatorKey()}~${email}` : cli.operatorKey(),
    )
  }
}

async function findTown(
  towns: Towns,
  wanted: string | true | undefined,
  createIfMissing: boolean,
): Promise<Town> {
  const sheets = await towns.list()
  const slug = typeof wanted === 'string' ? wanted : sheets.length === 1 ? sheets[0]?.slug : undefined
  if (slug && sheets.some((sheet) => sheet.slug === slug)) return towns.open(slug)
  if (slug && createIfMissing) return towns.create({ slug })
  const known = sheets.map((sheet) => sheet.slug).join(', ') || '—'
  throw missing({
    fr: `Indiquez une ville avec --town. Villes connues : ${known}.`,
    en: `Name a town with --town. Known towns: ${known}.`,
  })
}

async function runDeclared(
  cli: Cli,
  link: TownLink,
  call: { operation?: AnyOperation; reading?: AnyReading; sent: Sent; flags: CommandCall['flags'] },
): Promise<number> {
  const input = (schema: AnyOperation['input']) =>
    typeof call.flags.input === 'string'
      ? JSON.parse(call.flags.input)
      : withFiles(schema, read(schema, call.sent) as Record<string, unknown>)
  if (call.operation) {
    const result = await link.perform(call.operation, input(call.operation.input))
    cli.print(JSON.stringify(result ?? null, null, 2))
    cli.warn(call.operation.done[cli.lang])
    return 0
  }
  const reading = call.reading as AnyReading
  const result = await link.consult(reading, input(reading.input))
  if (result instanceof Download) {
    const parts =
      typeof result.body === 'string' || result.body instanceof Uint8Array ? [result.body] : result.body
    for await (const part of parts) process.stdout.write(part)
  } else cli.print(JSON.stringify(result ?? null, null, 2))
  return 0
}

/** The files a command names are read here, by whoever types it: an operation never receives a path. */
function withFiles(schema: AnyOperation['input'], typed: Record<string, unknown>): Record<string, unknown> {
  const load = (path: unknown) => {
    if (typeof path !== 'string') return path
    try {
      return { base64: readFileSync(path).toString('base64') }
    } catch {
      throw missing(sentence(fileMessages, (m) => m.noSuchFile(path)))
    }
  }
  for (const name of fileFields(schema))
    if (typed[name] !== undefined)
      typed[name] = Array.isArray(typed[name]) ? typed[name].map(load) : load(typed[name])
  return typed
}

function printHelp(cli: Cli, about: string[]): void {
  const { lang, print } = cli
  const commands = [...cli.commands, ...cli.modules.flatMap((module) => module.commands ?? [])]
  const command = commands.find(({ name }) => name === about.slice(0, name.split(' ').length).join(' '))
  if (command) {
    print(`npm run parole -- ${command.usage[lang]}`)
    print(command.summary[lang])
    return
  }
  const operation = cli.modules
    .flatMap((m) => [...m.operations, ...m.readings])
    .find((one) => one.name === about[0])
  if (operation) {
    print(`${operation.name} — ${operation.summary[lang]}`)
    const { properties = {}, required = [] } = inputSchema(operation.input) as FieldsAsked
    for (const [field, asked] of Object.entries(properties))
      print(
        `  --${field}${required.includes(field) ? ` (${messages[lang].mustBeGiven})` : ''}${shapeOf(asked)}`,
      )
    return
  }
  print(
    lang === 'fr'
      ? 'npm run parole -- <commande> [--town VILLE] [--as ADRESSE]'
      : 'npm run parole -- <command> [--town TOWN] [--as ADDRESS]',
  )
  for (const { name, summary } of commands) print(`  ${name.padEnd(36)} ${summary[lang]}`)
  for (const module of cli.modules) {
    if (module.operations.length + module.readings.length === 0) continue
    print(`\n${module.title[lang]}`)
    for (const one of [...module.operations, ...module.readings])
      print(`  ${one.name.padEnd(36)} ${one.summary[lang]}`)
  }
  print(`\n${messages[lang].helpAsks}`)
}

interface FieldAsked {
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly default?: unknown
  readonly anyOf?: readonly FieldAsked[]
}

interface FieldsAsked {
  readonly properties?: Readonly<Record<string, FieldAsked>>
  readonly required?: readonly string[]
}

/** What a field takes, when few values are taken: `: kept | partly | refused`. */
function shapeOf(asked: FieldAsked): string {
  const values = asked.enum ?? asked.anyOf?.flatMap((one) => one.enum ?? [])
  return values?.length ? ` : ${values.join(' | ')}` : ''
}

/** A refusal in words; anything else in its own words, never a stack. */
export function explain(error: unknown, lang: Lang): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error)
  const fields = Object.entries(error.fields).map(([name, words]) => `  --${name} : ${words[lang]}`)
  const said =
    error.reason === 'invalid' ? sentence(messages, (m) => m.somethingToMend)[lang] : error.sentence[lang]
  return [fields.length > 0 ? said : error.sentence[lang], ...fields].join('\n')
}

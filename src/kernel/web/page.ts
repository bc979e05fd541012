import type { Context } from 'hono'
import type { z } from 'zod'
import type { Actor, Owner, Who } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import type { Lang, Words } from '#kernel/i18n.ts'
import type { Operation } from '#kernel/operation.ts'
import type { Download } from '#kernel/reading.ts'
import type { Town } from '#kernel/towns/towns.ts'

/** What a page is drawn with (hono/jsx renders to a string or a promise of one). */
// biome-ignore lint/suspicious/noExplicitAny: hono's JSX element type is any-shaped
export type Drawn = any

/** What surrounds every page of a town: names, menus, help, colours. Made by the composition, drawn by the ui. */
export interface Frame {
  lang: Lang
  title: string
  townName: string
  home: string
  /** Current path and query inside the town, for the language switch. */
  path: string
  link: (path: string) => string
  menu: { path: string; label: string }[]
  footer: { heading: string; items: { path: string; label: string }[] }[]
  help: { phone: string; hours: string; place?: string; example?: boolean }
  emergency: { number: string; what: string }[]
  person?: { name: string; role: string; out: string; desk: string }
  /** Said on every page of a demonstration. */
  demonstration?: string
  said?: string
  coloursHref: string
  stylesheet: string
  /** News feeds of what the page shows, for programs that look for them in its head. */
  feeds?: { type: string; title: string; href: string }[]
  fonts?: string[]
  scripts?: string[]
  colophon?: string
}

/** One person visiting one town. */
export interface Visit {
  readonly town: Town
  readonly db: Database
  readonly actor: Actor
  readonly lang: Lang
  readonly now: Date
  /** The address asked, without the town's prefix. */
  readonly url: URL
  /** Builds an address inside the town: `link('/propositions/12')`, `link('/propositions', { page: 2 })`. */
  link(path: string, query?: Readonly<Record<string, string | number | boolean | undefined | null>>): string
  /** What the last action says of itself, once. */
  readonly said?: string
  /** The frame of a page with this title. */
  frame(title: string): Frame
  /** The visitor's network address, for limits only: never kept. */
  readonly address: string
  readonly context: Context
}

/** A page that only shows. `input` is read from the path's parts and the query together. */
export interface Page<S extends z.ZodObject = z.ZodObject> {
  readonly method: 'get'
  readonly path: string
  readonly who: Who
  readonly input: S
  readonly owner?: (input: z.output<S>, visit: Visit) => Promise<Owner>
  readonly show: (visit: Visit, input: z.output<S>) => Promise<Drawn | Response | Download> | Drawn
  /** Entry in the main menu or in the staff menu, shown to those who may open it. */
  readonly menu?: {
    readonly place: 'main' | 'desk' | 'rights'
    readonly label: Words
    readonly order: number
    /** How many things wait there for this person: said on the first page of the desk. */
    readonly waiting?: (visit: Visit) => Promise<number>
  }
}

/** What a form shows: the values as typed, and the sentences of refusal by field; under '' the one that names no field. */
export interface FormState<D> {
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: Readonly<Record<string, string>>
  readonly data: D
}

/**
 * A page with one form that calls one operation. GET shows it; POST answers 303, or 422 (409, 403 …) with the same form,
 * what was typed kept and the errors said.
 */
export interface FormPage<P extends z.ZodObject, S extends z.ZodObject, R, D> {
  readonly method: 'form'
  readonly path: string
  /** The path's parts and the query. */
  readonly params: P
  readonly operation: Operation<S, R>
  /** Who may open the form; the operation's own rule when left out. */
  readonly who?: Who
  readonly load: (visit: Visit, params: z.output<P>) => Promise<D>
  /** Fields the address decides: a form can never send another value for them. */
  readonly given?: (params: z.output<P>, data: D, visit: Visit) => Partial<z.input<S>>
  /** Values before anything is typed. */
  readonly start?: (visit: Visit, data: D, params: z.output<P>) => Readonly<Record<string, unknown>>
  readonly show: (visit: Visit, form: FormState<D>) => Drawn | Promise<Drawn>
  readonly next: (result: R, params: z.output<P>, data: D) => string
  /** Bytes; 1 MB when left out. */
  readonly maxBody?: number
  readonly menu?: Page['menu']
}

/** A page that answers to GET and POST by itself: a form in several steps, an import in two stages. */
export interface FreePage {
  readonly method: 'free'
  readonly path: string
  readonly who: Who
  readonly answer: (visit: Visit) => Promise<Drawn | Response | Download>
  readonly maxBody?: number
  readonly menu?: Page['menu']
}

// biome-ignore lint/suspicious/noExplicitAny: a list of pages holds every shape of input
export type AnyPage = Page<any> | FormPage<any, any, any, any> | FreePage

export function page<S extends z.ZodObject>(declared: Omit<Page<S>, 'method'>): Page<S> {
  return { method: 'get', ...declared }
}

export function formPage<P extends z.ZodObject, S extends z.ZodObject, R, D>(
  declared: Omit<FormPage<P, S, R, D>, 'method'>,
): FormPage<P, S, R, D> {
  return { method: 'form', ...declared }
}

export function freePage(declared: Omit<FreePage, 'method'>): FreePage {
  return { method: 'free', ...declared }
}

import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { Actor } from '#kernel/actor.ts'
import { isLang, type Lang, sentence } from '#kernel/i18n.ts'
import { spend } from '#kernel/limits.ts'
import { messages } from '#kernel/messages.ts'
import type { Module } from '#kernel/module.ts'
import { httpStatus, missing, Refusal } from '#kernel/refusal.ts'
import type { Town, TownSheet, Towns } from '#kernel/towns/towns.ts'
import { api, refusalAsJson } from './api.ts'
import type { AnyPage, Drawn, Frame, Visit } from './page.ts'
import { answerPage } from './web-pages.ts'
import { addressOf, langOf } from './web-request.ts'

/** What the composition gives the web door: everything that knows a domain word. */
export interface Site {
  readonly towns: Towns
  readonly modules: readonly Module[]
  /** Who holds this session, or the key given as `Authorization: Bearer`. */
  identify(town: Town, token: string | undefined): Promise<Actor>
  /** Loads what every frame needs, once a request. */
  prepare(town: Town): Promise<void>
  frame(visit: Visit, title: string): Frame
  /** What an operation says once done, when the address carries `?fait=<operation>`. */
  said(operation: string, lang: Lang): string | undefined
  refusalPage(visit: Visit, refusal: Refusal, status: number): Drawn
  /** The same, outside any town. */
  rootRefusalPage(lang: Lang, refusal: Refusal): Drawn
  /** The page outside any town: the list of towns. */
  rootPage(lang: Lang, towns: readonly TownSheet[]): Drawn | Promise<Drawn>
  /** OpenAPI and its readable page; `prefix` is '' inside a town and '/{town}' outside. */
  openApi(prefix: string): object
  openApiPage(lang: Lang, prefix: string): Drawn
  /** The colours of the pages outside any town. */
  rootColours(): string
  asset(path: string, encodings: string): Asset | undefined
  health(): Promise<{ ready: boolean }>
  logError(reference: string, error: unknown): void
}

export interface Asset {
  readonly body: Uint8Array
  readonly type: string
  readonly encoding?: string
}

export const sessionCookie = 'parole_session'

interface Place {
  readonly slug: string
  /** '' when the town is found by its host name, '/saint-nazaire' when by the path. */
  readonly base: string
  readonly inside: string
}

/** Builds the web application: one route a page, found under each town by host name or by path prefix. */
export function web(site: Site): Hono {
  const places = new WeakMap<Request, Place>()
  const app = new Hono({
    getPath: (request) => {
      const url = new URL(request.url)
      if (url.pathname === '/healthz' || url.pathname.startsWith('/assets/')) return `/root${url.pathname}`
      const place = locate(site.towns, request.headers.get('host') ?? '', url.pathname)
      if (!place) return `/root${url.pathname}`
      places.set(request, place)
      return `/town${place.inside}`
    },
  })
  // A picture made to be shown on other sites says so; nothing else may be.
  app.use(async (context, next) => {
    await next()
    const shown = context.get(embeddable as never) as Embeddable | undefined
    if (!shown) return
    const policy = ["default-src 'none'", ...(shown.style ? [`style-src '${shown.style}'`] : [])]
    context.res.headers.set('cross-origin-resource-policy', 'cross-origin')
    context.res.headers.set(
      'content-security-policy',
      `${policy.join('; ')}; frame-ancestors 'none'; sandbox`,
    )
  })
  app.use(secureHeaders(headers))
  app.use(compress())
  // No address of ours holds a NUL, and PostgreSQL refuses one in any text.
  app.use(async (context, next) => {
    if (new URL(context.req.url).pathname.includes('%00')) return context.notFound()
    return next()
  })
  app.get('/root/healthz', async (context) => {
    const health = await site.health()
    return context.json(health, health.ready ? 200 : 503)
  })
  app.get('/root/assets/*', (context) => sendAsset(site, context))
  app.get('/root/couleurs.css', (context) =>
    context.body(site.rootColours(), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  )
  app.get('/root/', async (context) =>
    context.html(String(await site.rootPage(langFor(context), await site.towns.list()))),
  )
  app.get('/root/api/openapi.json', (context) => context.json(site.openApi('/{town}')))
  app.get('/root/api', async (context) =>
    context.html(String(await site.openApiPage(langFor(context), '/{town}'))),
  )
  app.get('/town/api/openapi.json', (context) => context.json(site.openApi(placeOf(places, context).base)))
  app.get('/town/api', async (context) =>
    context.html(String(await site.openApiPage(langFor(context), placeOf(places, context).base))),
  )

  const programs = api(site.modules)
  app.all('/town/api/:name', async (context) => {
    const town = await site.towns.open(placeOf(places, context).slug)
    await site.prepare(town)
    const actor = await site.identify(town, tokenOf(context))
    await countWrite(context)
    return programs.answer(context, context.req.param('name'), { town, actor, lang: langFor(context) })
  })

  const answer = (page: AnyPage) => async (context: Context) => {
    const visit = await visitOf(site, context, placeOf(places, context))
    try {
      await countWrite(context)
      context.header('cache-control', visit.actor.person ? 'no-store' : 'no-cache')
      return await answerPage(page, visit)
    } catch (error) {
      return drawRefusal(site, visit, error)
    }
  }
  for (const page of site.modules.flatMap((module) => module.pages))
    app.on(
      page.method === 'get' ? ['GET'] : ['GET', 'POST'],
      `/town${page.path === '/' ? '/' : page.path}`,
      answer(page),
    )

  app.all('/town/*', async (context) => {
    const visit = await visitOf(site, context, placeOf(places, context))
    return drawRefusal(site, visit, missing(sentence(messages, (m) => m.missing)))
  })
  app.notFound(async (context) => {
    const refusal = missing(sentence(messages, (m) => m.missing))
    const readByPeople = context.req.header('accept')?.includes('text/html')
    if (!readByPeople) return refusalAsJson(context, refusal, langFor(context))
    return context.html(String(await site.rootRefusalPage(langFor(context), refusal)), 404)
  })
  app.onError((error, context) => {
    if (error instanceof Refusal) return refusalAsJson(context, error, langFor(context))
    return context.json({ reason: 'broken', sentence: broken(site, error)[langFor(context)] }, 500)
  })
  return app
}

function placeOf(places: WeakMap<Request, Place>, context: Context): Place {
  return places.get(context.req.raw) as Place
}

/** A host name belongs to one town; elsewhere the first part of the path names it. */
function locate(towns: Towns, host: string, path: string): Place | undefined {
  const byHost = towns.byHost(host.replace(/:\d+$/, ''))
  if (byHost) return { slug: byHost.slug, base: '', inside: path }
  const slug = path.split('/', 2)[1] ?? ''
  if (!towns.find(slug)) return undefined
  return { slug, base: `/${slug}`, inside: path.slice(slug.length + 1) || '/' }
}

async function visitOf(site: Site, context: Context, place: Place): Promise<Visit> {
  const town = await site.towns.open(place.slug)
  await site.prepare(town)
  const actor = await site.identify(town, tokenOf(context))
  const lang = langFor(context)
  const url = new URL(context.req.url)
  url.pathname = place.inside
  // Behind a proxy that ends TLS, the request itself is plain: calendars and QR codes must still say https.
  if (context.req.header('x-forwarded-proto') === 'https') url.protocol = 'https:'
  const done = url.searchParams.get('fait')
  const visit: Visit = {
    town,
    db: town.db,
    actor,
    lang,
    now: town.clock.now(),
    url,
    said: done ? site.said(done, lang) : undefined,
    address: addressOf(context),
    context,
    link(path, query) {
      if (!path.startsWith('/')) return path
      const parts = Object.entries(query ?? {}).filter(
        ([, value]) => value !== undefined && value !== null && value !== '',
      )
      const search = new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString()
      return `${place.base}${path}${search ? `${path.includes('?') ? '&' : '?'}${search}` : ''}`
    },
    frame: (title) => site.frame(visit, title),
  }
  return visit
}

function tokenOf(context: Context): string | undefined {
  const bearer = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')
  return bearer?.[1] ?? getCookie(context, sessionCookie)
}

function langFor(context: Context): Lang {
  const lang = langOf(context, getCookie(context, 'langue'))
  if (isLang(context.req.query('langue')))
    setCookie(context, 'langue', lang, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
  return lang
}

async function countWrite(context: Context): Promise<void> {
  const address = addressOf(context)
  if (context.req.method !== 'POST' || address === 'local') return
  await spend('write', address)
  if (Number(context.req.header('content-length') ?? 0) > 262_144) await spend('upload', address)
}

async function drawRefusal(site: Site, visit: Visit, error: unknown): Promise<Response> {
  const known = error instanceof Refusal
  const refusal = known ? error : new Refusal('conflict', broken(site, error))
  const status = known ? httpStatus[error.reason] : 500
  return visit.context.html(String(await site.refusalPage(visit, refusal, status)), status)
}

/** Logs what broke under a reference, and gives the sentence that carries it: never a stack trace. */
function broken(site: Site, error: unknown) {
  const reference = randomUUID().slice(0, 8)
  site.logError(reference, error)
  return sentence(messages, (m) => m.broken(reference))
}

function sendAsset(site: Site, context: Context): Response {
  const asset = site.asset(new URL(context.req.url).pathname, context.req.header('accept-encoding') ?? '')
  if (!asset) return refusalAsJson(context, missing(sentence(messages, (m) => m.missing)), 'fr')
  return new Response(asset.body as BodyInit, {
    headers: {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(asset.encoding ? { 'content-encoding': asset.encoding } : {}),
    },
  })
}

/** What a page sets on its context when what it answers may be shown by any site: a badge. */
export const embeddable = 'embeddable'
export interface Embeddable {
  /** The hash of the one style the picture holds (`sha256-…`), when it holds one. */
  readonly style?: string
}

/** Nothing from elsewhere, nothing inline: text from people can never become code. */
const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
  },
  // `no-referrer` would make browsers say `Origin: null` when they send our own forms.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  strictTransportSecurity: 'max-age=31536000',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
}

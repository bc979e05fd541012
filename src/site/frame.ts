import { isAllowed } from '#kernel/actor.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import type { Town } from '#kernel/towns/towns.ts'
import type { AnyPage, Frame, Visit } from '#kernel/web/page.ts'
import { type Role, roleNames } from '#modules/accounts/module.ts'
import { type TownIdentity, townIdentity, usualColour, usualEmergency } from '#modules/territory/module.ts'
import { assets } from '#ui/assets.ts'
import { townColours } from '#ui/colour.ts'
import { messages } from './messages.ts'

/** Reads the town's identity when the process does not remember it. */
export async function prepareFrame(town: Town): Promise<void> {
  if (!town.memo.has('identity')) town.memo.set('identity', (await townIdentity(town.db)) ?? null)
}

export function identityOf(town: Town): TownIdentity | null {
  return (town.memo.get('identity') as TownIdentity | null | undefined) ?? null
}

/** Pages that stand in a menu and that this person may open, in order. */
export function menuOf(modules: readonly Module[], visit: Visit, place: 'main' | 'desk' | 'rights') {
  return modules
    .flatMap((module) => module.pages)
    .filter((page) => page.menu?.place === place && isAllowed(whoOf(page), visit.actor))
    .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
    .map((page) => ({
      path: page.path,
      label: page.menu?.label[visit.lang] ?? page.path,
      waiting: page.menu?.waiting,
    }))
}

function whoOf(page: AnyPage) {
  return page.method === 'form' ? (page.who ?? page.operation.who) : page.who
}

export function frameOf(modules: readonly Module[], visit: Visit, title: string): Frame {
  const words = messages[visit.lang]
  const town = identityOf(visit.town)
  const main = menuOf(modules, visit, 'main')
  const { stylesheet, fonts } = assets()
  const colour = town?.colour ?? usualColour
  const footer = [
    {
      heading: words.yourRights,
      items: [
        ...menuOf(modules, visit, 'rights'),
        { path: visit.actor.person ? '/bureau' : '/connexion', label: words.staff },
      ],
    },
  ]
  if (visit.town.demonstration)
    footer.push({
      heading: words.demonstration,
      items: [
        { path: '/exemple/portes', label: words.demonstrationDoors },
        { path: '/exemple/envois', label: words.demonstrationOutbox },
      ],
    })
  return {
    lang: visit.lang,
    title,
    townName: town?.name ?? words.townToDescribe,
    home: '/',
    path: visit.url.pathname + withoutLanguage(visit.url.searchParams),
    link: (path) => visit.link(path),
    menu: main,
    footer,
    help: {
      phone: town?.helpPhone ?? '',
      hours: town?.helpHours ?? (town?.helpPhone ? '' : words.helpUnknown),
      place: town?.helpPlace ?? undefined,
      example: town?.helpExample ?? false,
    },
    emergency: (town?.emergency ?? usualEmergency).map(({ number, what }) => ({
      number,
      what: what[visit.lang],
    })),
    person: visit.actor.person
      ? { name: visit.actor.name ?? '', role: rolesSaid(visit), out: '/connexion/sortir', desk: '/bureau' }
      : undefined,
    demonstration: (visit.lang === 'fr' ? town?.noticeFr : town?.noticeEn) ?? undefined,
    said: visit.said,
    coloursHref: visit.link('/couleurs.css', { c: colour.slice(1) }),
    stylesheet,
    fonts,
    scripts: islands(visit),
  }
}

/** Improvements only; every page works without them. Keyboard shortcuts are the desk's. */
function islands(visit: Visit): string[] {
  const names = [
    'focus-errors',
    'counter',
    ...(visit.actor.person
      ? ['shortcuts', 'masks', 'choose-words', 'already-said', 'slider', 'live-part']
      : []),
  ]
  return names.flatMap((name) => assets().script(name) ?? [])
}

function rolesSaid(visit: Visit): string {
  const names = visit.actor.grants.map((grant) => roleNames[grant.role as Role]?.[visit.lang] ?? grant.role)
  return [...new Set(names)].join(', ')
}

function withoutLanguage(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  kept.delete('langue')
  kept.delete('fait')
  const query = kept.toString()
  return query ? `?${query}` : ''
}

/** The frame of pages outside any town. */
export function rootFrame(lang: Lang, title: string): Frame {
  const { stylesheet, fonts } = assets()
  return {
    lang,
    title,
    townName: messages[lang].everyTown,
    home: '/',
    path: '/',
    link: (path) => path,
    menu: [],
    footer: [],
    help: { phone: '', hours: '' },
    emergency: usualEmergency.map(({ number, what }) => ({ number, what: what[lang] })),
    coloursHref: '/couleurs.css',
    stylesheet,
    fonts,
  }
}

/** The town's colours as plain values, light and dark. */
export function coloursOf(colour: string | undefined): string {
  const checked = townColours(colour ?? usualColour)
  const usual = checked.ok ? checked : townColours(usualColour)
  return usual.ok ? usual.css : ''
}

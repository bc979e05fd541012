import { z } from 'zod'
import type { Module } from '#kernel/module.ts'
import { backupTown } from '#kernel/towns/backup.ts'
import { townCommands } from '#kernel/towns/town-commands.ts'
import { page } from '#kernel/web/page.ts'
import { deskPage } from './desk-page.tsx'
import { coloursOf, identityOf } from './frame.ts'
import { accessibilityPage, privacyPage } from './rights-pages.tsx'
import { rulesPage } from './rules-page.tsx'

const coloursPage = page({
  path: '/couleurs.css',
  who: 'anyone',
  input: z.object({}),
  show: (visit) =>
    visit.context.body(coloursOf(identityOf(visit.town)?.colour), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    }),
})

/** Pages about the site itself. They print what all modules declare, so they receive the list instead of leaning on it. */
export function siteModule(modules: () => readonly Module[]): Module {
  return {
    name: 'site',
    title: { fr: 'Ce site', en: 'This site' },
    operations: [],
    readings: [backupTown],
    commands: townCommands,
    pages: [coloursPage, deskPage(modules), rulesPage(modules), accessibilityPage, privacyPage],
    tables: [],
  }
}

import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from '#kernel/module.ts'
import { backupTown } from './backup.ts'
import { backupMessages } from './backup-messages.ts'
import { restoreTown, verifyBackup } from './backup-restore.ts'

/** What the operator of the machine does to whole towns: they know no word of the field. */
export const townCommands: readonly Command[] = [
  {
    name: 'create-town',
    usage: { fr: 'create-town VILLE [--host NOM]', en: 'create-town TOWN [--host NAME]' },
    summary: { fr: 'Créer une ville, vide', en: 'Create a town, empty' },
    async run({ towns, args, flags, lang, print, warn }) {
      const words = backupMessages[lang]
      const [slug] = args
      if (!slug) {
        warn(words.whichTown)
        return 2
      }
      if (towns.find(slug)) {
        warn(words.known(slug))
        return 1
      }
      await towns.create({ slug, hosts: typeof flags.host === 'string' ? flags.host.split(',') : [] })
      print(words.created(slug))
      return 0
    },
  },
  {
    name: 'backup',
    usage: { fr: 'backup --town VILLE [--out FICHIER]', en: 'backup --town TOWN [--out FILE]' },
    summary: {
      fr: 'Sauvegarder une ville dans un fichier, même pendant qu’elle est servie',
      en: 'Back up a town into a file, even while it is served',
    },
    async run({ link, flags, lang, print, warn }) {
      const words = backupMessages[lang]
      const given = typeof flags.out === 'string' ? flags.out : undefined
      if (given && existsSync(given)) {
        warn(words.exists(given))
        return 1
      }
      const backup = await (await link()).consult(backupTown, {})
      const out = given ?? backup.name
      const draft = `${out}.part`
      try {
        const bytes = Readable.from(backup.body as AsyncIterable<Uint8Array>)
        await pipeline(bytes, createWriteStream(draft, { mode: 0o600, flush: true }))
        const { rows, files } = await verifyBackup(draft)
        if (existsSync(out)) throw new Error(words.exists(out))
        renameSync(draft, out)
        print(words.done(out, rows, files))
        return 0
      } finally {
        rmSync(draft, { force: true })
      }
    },
  },
  {
    name: 'restore',
    usage: { fr: 'restore FICHIER [--town VILLE]', en: 'restore FILE [--town TOWN]' },
    summary: {
      fr: 'Faire une nouvelle ville d’une sauvegarde',
      en: 'Make a new town of a backup',
    },
    async run({ towns, args, flags, lang, print, warn }) {
      const words = backupMessages[lang]
      const [path] = args
      if (!path) {
        warn(words.whichFile)
        return 2
      }
      const slug = typeof flags.town === 'string' ? flags.town : undefined
      const { header, rows, files, lostHosts } = await restoreTown(towns, path, slug)
      print(words.restored(slug ?? header.town.slug, rows, files, header.made))
      if (lostHosts.length > 0) warn(words.withoutHosts(lostHosts.join(', ')))
      return 0
    },
  },
]

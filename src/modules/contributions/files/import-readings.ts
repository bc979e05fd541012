import { z } from 'zod'
import { reading } from '#kernel/reading.ts'
import { placeNames } from '#modules/contributions/place-reads.ts'
import { importers } from './import-contributions.ts'
import { knownMarks } from './known-rows-reads.ts'

const mark = () => z.string().min(1).max(400)

/** What an import asks before it sends a batch: few enough at a time to travel in an address. */
export const matchImport = reading({
  name: 'match-import',
  summary: {
    fr: 'Ce qu’un fichier à importer contient et que la Ville a déjà',
    en: 'What a file to import holds and the town already has',
  },
  who: importers,
  input: z.object({ keys: z.array(mark()).max(50).default([]), births: z.array(mark()).max(50).default([]) }),
  run: async ({ keys, births }, { db }) => ({ known: await knownMarks(db, keys, births) }),
})

/** The names a file may use, each with its row's number. */
export const listImportPlaces = reading({
  name: 'list-import-places',
  summary: {
    fr: 'Les démarches, axes, angles, séances et quartiers qu’un fichier peut nommer',
    en: 'The processes, axes, angles, sessions and districts a file may name',
  },
  who: importers,
  input: z.object({}),
  async run(_, { db }) {
    const names = await placeNames(db)
    return {
      processes: [...names.processes],
      axes: [...names.axes],
      angles: [...names.angles],
      sessions: [...names.sessions],
      districts: [...names.districts],
    }
  },
})

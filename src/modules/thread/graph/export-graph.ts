import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { Download, reading } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { contextOf, type GraphFormat, graphFiles, graphFormats, graphParts } from './graph-files.ts'
import { graphMessages } from './graph-messages.ts'
import { linkColumns, linkWords, nodeColumns, nodeWords } from './graph-words.ts'

/** Everything the thread of a town holds, for programs. Read a part at a time: a million links take no more memory than one page. */
export const exportGraph = reading({
  name: 'export-graph',
  summary: sentence(graphMessages, (m) => m.summary),
  who: 'anyone',
  input: z.object({
    format: z.enum(graphFormats).default('jsonld'),
    /** `https://parole.ville.fr`: where the town is read, for whole addresses; else they begin with `/`. */
    origin: z
      .url({ protocol: /^https?$/ })
      .max(200)
      .optional(),
  }),
  async run({ format, origin }, { db, town }) {
    const base = `${origin ? new URL(origin).origin : ''}/${town.slug}`
    return new Download(graphFiles[format].type, graphFiles[format].name, graphParts(db, format, base))
  },
})

/** The dictionary for programs: what the sorts of things, of links and the columns mean. */
export const describeGraph = reading({
  name: 'describe-graph',
  summary: sentence(graphMessages, (m) => m.describeSummary),
  who: 'anyone',
  input: z.object({}),
  run: async (_, { town }) => ({
    things: nodeWords,
    links: linkWords,
    columns: { things: nodeColumns, links: linkColumns },
    context: contextOf(`/${town.slug}`),
  }),
})

const filePage = (format: GraphFormat) =>
  page({
    path: `/donnees/${graphFiles[format].name}`,
    who: 'anyone',
    input: z.object({}),
    async show(visit) {
      const base = `${originOf(visit.context)}/${visit.town.slug}`
      return new Download(
        graphFiles[format].type,
        graphFiles[format].name,
        graphParts(visit.db, format, base),
      )
    },
  })

export const graphFilePages = graphFormats.map(filePage)

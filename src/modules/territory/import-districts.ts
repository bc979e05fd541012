import { eq, max } from 'drizzle-orm'
import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { compareDistricts, countFates } from './compare-districts.ts'
import { districtFileLimits, readDistrictFile } from './district-file.ts'
import { districtMessages as messages } from './district-messages.ts'
import { districtDrawn, districtsImported } from './facts.ts'
import { listDistricts } from './reads.ts'
import { district } from './tables.ts'

/**
 * Districts and their outlines from a GeoJSON file: those the town knows by name are drawn, the others added. One faulty
 * district refuses the file, and nothing is changed: half a map would be taken for a whole one.
 */
export const importDistricts = operation({
  name: 'import-districts',
  summary: {
    fr: 'Importer les contours des quartiers (GeoJSON)',
    en: 'Import the outlines of the districts (GeoJSON)',
  },
  done: {
    fr: 'Les contours des quartiers sont enregistrés.',
    en: 'The outlines of the districts are saved.',
  },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({
    geojson: z.string().min(1).max(districtFileLimits.characters),
    nameIn: line({ max: 80 }).optional(),
    source: line({ max: 300 }),
    licence: line({ max: 200 }),
  }),
  async run(input, { tx, now, note }) {
    const file = readDistrictFile(input.geojson, input.nameIn)
    if (file.fault)
      throw invalid(file.nameIn === undefined && input.nameIn ? 'nameIn' : 'geojson', file.fault)
    const lines = compareDistricts(file, await listDistricts(tx), input)
    const faulty = lines.find(({ fate }) => fate === 'faulty')
    if (faulty?.fault) {
      const { fault, line: at, name } = faulty
      throw invalid('geojson', {
        fr: messages.fr.atLine(at, name, fault.fr),
        en: messages.en.atLine(at, name, fault.en),
      })
    }
    const [last] = await tx.select({ position: max(district.position) }).from(district)
    let position = last?.position ?? 0
    for (const { id, name, shape, fate } of lines) {
      if (fate === 'unchanged') continue
      const drawn = {
        shape,
        shapeSource: input.source,
        shapeLicence: input.licence,
        shapeRecordedAt: now,
      }
      const [row] =
        id === undefined
          ? await tx
              .insert(district)
              .values({ name, position: ++position, ...drawn })
              .returning({ id: district.id })
          : await tx.update(district).set(drawn).where(eq(district.id, id)).returning({ id: district.id })
      if (!row) throw new Error('a district was not drawn')
      note(districtDrawn(row.id, {}))
    }
    const { drawn, created, unchanged } = countFates(lines)
    note(districtsImported(1, { drawn, created, unchanged }))
    return { drawn, created, unchanged }
  },
})

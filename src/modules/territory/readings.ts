import { z } from 'zod'
import { Download, reading } from '#kernel/reading.ts'
import { listDistricts, listOrganisations, townIdentity } from './reads.ts'

export const showTown = reading({
  name: 'show-town',
  summary: { fr: 'La Ville et ses contacts', en: 'The town and its contacts' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => (await townIdentity(db)) ?? null,
})

export const listOrganisationsReading = reading({
  name: 'list-organisations',
  summary: { fr: 'Les organismes', en: 'The organisations' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => listOrganisations(db),
})

export const listDistrictsReading = reading({
  name: 'list-districts',
  summary: { fr: 'Les quartiers', en: 'The districts' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => listDistricts(db),
})

/** The outlines as open data: whoever made them and their licence go along, district by district. */
export const exportDistricts = reading({
  name: 'export-districts',
  summary: {
    fr: 'Exporter les quartiers et leurs contours (GeoJSON)',
    en: 'Export the districts and their outlines (GeoJSON)',
  },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => districtsAsGeojson(await listDistricts(db)),
})

export function districtsAsGeojson(districts: Awaited<ReturnType<typeof listDistricts>>): Download {
  const features = districts.map((one) => ({
    type: 'Feature',
    id: one.id,
    properties: { nom: one.name, source: one.shapeSource, licence: one.shapeLicence },
    geometry: one.shape,
  }))
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  return new Download('application/geo+json; charset=utf-8', 'quartiers.geojson', text)
}

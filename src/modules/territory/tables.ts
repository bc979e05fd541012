import { bigint, boolean, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { AreaShape } from '#ui/map-layout.ts'

/** A service to call at once, shown on every page where somebody may write in distress. */
export interface EmergencyNumber {
  number: string
  what: { fr: string; en: string }
}

export const town = pgTable('territory_town', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  inseeCode: text('insee_code'),
  siren: text('siren'),
  population: integer('population'),
  populationYear: integer('population_year'),
  populationSource: text('population_source'),
  colour: text('colour').notNull(),
  helpPhone: text('help_phone'),
  helpHours: text('help_hours'),
  helpPlace: text('help_place'),
  helpExample: boolean('help_example').notNull().default(false),
  emergency: jsonb('emergency').$type<EmergencyNumber[]>().notNull(),
  noticeFr: text('notice_fr'),
  noticeEn: text('notice_en'),
  describedAt: timestamp('described_at', { withTimezone: true, mode: 'date' }).notNull(),
})

export const district = pgTable('territory_district', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  shape: jsonb('shape').$type<AreaShape>(),
  shapeSource: text('shape_source'),
  shapeLicence: text('shape_licence'),
  shapeRecordedAt: timestamp('shape_recorded_at', { withTimezone: true, mode: 'date' }),
})

export const organisation = pgTable('territory_organisation', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  parentId: bigint('parent_id', { mode: 'number' }),
  siret: text('siret'),
  rna: text('rna'),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
})

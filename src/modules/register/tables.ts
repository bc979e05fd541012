import {
  bigint,
  boolean,
  customType,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

const number = (name: string) => bigint(name, { mode: 'number' })
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true })

export const entry = pgTable('register_entry', {
  n: number('n').primaryKey(),
  journalId: number('journal_id').notNull(),
  kind: text('kind').notNull(),
  thing: text('thing').notNull(),
  process: text('process'),
  at: moment('at').notNull(),
  body: text('body').notNull(),
})

export const node = pgTable(
  'register_node',
  {
    level: smallint('level').notNull(),
    position: number('position').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.position] })],
)

export const opening = pgTable('register_opening', {
  n: number('n').primaryKey(),
  salt: bytes('salt').notNull(),
  content: text('content'),
  version: integer('version'),
  public: boolean('public').notNull(),
})

export const key = pgTable('register_key', {
  id: number('id').primaryKey().generatedAlwaysAsIdentity(),
  name: text('name').notNull(),
  publicKey: bytes('public_key').notNull(),
  since: moment('since').notNull(),
})

export const head = pgTable('register_head', {
  size: number('size').primaryKey(),
  root: bytes('root').notNull(),
  keyId: number('key_id').notNull(),
  signedAt: moment('signed_at').notNull(),
  checkpoint: text('checkpoint').notNull(),
})

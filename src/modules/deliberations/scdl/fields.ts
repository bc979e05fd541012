// SCDL « Délibérations » 2.1.4: the fields of the standard, and nothing of ours. https://schema.data.gouv.fr/scdl/deliberations/

export interface Field {
  readonly name: string
  /** As the standard calls it, in French. */
  readonly title: string
  readonly type: 'string' | 'date' | 'integer' | 'uri'
  readonly required: boolean
  readonly pattern?: RegExp
}

const field = <const N extends string>(
  name: N,
  title: string,
  type: Field['type'] = 'string',
  required = false,
  pattern?: RegExp,
): Field & { readonly name: N } => ({ name, title, type, required, pattern })

export const fields = [
  field('COLL_NOM', 'Nom de la collectivité', 'string', true),
  field('COLL_SIRET', 'Code SIRET de la collectivité', 'string', true, /^\d{14}$/),
  field('DELIB_ID', 'Identifiant de la délibération', 'string', true),
  field('DELIB_DATE', 'Date d’adoption de la délibération', 'date', true),
  field(
    'DELIB_MATIERE_CODE',
    'Code de matière (nomenclature ACTES, niveau 2)',
    'string',
    true,
    /^\d\.\d{1,2}$/,
  ),
  field('DELIB_MATIERE_NOM', 'Nom de matière', 'string', true),
  field('DELIB_OBJET', 'Objet de la délibération', 'string', true),
  field('BUDGET_ANNEE', 'Année du budget', 'string', false, /^[0-9]{4}(\/[0-9]{4})?$/),
  field('BUDGET_NOM', 'Nom du budget'),
  field('PREF_ID', 'Identifiant de l’entité exerçant le contrôle de légalité'),
  field('PREF_DATE', 'Date d’enregistrement auprès du contrôle de légalité', 'date'),
  field('VOTE_EFFECTIF', 'Effectif théorique des votants', 'integer'),
  field('VOTE_REEL', 'Effectif réel des votants', 'integer'),
  field('VOTE_POUR', 'Pour', 'integer'),
  field('VOTE_CONTRE', 'Contre', 'integer'),
  field('VOTE_ABSTENTION', 'Abstention', 'integer'),
  field('DELIB_URL', 'Lien vers le document de la délibération', 'uri'),
] as const satisfies readonly Field[]

export type FieldName = (typeof fields)[number]['name']

/** The name a person reads. */
export function titleOf(name: FieldName): string {
  return fields.find((one) => one.name === name)?.title ?? name
}
/** One line of the file; an empty cell is unknown. */
export type Line = Readonly<Partial<Record<FieldName, string>>>

export type FaultKind = 'missing' | 'pattern' | 'date' | 'integer' | 'uri' | 'total'
export interface Fault {
  readonly field: FieldName
  readonly kind: FaultKind
}

/** Field by field, what the standard would refuse in a line. VOTE_REEL is for + against + abstention. */
export function faultsOf(line: Line): Fault[] {
  const faults: Fault[] = []
  for (const one of fields) {
    const value = line[one.name] ?? ''
    const kind = value === '' ? (one.required ? 'missing' : undefined) : faultIn(one, value)
    if (kind) faults.push({ field: one.name, kind })
  }
  const [real, ...parts] = [line.VOTE_REEL, line.VOTE_POUR, line.VOTE_CONTRE, line.VOTE_ABSTENTION]
  if (real && parts.every(Boolean) && parts.reduce((sum, part) => sum + Number(part), 0) !== Number(real))
    faults.push({ field: 'VOTE_REEL', kind: 'total' })
  return faults
}

function faultIn({ type, pattern }: Field, value: string): FaultKind | undefined {
  if (pattern && !pattern.test(value)) return 'pattern'
  if (type === 'date' && !isDay(value)) return 'date'
  if (type === 'integer' && !/^\d+$/.test(value)) return 'integer'
  if (type === 'uri' && !URL.canParse(value)) return 'uri'
  return undefined
}

function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
  )
}

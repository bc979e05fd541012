import type { Words } from '#kernel/i18n.ts'

/**
 * The roles people hold, always for an organisation. A facilitator's ends with the contract; a guarantor reads all and
 * decides nothing; the instructing service treats what is assigned to it.
 */
export const roles = [
  'administrator',
  'agent',
  'service',
  'elected',
  'secretariat',
  'facilitator',
  'guarantor',
  'partner',
] as const

export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, Words>> = {
  administrator: { fr: 'Administration du site', en: 'Administrator' },
  agent: { fr: 'Agent de l’action sociale', en: 'Social action officer' },
  service: { fr: 'Service instructeur', en: 'Instructing service' },
  elected: { fr: 'Élu·e', en: 'Elected member' },
  secretariat: { fr: 'Secrétariat du conseil', en: 'Council secretariat' },
  facilitator: { fr: 'Animation extérieure', en: 'Outside facilitator' },
  guarantor: { fr: 'Garant·e', en: 'Guarantor' },
  partner: { fr: 'Partenaire', en: 'Partner' },
}

/** Everyone who works with the town, whatever the role: for reading pages of the desk. */
export const everyRole: Readonly<Record<Role, 'all'>> = Object.fromEntries(
  roles.map((role) => [role, 'all']),
) as Record<Role, 'all'>

import { sentence } from '#kernel/i18n.ts'
import { invalid } from '#kernel/refusal.ts'
import { townColours } from '#ui/colour.ts'
import { messages } from './messages.ts'
import type { EmergencyNumber } from './tables.ts'

/** Shown on every intake page until the town writes its own: the national lines that answer anyone, at any hour or nearly. */
export const usualEmergency: EmergencyNumber[] = [
  { number: '15', what: { fr: 'Urgence médicale (SAMU)', en: 'Medical emergency' } },
  { number: '115', what: { fr: 'Hébergement d’urgence', en: 'Emergency shelter' } },
  { number: '119', what: { fr: 'Enfance en danger', en: 'Child in danger' } },
  { number: '3919', what: { fr: 'Violences faites aux femmes', en: 'Violence against women' } },
  {
    number: '114',
    what: {
      fr: 'Urgence par SMS, pour les personnes sourdes',
      en: 'Emergency by text message, for deaf people',
    },
  },
]

export const usualColour = '#0b4a60'

export const organisationKinds = [
  'town_service',
  'ccas',
  'council',
  'intercommunal',
  'institution',
  'association',
  'company',
  'standing_body',
] as const

/** A colour is refused when text or controls in it cannot be read on every ground, in light and in dark. */
export function requiresReadableColour(colour: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    throw invalid(
      'colour',
      sentence(messages, (m) => m.colourFormat),
    )
  const checked = townColours(colour)
  if (!checked.ok)
    throw invalid(
      'colour',
      sentence(messages, (m) => m.colourTooPale(checked.nearest)),
    )
}

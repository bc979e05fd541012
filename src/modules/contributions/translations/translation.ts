import type { Lang } from '#kernel/i18n.ts'
import type { translationOrigins } from '#modules/contributions/contribution.ts'
import { languageName } from './languages.ts'
import { translationMessages } from './translation-messages.ts'

interface Translated {
  readonly language: string
  readonly translationOrigin: (typeof translationOrigins)[number] | null
}

/** Under a translation: from which language, and who made it, by role. */
export function translationSource({ language, translationOrigin }: Translated, lang: Lang): string {
  const origin = translationMessages[lang].origin[translationOrigin ?? 'agent']
  return `${languageName(language, lang)}, ${origin}`
}

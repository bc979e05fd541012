import type { Lang } from '#kernel/i18n.ts'
import type { PlaceNames } from '#modules/contributions/module.ts'
import {
  columnChoices,
  columnWords,
  contributionMessages,
  languageChoices,
} from '#modules/contributions/module.ts'
import type { Option } from '#ui/fields.tsx'
import type { Field } from './mapping.ts'

export const fieldLabel = (field: Field, lang: Lang): string => columnWords[field].label[lang]

/** What a word of a closed list is called on the screen. */
function choiceLabel(field: Field, value: string, lang: Lang): string {
  const words = contributionMessages[lang]
  const named: Partial<Record<Field, Readonly<Record<string, string>>>> = {
    channel: words.channel,
    author_category: words.category,
    kind: words.kind,
    status: words.status,
    status_reason: words.reason,
  }
  return named[field]?.[value] ?? value
}

/** The words a field may hold, in our lists or the town's; none when it is free. */
export function wordChoices(field: Field, lang: Lang, names: PlaceNames): Option[] {
  const own = columnChoices[field]
  if (own.length > 0) return own.map((value) => ({ value, label: choiceLabel(field, value, lang) }))
  if (field === 'language') return languageChoices(lang)
  const town = (values: Iterable<string>) =>
    [...new Set(values)]
      .sort((a, b) => a.localeCompare(b, 'fr'))
      .map((value) => ({ value, label: value, lang: 'fr' }))
  const last = (keys: Iterable<string>) => [...keys].map((key) => key.slice(key.indexOf('/') + 1))
  if (field === 'process') return town(names.processes.keys())
  if (field === 'axis') return town(last(names.axes.keys()))
  if (field === 'angle') return town(last(names.angles.keys()))
  return field === 'district' ? town(names.districts.keys()) : []
}

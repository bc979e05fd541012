import type { Lang } from '#kernel/i18n.ts'
import { messages } from './messages.ts'
import { ages, firstTimes, groups, questions, sexes } from './slip.ts'

export interface District {
  readonly id: number
  readonly name: string
}

/** The five questions with their answers, the same on the screen, on paper and at the desk. */
export function slipQuestions(lang: Lang, districts: readonly District[]) {
  const m = messages[lang]
  const of = <K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value: value as string, label: names[value] }))
  return [
    { name: 'age', label: m.age, short: m.shortAge, options: of(ages, m.ages) },
    { name: 'sex', label: m.sex, short: m.shortSex, options: of(sexes, m.sexes) },
    {
      name: 'district',
      label: m.district,
      short: m.shortDistrict,
      options: [
        ...districts.map((one) => ({
          value: String(one.id),
          label: one.name,
          lang: lang === 'fr' ? undefined : 'fr',
        })),
        { value: 'elsewhere', label: m.elsewhere },
      ],
    },
    { name: 'firstTime', label: m.firstTime, short: m.shortFirst, options: of(firstTimes, m.firstTimes) },
    { name: 'belongs', label: m.belongs, short: m.shortGroup, options: of(groups, m.groups) },
  ]
}

export const judgementQuestions = (lang: Lang) =>
  questions.map((name) => ({
    name,
    label: messages[lang].questions[name],
    options: [1, 2, 3, 4, 5].map((mark) => ({
      value: String(mark),
      label: messages[lang].marks[mark as 1],
    })),
  }))

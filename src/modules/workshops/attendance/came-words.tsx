import type { Lang } from '#kernel/i18n.ts'
import { TownWords } from '#modules/processes/module.ts'
import { messages } from '#modules/workshops/messages.ts'
import { groups } from '#modules/workshops/session.ts'
import { formatNumber } from '#ui/numbers.ts'
import type { Came } from './came-reads.ts'

/** Under this number of persons a group is not told: someone could be recognised. */
const fewest = 5

export function organisationsWords(came: Came) {
  if (came.organisations.length === 0) return undefined
  return <TownWords>{came.organisations.map((one) => one.name).join(', ')}</TownWords>
}

/** « 12 citoyens, moins de 5 agents du CCAS »; groups nobody counted are left out. */
export function groupsWords(came: Came, lang: Lang): string | undefined {
  const words = messages[lang]
  const said = groups.flatMap((group) => {
    const found = came.groups.find((one) => one.declared === group)
    if (!found) return []
    const count = found.persons < fewest ? words.fewerThanFive : formatNumber(found.persons, lang)
    return [`${words.groupNames[group]}${words.colon}${count}`]
  })
  return said.length > 0 ? said.join(', ') : undefined
}

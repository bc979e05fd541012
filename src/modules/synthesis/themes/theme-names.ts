import { themeMessages } from './theme-messages.ts'

/** The name a group begins with: its first words, never one that another theme bears. It is French, as the voices are. */
export function nameOf(words: readonly { readonly words: string }[], taken: ReadonlySet<string>): string {
  const said = words.map((one) => one.words)
  for (let most = Math.min(2, said.length); most <= said.length && most > 0; most++) {
    const name = said.slice(0, most).join(', ').slice(0, 110)
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    if (!taken.has(title.toLowerCase())) return title
  }
  const untitled = themeMessages.fr.untitled
  for (let n = 1; ; n++) if (!taken.has(`${untitled} ${n}`.toLowerCase())) return `${untitled} ${n}`
}

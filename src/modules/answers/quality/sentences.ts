/** After these, a full stop ends no sentence. */
const abbreviations = /(?:\b(?:art|M|Mme|MM|no|n°|cf|ex|env|av|bd|tél|etc|p|L|R|D)|\b[A-Z])\.$/

/** The sentences of a text, as they are written; a line of a list is one. */
export function sentencesOf(text: string): string[] {
  const found: string[] = []
  for (const line of text.split(/\n+/)) {
    let held = ''
    for (const piece of line.split(/(?<=[.!?…])\s+(?=[«"“A-ZÀ-Ý0-9–-])/)) {
      held = held ? `${held} ${piece}` : piece
      if (abbreviations.test(held)) continue
      if (held.trim()) found.push(held.trim())
      held = ''
    }
    if (held.trim()) found.push(held.trim())
  }
  return found
}

/** Words as a reader counts them: "l’atelier" is two, "rendez-vous" one, a number one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}]+['’]|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

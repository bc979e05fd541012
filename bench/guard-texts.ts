// Words the annotation of the court texts counts with a name, and that hide no one.
const around = new Set('m mm mme mmes mlle me dr et de du la le l d sir'.split(' '))

/** The annotated tokens as one text, with where each word of three fields stands and whether it is part of a name. */
export function readEchr(lines: string) {
  let text = ''
  const words: { start: number; person: boolean; word: string }[] = []
  for (const line of lines.split('\n')) {
    const [word = '', tag = 'O'] = line.trim().split(/\s+/)
    if (word === '') {
      text += '\n'
      continue
    }
    const tight = /^[.,;:)\]’']$/.test(word) || word === '-' || /[\n(’'-]$/.test(text)
    if (text && !tight) text += ' '
    const person = /(PER|LEGAL_PROFESSIONAL)$/.test(tag)
    const counts =
      word.length > 1 &&
      /^\p{Lu}/u.test(word) &&
      !around.has(word.toLowerCase()) &&
      !/^(Mmes?|MM?)[A-Z]?$/.test(word)
    if (counts) words.push({ start: text.length, person, word })
    text += word
  }
  return { text, words }
}

/** A part of a text that holds one idea: `text.slice(start, end)`. */
export interface Idea {
  readonly start: number
  readonly end: number
}

/** Shorter texts are one idea. */
const longFrom = 600
/** A shorter piece is joined to its neighbour. */
const shortest = 120
const longest = 500

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' })

/**
 * Cuts a long text (minutes, a brief, a letter) where its lines, list items and sentences end, so that each idea finds
 * its own theme and a citation can say from where to where. Every sign but the white space around belongs to one idea.
 */
export function splitIdeas(text: string): Idea[] {
  if (text.length < longFrom) return text.trim() === '' ? [] : [trimmed(text, 0, text.length)]
  const ideas: Idea[] = []
  let start = 0
  let end = 0
  const close = () => {
    if (text.slice(start, end).trim() !== '') ideas.push(trimmed(text, start, end))
    start = end
  }
  for (const { segment, index } of sentences.segment(text)) {
    if (index + segment.length - start > longest && end - start >= shortest) close()
    end = index + segment.length
    if (end - start >= shortest && (/\n\s*$/.test(segment) || end - start >= longest)) close()
  }
  close()
  const last = ideas.at(-1)
  const before = ideas.at(-2)
  if (last && before && last.end - last.start < shortest)
    ideas.splice(-2, 2, { start: before.start, end: last.end })
  return ideas
}

function trimmed(text: string, start: number, end: number): Idea {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  return { start: from, end: from + piece.trim().length }
}

/**
 * A brief is one text: an introduction, then its theses, each under the line "Thèse 1. Its title". That text is what is
 * read before publication, masked, searched and cited; the theses are found in it again by these lines, so that a mask in
 * a thesis never leaves an unmasked copy elsewhere.
 */
export interface Thesis {
  readonly title: string
  readonly text: string
}

const heading = /^Thèse (\d+)\. (.+)$/

/** A line of someone's words that would be taken for the heading of a thesis. */
export const looksLikeHeading = (text: string): boolean => text.split('\n').some((line) => heading.test(line))

export function composeBrief(introduction: string | undefined, theses: readonly Thesis[]): string {
  const parts = theses.map(({ title, text }, index) => `Thèse ${index + 1}. ${title}\n${text}`)
  return [introduction ?? '', ...parts].filter(Boolean).join('\n\n')
}

/** The theses of a text, in their order; a line that breaks the order is text like any other. */
export function readBrief(text: string): { introduction: string; theses: Thesis[] } {
  const before: string[] = []
  const theses: { title: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const [, number, title] = heading.exec(line) ?? []
    if (title !== undefined && Number(number) === theses.length + 1) theses.push({ title, lines: [] })
    else (theses.at(-1)?.lines ?? before).push(line)
  }
  return {
    introduction: before.join('\n').trim(),
    theses: theses.map(({ title, lines }) => ({ title, text: lines.join('\n').trim() })),
  }
}

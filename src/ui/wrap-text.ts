/** Breaks a label into lines for SVG, which does not wrap; past `most` lines the last one ends with an ellipsis. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > width ? `${word.slice(0, width - 1)}…` : word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const last = kept[most - 1] ?? ''
  kept[most - 1] = `${last.length < width ? last : last.slice(0, width - 1)}…`
  return kept
}

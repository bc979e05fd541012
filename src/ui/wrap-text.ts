/** Breaks a label into lines for SVG, which does not wrap; past `most` lines the last one ends with an ellipsis. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  for (const piece of text.split(/(?<=[ \n\t-])/)) {
    const last = lines.at(-1)
    if (last !== undefined && (last + piece).trimEnd().length <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece.trimEnd().length > width ? `${piece.slice(0, width - 1)}…` : piece)
  }
  const whole = lines.map((line) => line.trim()).filter(Boolean)
  if (whole.length <= most) return whole
  const kept = whole.slice(0, most)
  const last = kept[most - 1] ?? ''
  // Shortened at a word rather than inside one, when there is one to stop at.
  const short = last.length < width ? last : last.slice(0, width - 1)
  kept[most - 1] =
    `${short === last || !short.includes(' ') ? short : short.slice(0, short.lastIndexOf(' '))}…`
  return kept
}

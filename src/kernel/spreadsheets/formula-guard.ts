const dangerous = /^[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'(?=['=+\-@\t\r\n＝＋－＠])/

/** A cell that a spreadsheet would run as a formula begins with an apostrophe; so does one that already begins with it. */
export function guard(cell: string): string {
  return dangerous.test(cell) || guarded.test(cell) ? `'${cell}` : cell
}

/** Exactly what `guard` was given. */
export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}

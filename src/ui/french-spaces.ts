/**
 * Puts the no-break spaces of French typography where a plain space was typed: before : ; ? ! and inside « ». For our own
 * words only: a person's words are shown as they were written.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;?!])/g, '\u202f')
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
}

import { longestLine, mostLines } from './letters-pdf.ts'

/** A postal address as typed on one line, on the lines an envelope wants: postcode and town alone on theirs. At most six. */
export function addressLines(typed: string): string[] {
  const lines = typed
    .replace(/\s*(?:[,;\n]|\s[-–—]\s)?\s*(?=\b(?:F-)?\d{5}\s+\p{L})/gu, '\n')
    .split(/\s*[,;\n]\s*/)
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 2), lines.slice(mostLines - 2, -1).join(', '), lines.at(-1) as string]
}

/** The French postcode of an address, as it is sorted by those who carry it. */
export const postcodeOf = (typed: string): string | undefined => {
  const line = addressLines(typed).findLast((one) => /^(?:F-)?\d{5}\s+\p{L}/u.test(one))
  return line && /\d{5}/.exec(line)?.[0]
}

/** Whether this is where mail comes back to: an address with its postcode, not a sentence that says where to go. */
export const isPostal = (place: string | null | undefined): place is string =>
  /(?:^|[\s,;])\d{5}\s+\p{L}/u.test(place ?? '')

/** Why a letter cannot be posted: no address is kept, no postcode with its town, a line that the window would cut. */
export const addressFaults = ['gone', 'no_town', 'too_long'] as const
export type AddressFault = (typeof addressFaults)[number]

/** Addresses abroad have no French postcode: they are said apart, and written by hand. */
export function addressFault(contact: string | null): AddressFault | undefined {
  if (contact === null) return 'gone'
  const lines = addressLines(contact)
  if (lines.length < 2 || !lines.some((line) => /^(?:F-)?\d{5}\s+\p{L}/u.test(line))) return 'no_town'
  return lines.some((line) => [...line].length > longestLine) ? 'too_long' : undefined
}

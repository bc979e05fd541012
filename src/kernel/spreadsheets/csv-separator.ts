export const csvSeparators = [',', ';', '\t', '|'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** The one that cuts the first line most, outside of quotes; a title cut by none is passed over. */
export function separatorOf(start: string): CsvSeparator {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const best = csvSeparators
    .map((sign) => [sign, header.split(sign).length] as const)
    .reduce((most, next) => (next[1] > most[1] ? next : most))
  const rest = start.slice(header.length).trimStart()
  return best[1] > 1 || header.length === 0 || !rest || rest === start ? best[0] : separatorOf(rest)
}

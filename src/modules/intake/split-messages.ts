/** One message found in what was pasted; `from`: the number that sent it, when it is one. */
export interface PastedMessage {
  readonly text: string
  readonly from?: string
}

export const mostMessages = 200

/**
 * Parts what was pasted, or the export of a telephone, into messages: the XML of « SMS Backup & Restore », a CSV with a
 * column of texts, the lines « [12/03/2026 10:12] 06 … : text » of messaging programs, paragraphs parted by a blank line,
 * or one message a line. Who sent a message is read to be taken out of it.
 */
export function splitMessages(pasted: string): PastedMessage[] {
  const text = pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const found = fromXml(text) ?? fromCsv(text) ?? fromDatedLines(text) ?? fromParagraphs(text)
  return found.map(withoutSender).filter((one) => one.text !== '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const sign = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')
const decoded = (value: string) =>
  value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) =>
    decimal
      ? sign(Number(decimal))
      : hexadecimal
        ? sign(Number.parseInt(hexadecimal, 16))
        : (entities[name] ?? whole),
  )

/** `type="1"` is what was received; what the town sent is no voice. */
function fromXml(text: string): PastedMessage[] | undefined {
  if (!/<smses[\s>]|<sms\s/.test(text)) return undefined
  return [...text.matchAll(/<sms\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const value = (name: string) => {
      const [, double, single] = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
      return decoded(double ?? single ?? '')
    }
    return (value('type') || '1') === '1' ? [{ text: value('body').trim(), from: value('address') }] : []
  })
}

const textColumns = /^(?:body|message|messages|text|texte|sms|contenu|content|corps)$/i
const senderColumns =
  /^(?:address|from|number|phone|sender|numero|numéro|téléphone|telephone|expéditeur|expediteur|de)$/i

function fromCsv(text: string): PastedMessage[] | undefined {
  const head = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const separator = [';', '\t', ','].find((one) =>
    head.split(one).some((cell, _, all) => all.length > 1 && textColumns.test(cell.replace(/"/g, '').trim())),
  )
  if (!separator) return undefined
  const [names = [], ...rows] = cellsOf(text, separator)
  const column = names.findIndex((name) => textColumns.test(name.trim()))
  const sender = names.findIndex((name) => senderColumns.test(name.trim()))
  return rows.map((row) => ({ text: (row[column] ?? '').trim(), from: sender < 0 ? undefined : row[sender] }))
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const one = text[at] as string
    const row = rows.at(-1) as string[]
    if (quoted && one === '"' && text[at + 1] === '"') {
      row[row.length - 1] += '"'
      at++
    } else if (one === '"') quoted = !quoted
    else if (!quoted && one === separator) row.push('')
    else if (!quoted && one === '\n') rows.push([''])
    else row[row.length - 1] += one
  }
  return rows
}

const dated =
  /^\s*\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+(?:à\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?\]?\s*[-–:]?\s*([^:\n]{1,40}?)\s?:\s(.*)$/

function fromDatedLines(text: string): PastedMessage[] | undefined {
  const lines = text.split('\n')
  if (!dated.test(lines.find((line) => line.trim() !== '') ?? '')) return undefined
  const found: { text: string; from?: string }[] = []
  for (const line of lines) {
    const [, from, said] = dated.exec(line) ?? []
    const last = found.at(-1)
    if (said !== undefined) found.push({ text: said, from })
    else if (last) last.text += `\n${line}`
  }
  return found.map((one) => ({ ...one, text: one.text.trim() }))
}

function fromParagraphs(text: string): PastedMessage[] {
  const parts = /\n\s*\n/.test(text.trim()) ? text.split(/\n\s*\n/) : text.split('\n')
  return parts.map((part) => ({ text: part.trim() }))
}

const number = /^\+?\d(?:[ .\-/]?\d){7,14}$/
const leading = /^\s*(?:de\s*:?\s*)?(\+?\d(?:[ .\-/]?\d){7,14})\s*(?:[:;,\t–-]|\n)\s*/i

/** A number before the words is who sent them, not what they say. */
function withoutSender({ text, from }: PastedMessage): PastedMessage {
  const [before, ahead] = leading.exec(text) ?? []
  const sender = from?.trim() || ahead
  const words = before ? text.slice(before.length).trim() : text
  return sender && number.test(sender) ? { text: words, from: sender } : { text: words }
}

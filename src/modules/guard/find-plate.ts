import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

const letters = /^[A-HJ-NP-TV-Z]{2}$/i
const about = new Set(
  `immatricule immatriculee immatriculation immat plaque plaques voiture voitures vehicule vehicules auto camion camionnette scooter
  moto clio twingo kangoo peugeot renault citroen`.split(/\s+/),
)

/** Number plates: since 2009 (AB-123-CD), and before (1234 AB 44), which need a word that says it is one. */
export function findPlates(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const plate = recent(tokens, at) ?? old(tokens, at)
    if (!plate) continue
    found.push({
      kind: 'plate',
      start: (tokens[at] as Token).start,
      end: (tokens[plate.last] as Token).end,
      confidence: plate.sure ? 'certain' : 'likely',
      reason: 'plate',
    })
    at = plate.last
  }
  return found
}

const said = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 8), at).some(({ fold }) => about.has(fold))

/** Three tokens in a row, with the same sign between them or none: the position of the last, and how they are joined. */
function three(tokens: readonly Token[], at: number) {
  const before = tokens[at - 1]
  if (before && tokens[at]?.gap === '' && (before.kind !== 'sign' || /[-_/.]/.test(before.text)))
    return undefined
  const dashed = /^[-‑–.]$/.test(tokens[at + 1]?.text ?? '') && /^[-‑–.]$/.test(tokens[at + 3]?.text ?? '')
  const positions = dashed ? [at, at + 2, at + 4] : [at, at + 1, at + 2]
  const [a, b, c] = positions.map((position) => tokens[position])
  if (!a || !b || !c || b.gap === '\n' || c.gap === '\n') return undefined
  const next = tokens[(positions[2] as number) + 1]
  if (next?.gap === '' && (next.kind !== 'sign' || next.text === '-')) return undefined
  return {
    parts: [a, b, c] as const,
    dashed,
    glued: b.gap === '' && c.gap === '',
    last: positions[2] as number,
  }
}

function recent(tokens: readonly Token[], at: number) {
  if (!letters.test(tokens[at]?.text ?? '')) return undefined
  const read = three(tokens, at)
  if (!read) return undefined
  const [a, b, c] = read.parts
  if (!/^[0-9]{3}$/.test(b.text) || !letters.test(c.text)) return undefined
  const upper = a.shape === 'upper' && c.shape === 'upper'
  if (!upper && !(read.dashed || said(tokens, at))) return undefined
  return { last: read.last, sure: upper && (read.dashed || read.glued) }
}

function old(tokens: readonly Token[], at: number) {
  if (!/^[1-9][0-9]{0,3}$/.test(tokens[at]?.text ?? '')) return undefined
  const read = three(tokens, at)
  if (!read) return undefined
  const [, b, c] = read.parts
  const parts = /^[A-HJ-NP-TV-Z]{2,3}$/i.test(b.text) && /^(?:0[1-9]|[1-8][0-9]|9[0-5]|97[1-6])$/.test(c.text)
  if (!parts || !said(tokens, at)) return undefined
  return { last: read.last, sure: b.shape === 'upper' }
}

const space = 32
const folded = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const sign = String.fromCharCode(code)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  const plain = sign.charCodeAt(0)
  return (plain >= 97 && plain <= 122) || (plain >= 48 && plain <= 57) ? plain : space
})

/** The signs of text t are `signs[starts[t] … starts[t + 1])`. */
export interface Folded {
  readonly signs: Uint8Array
  readonly starts: Uint32Array
}

/** Letters and figures alone, without case or accents, cut by single spaces. */
export function fold(texts: readonly string[]): Folded {
  const signs = new Uint8Array(new SharedArrayBuffer(texts.reduce((sum, text) => sum + text.length, 0)))
  const starts = new Uint32Array(texts.length + 1)
  let used = 0
  for (const [index, text] of texts.entries()) {
    let last = space
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const sign = code < 0x250 ? (folded[code] as number) : space
      if (sign === space && last === space) continue
      signs[used++] = sign
      last = sign
    }
    if (used > (starts[index] as number) && signs[used - 1] === space) used--
    starts[index + 1] = used
  }
  return { signs: signs.subarray(0, used), starts }
}

/**
 * What a reader learns as they read on: after the first n verbatims, in the order of reading, `characters[n]` were read and
 * `texts[n]` contributions and `ideas[n]` ideas are spoken for. From 0 (nothing read) to all the verbatims.
 */
export interface CoverageCurve {
  readonly characters: Uint32Array
  readonly texts: Uint32Array
  readonly ideas: Uint32Array
}

/**
 * `lengths[n]`: characters of verbatim n; `textSpokenAt[t]`, `ideaSpokenAt[i]`: which verbatim is the first to speak for
 * it, under 0 when none does.
 */
export function coverageCurve(
  lengths: ArrayLike<number>,
  textSpokenAt: ArrayLike<number>,
  ideaSpokenAt: ArrayLike<number>,
): CoverageCurve {
  const characters = new Uint32Array(lengths.length + 1)
  for (let n = 0; n < lengths.length; n++)
    characters[n + 1] = (characters[n] as number) + (lengths[n] as number)
  return {
    characters,
    texts: spokenAfter(textSpokenAt, lengths.length),
    ideas: spokenAfter(ideaSpokenAt, lengths.length),
  }
}

function spokenAfter(spokenAt: ArrayLike<number>, verbatims: number): Uint32Array {
  const sums = new Uint32Array(verbatims + 1)
  for (let i = 0; i < spokenAt.length; i++) {
    const at = spokenAt[i] as number
    if (at >= 0) sums[at + 1] = (sums[at + 1] as number) + 1
  }
  for (let n = 0; n < verbatims; n++) sums[n + 1] = (sums[n + 1] as number) + (sums[n] as number)
  return sums
}

/** For a slider: how many verbatims fit in this many characters, and what they cover. */
export function coveredWithin(curve: CoverageCurve, characters: number) {
  let [low, high] = [0, curve.characters.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((curve.characters[middle] as number) <= characters) low = middle
    else high = middle - 1
  }
  return {
    verbatims: low,
    characters: curve.characters[low] as number,
    texts: curve.texts[low] as number,
    ideas: curve.ideas[low] as number,
  }
}

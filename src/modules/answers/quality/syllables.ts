/**
 * Syllables of a French word, as the reading-ease formula counts them. A documented rule, not a dictionary: each run of
 * vowels counts one, after four corrections.
 * 1. A mute ending does not count: `e`, `es`, and `ent` of a verb are silent after a consonant ("ville", "villes").
 *    `ent` is taken as sounded unless the word is in -aient or -uent…: "logement" is far more frequent than "parlent".
 * 2. `u` after `q`, and after `g` before e or i, is not heard ("quartier" = quar-tier, "guide" = gui-de).
 * 3. `i`, `y` before another vowel glide into it, unless two consonants with l or r stand before ("pied" 1, "client" 2).
 * 4. é, è, ï, ü and the like after another vowel open a syllable of their own ("réel" 2, "naïf" 2, "création" 3).
 * Numbers and signs count one syllable for each figure read aloud is out of reach: they count one.
 */
export function syllables(word: string): number {
  let rest = word.toLowerCase().normalize('NFC').replace(/œ/g, 'eu').replace(/æ/g, 'é')
  if (!/[a-zà-ÿ]/.test(rest)) return 1
  rest = rest
    .replace(/[^a-zà-ÿ]/g, '')
    .replace(/aient$/, 'ai')
    .replace(/(?<=[^aeiouyàâéèêëîïôöùûü]|[éiu])es?$/, '')
    .replace(/qu(?=[aeiouyàâéèêëîïôöùû])/g, 'k')
    .replace(/gu(?=[eéèêiîy])/g, 'g')
    .replace(/(?<![bcdfgpt][lr])[iy](?=[aeouàâéèêëôöùû])/g, 'j')
    .replace(/ou(?=[aeiéèê])/g, 'w')
  const runs = rest.match(/[éèêë]|[aàâ][ïü]|eau|[aeiouyàâîïôöùûü]+?(?=[éèêëïü])|[aeiouyàâîïôöùûü]+/g) ?? []
  const apart = runs.reduce((sum, run) => sum + (/^[aàâo][ïü]$/.test(run) ? 2 : hiatus(run)), 0)
  return Math.max(1, apart)
}

/** Two vowels that never make one sound: "chaos", "cruel", "créer". */
function hiatus(run: string): number {
  return /^(ao|ua|ue|uo|ea|eo|ia|ie|io)$/.test(run) ? 2 : 1
}

/**
 * Words of offices, each with a simpler one. Short on purpose: a list nobody reads is no help. Written without accents
 * lost: as they are typed. Sources: the guides of the French administration for plain writing, and use.
 */
export const heavyWords: readonly (readonly [heavy: string, simple: string])[] = [
  ['à l’heure actuelle', 'aujourd’hui'],
  ['afin de', 'pour'],
  ['afin que', 'pour que'],
  ['au regard de', 'selon, vu'],
  ['au sein de', 'dans'],
  ['bénéficiaires', 'personnes aidées'],
  ['budgétairement', 'dans le budget'],
  ['co-construction', 'travail commun'],
  ['dans le cadre de', 'pour, pendant'],
  ['dans les meilleurs délais', 'dites quel jour'],
  ['de nature à', 'qui peut'],
  ['diligenter', 'faire faire'],
  ['dispositif', 'dites de quoi il s’agit : aide, service, projet'],
  ['dorénavant', 'à partir de maintenant'],
  ['en vertu de', 'selon'],
  ['eu égard à', 'vu, à cause de'],
  ['finaliser', 'finir'],
  ['gouvernance', 'qui décide'],
  ['impacter', 'changer, toucher'],
  ['impulser', 'lancer'],
  ['initier', 'commencer'],
  ['lacunaire', 'incomplet'],
  ['mettre en œuvre', 'faire'],
  ['mise en œuvre', 'dites qui fait quoi'],
  ['mise en place', 'création'],
  ['modalités', 'comment'],
  ['mutualiser', 'partager'],
  ['nonobstant', 'malgré'],
  ['notamment', 'par exemple, surtout'],
  ['obtempérer', 'obéir'],
  ['opérationnel', 'prêt'],
  ['orientations stratégiques', 'ce que la Ville veut faire'],
  ['partie prenante', 'personne ou organisme concerné'],
  ['parties prenantes', 'personnes et organismes concernés'],
  ['perdurer', 'durer'],
  ['pérenniser', 'faire durer'],
  ['préalablement', 'avant'],
  ['problématique', 'problème, question'],
  ['prorogation', 'délai de plus'],
  ['susmentionné', 'dont nous venons de parler'],
  ['susvisé', 'dont nous venons de parler'],
  ['territorialiser', 'adapter à chaque quartier'],
  ['transversal', 'commun à plusieurs services'],
  ['ultérieurement', 'plus tard : dites quand'],
  ['une réflexion est engagée', 'dites qui réfléchit, et jusqu’à quel jour'],
  ['usagers', 'habitants, personnes'],
]

export interface Heavy {
  readonly found: string
  readonly simple: string
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll("'", '’')
const whole = heavyWords.map(
  ([heavy, simple]) =>
    [new RegExp(`(?<![\\p{L}])${heavy.replace(/ de$/, ' d(?:e|u|es)')}(?![\\p{L}])`, 'giu'), simple] as const,
)

/** The heavy words of a sentence, each once, as they are written there. */
export function heavyIn(sentence: string): Heavy[] {
  const text = plain(sentence)
  return whole.flatMap(([pattern, simple]) => {
    const [found] = text.match(pattern) ?? []
    return found ? [{ found, simple }] : []
  })
}

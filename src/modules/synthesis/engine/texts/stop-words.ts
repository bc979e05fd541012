import stopWordsIso from 'stopwords-iso/stopwords-iso.json' with { type: 'json' }

/** In the list of stopwords-iso, but they say what people mean: negations, quantities, persons, and plain nouns. */
const meaningful = `aucun aucune aucuns ni non pas plus moins rien nul jamais sans tous toutes trop peu seul seule
  personne personnes gens parole parler chère chères cher chers nécessaire naturel naturelle ouvert ouverte ouverts
  rare rares suffisant suffisante unique uniques nouveau nouveaux premier première dernier derniere égale égales egalement
  valeur important directe particulier particulière possible possibles sujet essai façon droite debout exterieur
  permet mot laisser restant reste restent vif vive vifs vives`

/** What every answer to a consultation says, whatever it is about. */
const consultation = `faut faudrait falloir faudra doit doivent devoir devrait devraient dois devons peut peuvent peux pourrait
  pourraient pouvoir puisse être avoir fait faire font ferait fasse faites mettre met mis mise faudrais souhaite souhaiterais
  aimerais voudrais pense penser crois trouve exemple aussi cela ça ceux donc car alors très bien tout toute bonjour merci
  avis oui cf ex via notamment concernant niveau sorte plutôt etc afin ainsi chaque comme même mêmes`

const words = (text: string) => text.trim().split(/\s+/)

/** Words that do not help to tell one subject from another, lower case, with their accents and without. */
export const stopWords: ReadonlySet<string> = (() => {
  const kept = new Set(words(meaningful))
  const list = new Set<string>((stopWordsIso as { fr: string[] }).fr.filter((word) => !kept.has(word)))
  for (const word of words(consultation)) list.add(word)
  return list
})()

import type { Topic } from './sensitive-words.ts'
import { isPerson } from './someone.ts'
import type { Token } from './tokens.ts'

const listed = (words: string) => new Set(words.trim().split(/\s+/))

/** Who works at it, or a place or thing that bears its name: « infirmière en oncologie », « la rue du Temple ». */
const about =
  listed(`travaille travaillons travaillent intervenons interviens anime animons accompagne accompagnons accueille accueillons
  aide aidons salarie salariee benevole association associations centre centres atelier ateliers action actions plan
  projet classe classes infirmier infirmiere medecin soignant soignante aide-soignant aide-soignante educateur educatrice professeur
  maitre maitresse enseignante enseignant interprete avocat avocate greffier mediatrice mediateur juge gendarme policier stage
  propose proposons demande souhaite voudrais ecole college lycee rue place boulevard avenue impasse quai quartier
  square jardin parvis parking salle cimetiere eglise derriere devant pres cote marche restaurant plat plats cuisine cours voyage
  voyages vacances visite secours musee film livre festival fete prevention lutte contre acces droit service maison reunion
  question sujet theme lieu lieux guichet accueil foyer expert experte formee forme specialiste langue jumelage ville
  groupe parler projet`)
/** Where what is said of somebody begins again. */
const copulas =
  listed(`est suis es sommes sont etait etais etaient ete fut serait sera devenu devenue a ai as avons avait avais
  fait fais prend prends ne qui il elle je on mais`)
/** The adverbs, and the nouns that lead to an adjective that says who somebody is. */
const between =
  listed(`tres un une aussi toujours encore donc bien vraiment pas plus fier fiere ne nee jeune petit petite vieux
  vieille ancien ancienne d l de la ' nationalite origine ascendance confession culture religion femme homme citoyen citoyenne
  ressortissant ressortissante refugie refugiee sale moitie a et`)
const being =
  listed(`est suis es sommes sont etait etais etaient etre devenu devenue devenus naturalise naturalisee comme
  refugie refugiee nationalite origine sale ete`)

/** « les handicapés », « des personnes autistes » : people in general, not one of them. */
const many =
  /^(les|des|aux|personnes|ces|tous|toutes|jeunes|contre|pays|directrice|directeur|patients|eleves|femmes)$/

/** « je prends des … », « elle a des … » : hers. */
const taken = /^(?:prends?|ai|as?|avale|fais|fait)$/
/** What is not somebody, though it may be sick, black, condemned or sleep outside. */
const things =
  listed(`chien chienne chat chatte animal voiture velo scooter ville rue quartier immeuble batiment banque mairie balcon tableau jardin
  appartement logement maison ecole entreprise usine boite syndicat syndic association club comite conseil projet ordinateur telephone
  arbre arbres haie mur toit cave ascenseur bus tram train equipe demande plainte facture loyer societe politique loi mesure region
  commune place parc trottoir route chemin avis colere coeur`)

/** « ma rue est noire », « mon chien est malade » : what is said is said of a thing. */
export function isSaidOfThing(sentence: readonly Token[], at: number): boolean {
  for (let i = at; i >= 0 && at - i <= 6; i -= 1) {
    const { fold, text } = sentence[i] as Token
    if (text === ',' || /^(?:je|il|elle|on|qui|nous)$/.test(fold)) return false
    if (
      things.has(fold) &&
      /^(?:mon|ma|mes|notre|nos|son|sa|le|la|'|cette|ce)$/.test(sentence[i - 1]?.fold ?? '')
    )
      return i === 1 || /^(?:mais|et|que|,)$/.test(sentence[i - 2]?.fold ?? '')
  }
  return false
}

/** Whether what is said there is about people in general, someone's trade, or a place: of nobody. */
export function isGeneral(sentence: readonly Token[], at: number, topic: Topic): boolean {
  if (topic === 'danger' || topic === 'violence') return false
  if (
    many.test(sentence[at - 2]?.fold ?? '') ||
    (many.test(sentence[at - 1]?.fold ?? '') && !taken.test(sentence[at - 2]?.fold ?? ''))
  )
    return true
  if (topic === 'minor') return false
  for (let i = at - 1; i >= 0 && at - i <= 7; i -= 1) {
    const { fold, text } = sentence[i] as Token
    if (copulas.has(fold) || text === ',') return false
    if (about.has(fold)) return !isPerson(fold) || i < at - 1
  }
  return false
}

/** « mon voisin est communiste », « une jeune Guinéenne », « Mme Sow, musulmane » : said of a person, not of a dish. */
export function isSaidOfOne(sentence: readonly Token[], at: number): boolean {
  const self = sentence[at] as Token
  for (let i = at - 1; i >= 0 && at - i <= 6; i -= 1) {
    const token = sentence[i] as Token
    if (being.has(token.fold)) return true
    if (isPerson(token.fold)) return true
    if (token.text === ',') return isNameBefore(sentence, i)
    if (!between.has(token.fold))
      return self.shape === 'capital' && at - i <= 3 && /^(mon|ma|mes|notre|nos)$/.test(token.fold)
  }
  return false
}

const isNameBefore = (sentence: readonly Token[], at: number) => {
  const name = sentence[at - 1]
  return name?.kind === 'word' && name.shape === 'capital'
}

import { civilities, relatives } from './name-words.ts'
import type { Token } from './tokens.ts'

const listed = (words: string) => new Set(words.trim().split(/\s+/))

const people = new Set([
  ...relatives,
  ...listed(`enfant enfants garcon parents famille gendre bru beau-frere belle-soeur grands-parents beaux-parents fils filles
  amis proches locataire colocataire coloc ado eleve etudiant etudiante homme dame monsieur gars jeune petit petite ex cadet cadette
  aine ainee dernier derniere grand jumeaux jumelles petits-enfants arriere-grand-mere demi-frere demi-soeur belle-maman beau-papa
  tonton tata nounou nourrice habitant habitante usager usagere interesse interessee beneficiaire demandeur
  demandeuse allocataire riverain riveraine retraite retraitee residente resident patient patiente travailleur travailleuse stagiaire apprenti apprentie
  salarie salariee employe employee ouvrier ouvriere agent agente chef cheffe directeur directrice president presidente tresorier
  tresoriere secretaire gerant gerante boulanger boulangere boucher coiffeur coiffeuse chauffeur chauffeuse facteur factrice
  pharmacien pharmacienne dentiste kine prof professeur maitre maitresse instit avocat avocate plombier epicier epiciere serveur
  serveuse vendeur vendeuse caissiere caissier vigile livreur livreuse benevole entraineur entraineuse coach nettoyeuse cuisinier
  cuisiniere bibliothecaire intervenant intervenante participant participante temoin bailleur logeur logeuse squatteur squatteuse
  client cliente commercant commercante artisan artisane paysan paysanne agriculteur agricultrice musicien pasteur cure journaliste
  correspondant`),
])
export const children =
  listed(`enfant enfants fils fille filles garcon garcons neveu niece petit-fils petite-fille bebe gamin gamine petit
  petite cousin cousine ado cadet cadette jumeaux jumelles dernier derniere aine ainee eleve demi-frere demi-soeur frere soeur`)
const owners = listed('mon ma mes son sa ses notre leur leurs votre vos le la l')
const strangers =
  listed(`petit petite homme femme dame voisin voisine gamin gamine gars monsieur jeune collegue ami amie
  participant participante habitant habitante`)
const named = listed('mr mme mlle monsieur madame mademoiselle')
const impersonal = listed('faut faudrait y manque reste existe devrait semble suffit vaut importe')

/** « Mme Guillou », « M. T. », but neither « Monsieur le Maire » nor « Madame, ». */
function isCalled(tokens: readonly Token[], at: number): boolean {
  const { fold, text } = tokens[at] as Token
  const dotted = tokens[at + 1]?.text === '.'
  const name = tokens[at + (dotted ? 2 : 1)]
  if (text === 'M' && dotted) return name?.shape === 'capital' || /^\p{Lu}$/u.test(name?.text ?? '')
  return (
    named.has(fold) && name?.kind === 'word' && (name.shape !== 'lower' || !/^l(?:e|a|es)?$/.test(name.fold))
  )
}

/** Whether a token says that the sentence speaks of one person: the author, a relative, a neighbour, « elle », « il ». */
export function isSomeone(tokens: readonly Token[], at: number): boolean {
  const { fold, text } = tokens[at] as Token
  const next = tokens[at + 1]?.fold ?? ''
  if (isCalled(tokens, at)) return true
  if (/^(je|j|me|moi|mon|ma|mes)$/.test(fold) || (fold === 'm' && text === 'm')) return true
  if (fold === 'elle' || fold === 'lui') return true
  if (fold === 'nous') return /^(dormons|vivons|sommes|mettre|bat|battait|frappe|expulse)$/.test(next)
  if (fold === 'on') return /^(me|m|nous|vit|dort)$/.test(next)
  if (fold === 'il') {
    const adjective = tokens[at + 2]?.fold ?? ''
    return !impersonal.has(next) && !/^(temps|important|necessaire|urgent|possible|normal)$/.test(adjective)
  }
  const before = tokens[at - 1]?.fold ?? ''
  if (strangers.has(fold) && /^une?$/.test(before)) return true
  // « l'enfant » is most often any child.
  if (fold === 'enfant' && before === "'") return false
  return isPerson(fold) && (owners.has(before) || (before === "'" && tokens[at - 2]?.fold === 'l'))
}

export const isPerson = (fold: string) => people.has(fold)

/** A child that belongs to somebody: « ma fille », « le petit ». */
export const isOnesChild = (tokens: readonly Token[], at: number) =>
  children.has((tokens[at] as Token).fold) && owners.has(tokens[at - 1]?.fold ?? '')

/** « M. », « Dr. », « Mme B. » : the dot ends no sentence. */
export function isInitialDot(tokens: readonly Token[], at: number): boolean {
  const [dot, before, after] = [tokens[at] as Token, tokens[at - 1], tokens[at + 1]]
  if (dot.text !== '.' || dot.gap !== '' || before?.kind !== 'word') return false
  if (/^(?:M|MM|Mr|Dr|Pr)$/.test(before.text)) return after?.shape === 'capital' || after?.shape === 'upper'
  return (
    /^\p{Lu}$/u.test(before.text) &&
    (civilities.has(tokens[at - 2]?.fold ?? '') || tokens[at - 2]?.text === '.')
  )
}

import familyNames from './family-names.json' with { type: 'json' }
import firstNames from './first-names.json' with { type: 'json' }
import { places } from './place-words.ts'
import wordsAmongNames from './words-among-names.json' with { type: 'json' }

const setOf = (list: { names: readonly string[] }) => new Set(list.names.flatMap((line) => line.split(' ')))
const first = setOf(firstNames)
const family = setOf(familyNames)
const words = setOf(wordsAmongNames)
const listed = (list: string) => new Set(list.trim().split(/\s+/))

// Also words, but before a family name they are a first name: « marie dupont », « jean durand ».
const mostlyFirst =
  listed(`jean marie pierre martin louis richard robert joseph jacques julien claude thomas nicolas olivier
  pascal serge gilles isabelle caroline charlotte sabine virginie madeleine jacqueline marguerite aurelie sylvain benoit romain
  guillaume lucas laure veronique fanny noel benjamin manuel patrice maxime leonard amandine clementine clemence angelique
  jean-pierre jean-claude jean-marc jean-jacques jean-louis jean-marie jean-noel jean-baptiste marie-claire marie-claude
  marie-laure marie-ange marie-pierre colin simon rene germain oceane paulette pierrette micheline ines elise lise david michel
  alain marc luc celestin julienne eugenie florentin kevin dylan`)

// Never a name, whatever the lists say: words that open sentences, letters and replies, and words people write with a capital letter.
const never =
  listed(`je tu il elle on nous vous ils elles le la les un une des du de d l et ou mais donc or ni car que qui quoi dont
  quand comme si pour dans par avec sans sur sous chez entre vers ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos
  leur leurs tout tous toute toutes rien personne chaque plus moins tres trop peu bien mal oui non ne pas bonjour bonsoir merci
  cordialement salutations general generale departemental departementale regional regionale municipal municipale
  principal communautaire delegue deleguee executif juridique technique financier madame monsieur mesdames messieurs mademoiselle president presidente maire mairesse ministre premier
  republique etat nation assemblee senat gouvernement prefet prefete depute deputee senateur senatrice adjoint adjointe directeur
  directrice juge procureur commissaire elu elue elus conseiller conseillere secretaire chef roi reine prince pape dieu seigneur
  faut faudrait liberte egalite fraternite republicain republicaine front national rassemblement insoumise union europeenne
  pays etats unis nord sud ouest saint sainte est sont a ont etait sera serait fait faire avoir etre peut doit dit voici voila alors ainsi aussi puis apres avant
  depuis pendant encore jamais toujours souvent enfin ensuite cependant pourquoi comment combien ou quel quelle quels quelles
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi
  dimanche sans-abri pole emploi caf ccas rsa smic csg tva edf sncf ratp cpam ehpad hlm insee medef cgt cfdt ong ena cese apl aah
  renault peugeot citroen michelin leclerc auchan siret siren internet google facebook twitter amazon apple ira noel paques toussaint jesus mahomet moise judas cesar gaulois lambda propre dupond-lajoie
  `)

// A name after « Mme » or a first name, a word elsewhere, often written with a capital letter for emphasis.
const seldom =
  listed(`gentil aime aimes ange grace victoire honore desire constant prudence justice modeste fleur jardin aide social sociale
  modere   grand grande petit petite haut bas neuf vieux bon bonne`)

const parts = (fold: string) => (fold.includes('-') ? fold.split('-') : [fold])

export const isNever = (fold: string) => never.has(fold)
export const isSeldom = (fold: string) => seldom.has(fold) || never.has(fold)
export const isPlace = (fold: string) =>
  places.has(fold) || fold.startsWith('saint-') || fold.startsWith('sainte-')
export const isFirst = (fold: string) =>
  first.has(fold) ||
  /^abd(?:el|er|es|en)/.test(fold) ||
  (fold.includes('-') && parts(fold).every((part) => first.has(part)))
export const isFamily = (fold: string) =>
  family.has(fold) || (fold.includes('-') && parts(fold).some((part) => family.has(part)))
/** Also a word of the language: its capital letter, or its neighbours, must say that it is a name. */
export const isWord = (fold: string) => words.has(fold)
/** A first name even in small letters. */
export const isPlainFirst = (fold: string) =>
  isFirst(fold) && !isPlace(fold) && !isSeldom(fold) && (!words.has(fold) || mostlyFirst.has(fold))
/** A family name even in small letters: every part of a double one. */
export const isPlainFamily = (fold: string) =>
  parts(fold).every((part) => family.has(part) && !words.has(part)) && !isPlace(fold) && !isSeldom(fold)

const listed = (list: string) => new Set(list.trim().split(/\s+/))

export const civilities =
  listed(`m mm mr mrs mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle mademoiselles
  dr docteur docteure docteurs pr prof professeur professeure maitre me veuve sir lord lady`)
/** Nothing but a name follows these, even in small letters. */
export const shortCivilities = listed('mr mme mmes mlle mlles mm')

export const roles =
  listed(`maire mairesse president presidente prefet prefete ministre depute deputee senateur senatrice directeur
  directrice procureur juge conseiller conseillere greffier commissaire rapporteur secretaire adjoint adjointe elu elue recteur
  commandant capitaine docteur professeur maitre`)

export const particles = listed(
  `de du des d la le l von van der den ben el al bin dos da di del della ter ait ould`,
)

export const introductions =
  listed(`appelle appellent prenomme prenommee nomme nommee denomme denommee prenom prenoms soussigne
  soussignee signe signee surnomme surnommee`)

export const relatives =
  listed(`fils fille mari femme mere pere frere soeur cousin cousine oncle tante neveu niece epoux epouse
  compagnon compagne conjoint conjointe copain copine ami amie voisin voisine collegue maman papa mamie papi grand-mere grand-pere
  mamy papy belle-mere beau-pere belle-fille beau-fils ex-mari ex-femme fiance fiancee gamin gamine petit-fils petite-fille
  bebe jumeau jumelle parrain marraine tuteur tutrice curateur curatrice medecin assistante educateur educatrice infirmiere
  infirmier institutrice instituteur proprietaire gardien gardienne concierge patron patronne animateur animatrice referente referent`)

/** Titles that stand between « rue du » and a name. */
export const titles = listed(
  'docteur dr general gal marechal president abbe professeur pr capitaine colonel amiral commandant lieutenant cardinal pere soeur',
)

/** After « madame », « monsieur », « mme » in small letters, words that say it was no name. */
export const notAfterCivility =
  listed(`x y z tout toute bonjour bonsoir merci qui que quoi est etait a avait va vient dit fait doit
  peut veut sait ne n se s en y au aux a pour par avec sans dans sur sous et ou mais donc car je tu il elle on nous vous ils elles mon
  ma mes son sa ses votre vos leur leurs un une des du de d le la les l ce cette ces age agee vit habite travaille gagne touche
  recoit aura sera serait pourrait devrait lambda propre mon cher chere seule seul malade m mr mme ainsi comme si quand alors
  aussi bien plus moins tres trop etc an ans euro euros km metres metre cm h heures kg milliard milliards million millions`)

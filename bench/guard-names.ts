// Written by hand for the measure, without looking at the lists of the guard: some of these names are in them, some not.
export const firstNames =
  `Marie Jean Fatima Mohamed Jeannine Kevin Léa Yann Gwenaëlle Soizic Ousmane Aminata Nguyen Thierry Brigitte
Monique Josiane Ludovic Sébastien Chloé Enzo Inès Mehdi Karim Samira Nadège Anne-Sophie Jean-Michel Marie-Thérèse Hervé Loïc Maëlys
Ibrahima Svetlana Paulo Manuela Rachid Yasmine Bertrand Solange Huguette Raymond Lucienne Killian Océane Théo Zohra Djamila Françoise
Patrick Corinne Gaëtan Tiphaine Erwan Mélanie Abdoulaye Mireille Christiane Rose Pierre`.split(/\s+/)
export const familyNames =
  `Dupont Martin Le Goff|Guillou|Benali|Traoré|Nguyen|Lefebvre|Moreau|Petit|Leroy|Da Silva|Rousseau|Garnier|Le
Bihan|Kerbrat|Haddad|Diallo|Rabineau|Tessier|Charpentier|Boutin|Evain|Moyon|Halgand|Aoustin|Crusson|Mahé|Ollivaud|Thobie|Blandin|
Fouché|Guihéneuf|Lecorre|Jouan|Bouazza|El Amrani|Cissé|Konaté|Ferreira|Kowalski|Durand|Robert|Richard|Dubois|Bernard|Boucher|Blanc|
Delaunay|Brohan|Perraud|Pichon|Gicquiaud|Lemaître|Bourdin|Chevallier|de Kersauson|d'Hervilly|Oger|Hascoët|N'Diaye|Ould Ahmed|
Zouaoui|Pradeau|Vaillant`
    .replace('Dupont Martin ', 'Dupont|Martin|')
    .replace(/\s*\n\s*/g, ' ')
    .split(/\|\s*/)
    .map((name) => name.trim())

/** {F} a first name, {L} a family name. What is between « and » is what must be found. */
export const namings = `J'ai demandé à Mme «{L}» du guichet, elle ne savait pas.
M. «{L}» nous a reçus sans rendez-vous.
Monsieur «{F} {L}» habite au-dessus et fait du bruit.
Madame «{F} {L}» s'occupe bien des enfants.
C'est «{F} {L}» qui m'a aidée à remplir le dossier.
Mon voisin «{F}» ne sort plus de chez lui.
Ma fille «{F}» attend une place depuis deux ans.
Je m'appelle «{F} {L}» et je vis seule.
Le docteur «{L}» est parti à la retraite.
Il faut remercier «{F} {L}» pour son travail.
Voilà ce que je voulais dire. «{F} {L}»
mme «{l}» ne répond jamais au téléphone
J'ai parlé avec mr «{l}» au ccas
je m'appelle «{f} {l}» j'ai 45 ans
Signé : «{F} {L}»
«{U} {F}», retraité, demande un banc.
La famille «{L}» a été expulsée en mars.
L'assistante sociale, Mme «{F} {L}», est très bien.
Quand «{F}» est tombé malade, personne n'est venu.
«{F} {L}» m'a dit que le bus allait être supprimé.
Depuis que Mr et Mme «{L}» sont partis, la cage d'escalier est sale.
mon fils «{f}» a 8 ans et ne mange pas à la cantine`.split('\n')

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

/** Sentences as people write them, with the words that are part of a name between « and ». */
export const written = `Suite au passage de Mme «Ghislaine» «Pertuisel», rien n'a changé
j ai vu Mr «Trouillebert» jeudi il m a dit d attendre
Merci a «sandrine» de l accueil qui est adorable
Ma grand-mère «Yvonne» habite au 4ème sans ascenseur
Voir avec «Abdelhamid» «Benkirane», président du club
Les enfants Le «Floch» sont toujours dehors
Mon ami d'enfance, «Jordan», dort dans sa voiture
Cordialement, «Gérard» «Poissonneau»
Cordialement / G. «Poissonneau»
J'ai écrit à Madame «SAMZUN» sans réponse
monsieur «lelièvre» du 2e étage fait du bruit
Bonjour je suis «Ahmed», j'ai 30 ans
C'est «Titouan» qui fait les livraisons
Demander «Aïcha» «Belkacem» à l'accueil
Mes voisins, les «Kervella», sont partis
le docteur «bouvier» ne prend plus de patients
Je soussignée «Delphine» «Aubry» certifie
L'infirmière «Carole» passe le matin
Le petit «Noah» attend son AVS
«Philippe» et «Sylvie» tiennent le jardin
M.«Lucas», au rez-de-chaussée, est aveugle
On a perdu Mme veuve «Kermarrec» cet hiver
Nous, famille «Traoré», demandons un logement
signé : un ancien, «Dédé» Le «Gall»
Mme Da «Costa» «Pereira» garde trois enfants
«Xuân» «Nguyen» a fermé son restaurant
«thierry» «guillemot» est un bon élu
Mon mari, «Jean-Yves», a perdu son permis
Dites à Mlle «Rose» de rappeler
ma copine «laetitia» travaille a l hopital
Mon petit frère «Bastien» cherche un stage
Mme «Lebreton»-«Sarr» nous aide
monsieur «moreno» est gardien ici
«Christelle» du CCAS est formidable
J'habite avec «Soumaya» et ses deux filles
Contact : «Roland» «Gautreau»
le boulanger, m. «pinson», ferme
«Pauline» D. attend toujours
Monsieur «Zhang» n'a pas compris le courrier
Mon voisin du dessous, «Émile», est tombé
merci «audrey» et «jerome»
Avec «Mamadou» «Sow», on a monté une équipe
Mlle «Chauvin», du service social
«Maurice» «Rivalland», 82 ans, seul
«pierre» «lefort» ma voisin de palier
Les époux «Kadiri» ont deux enfants
Madame «Anne» Le «Moal» est tutrice
l'instituteur «Fabrice» «Lemarié»
Je remercie «Tatiana» «Volkova»
«Brahim», 50 ans, dort dehors`.split('\n')

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** What begins the name of a street. */
export const streetWords =
  words(`rue avenue av ave boulevard bd bld boul bvd impasse imp allee allees chemin ch chem place pl route rte quai cours
  square sq passage lotissement residence hameau villa cite faubourg fbg fg esplanade mail sentier venelle rond-point voie ruelle
  promenade montee cour clos lieu-dit traverse chaussee sente galerie parvis`)

/** Those that mean something else after a number, when nothing has a capital letter: « 2 places », « 1 cours de français ». */
export const doubtfulStreets =
  words(`place pl cours passage cite villa residence mail route clos cour ch pl voie chemin av montee quai square
  traverse galerie promenade hameau allee allees lotissement`)

export const links = words("de du des la le les l d a au aux et sur en sous d' l'")

/** A place, a building or a body named after someone: what follows is no one's name. */
export const namedAfter =
  words(`rue avenue av ave boulevard bd impasse allee allees chemin place pl route quai cours square passage
  residence villa cite faubourg esplanade mail sentier venelle rond-point lycee lycees college ecole ecoles maternelle primaire hopital
  clinique ehpad stade gymnase salle centre parc jardin pont gare metro station tram tramway arret tour quartier zac foyer maison espace
  fondation association institut universite prix loi lois rapport rapports ordonnance ordonnances plan plans reforme reformes decret
  amendement taxe prime primes saint sainte st ste notre groupe societe entreprise marque magasin supermarche piscine mediatheque
  bibliotheque theatre cinema musee chapelle eglise cathedrale basilique caserne port aeroport ile cap mont lac forum zone immeuble
  batiment residences tribunal affaire gouvernement ministere presidence mairie ville villes commune village departement region systeme
  methode effet maladie syndrome echelle loge cercle club cafe bar restaurant hotel dispositif niche compte pays syndicat parti front mouvement banque caisse`)

/** Places whose name is also a first name or a family name. */
export const places =
  words(`france paris lorraine florence nancy vienne milan valence lourdes orleans limoges angers nantes lille lyon
  marseille toulouse bordeaux rennes brest tours dijon metz reims nice cannes calais amiens rouen caen laval alger tunis israel jordanie
  kenya london virginia carolina savannah georgia dakota alma asia chelsea eden sofia adelaide havre mans baule rochelle poste monde reunion figaro pouliguen croisic sydney geneve bretagne normandie
  champagne bourgogne alsace provence gascogne savoie picardie auvergne limousin poitou anjou touraine berry roussillon languedoc
  europe afrique amerique asie allemagne belgique suisse espagne italie portugal angleterre suede norvege danemark finlande russie
  chine japon inde maroc algerie tunisie mali senegal turquie grece pologne roumanie bercy matignon elysee vichy versailles bruxelles
  berlin rome madrid londres washington colombie bresil canada quebec monaco corse sardaigne sicile troie medina damas lima vitry
  saint-nazaire nazaire montpellier villejean trignac pornichet donges montoir brieres penhoet meaux aubagne arles evry
  clichy grigny pays-bas bas-rhin haut-rhin loire rhin rio charlie amelie marianne linky maastricht schengen davos porto liban syrie irak iran congo gabon cuba vannes lorient`)

// What the law protects more (GDPR articles 9 and 10), and children. Words are folded; `*` takes any ending; `a|b` either;
// an entry counts in a sentence that also speaks of one person, unless it begins with `!`. After `>`, the number to call
// when someone may be in danger.
export const topics = [
  'health',
  'disability',
  'offence',
  'violence',
  'minor',
  'religion',
  'opinion',
  'union',
  'sex_life',
  'origin',
  'danger',
] as const
export type Topic = (typeof topics)[number]

export const sensitiveWords: Readonly<Record<Topic, string>> = {
  health: `depression; depressi*; alzheimer; parkinson; cancer; cancers; burn-out; burnout; alcoolique; alcoolisme; diabet*; asthm*;
    hospitalise*; seropositi*; vih; antidepresseur*; anxiolytique*; avc; enceinte; schizophren*; bipolaire; dialyse; chimio*;
    sclerose en plaques; epilep*; infarctus; psychiatrie; hopital psychiatrique; toxicomane; bois trop; boit trop; bois beaucoup;
    boit beaucoup; tumeur*; leucemie; hepatite; tentative de suicide>3114; suicide>3114; suicider>3114; suicidaire>3114; me tuer si je;
    fausse couche; ivg; avorte*; anorexi*; boulimi*; sous traitement; ald; fibromyalgie; cardiaque; cirrhose; demence; en finir>3114;
    envie de mourir>3114; plus envie de vivre>3114; atteint|atteinte de; est|suis malade; tombe|tombee malade; opere|operee de|du|des;
    sous curatelle|tutelle; medicaments pour; mon|ma|sa|son traitement; insomni*; mentalement`,
  disability: `autis*; trisomi*; fauteuil roulant; sourd; sourde; malentendant*; aveugle; malvoyant*; handicape*; rqth; aah; mdph;
    paraplegi*; tetraplegi*; hemiplegi*; prothese*; ampute*; dyslexi*; dyspraxi*; tdah; carte d ' invalidite; invalide; invalidite;
    infirme; polyhandicap*; situation de handicap; perdu une|la jambe; perdu un|le bras; perdu la vue; malformation; mon|son|sa|ma handicap;
    taux d ' incapacite; deficien*`,
  offence: `sort|sorti|sortie|sortir de prison; en prison; en|de detention; incarcer*; ete condamne|condamnee; condamne|condamnee pour;
    bracelet electronique; fiche s; garde a vue; casier judiciaire; vend|vends|vendait de la drogue; deale|dealait|dealer; ai|a vole;
    fraude la|les; juge|jugee pour; escroc*; sans permis; mis|mise en examen; delinquant*; trafic*; avec sursis;
    liberte conditionnelle; vole dans|des|mon|ma; cambriol*; pour un vol`,
  violence: `me frappe|frappent>3919; m ' a frappe|frappee>3919; frappe sa|la>3919; me|la bat>3919; nous bat|battait; me|la battait; bat ses|son|sa>119;
    ete violee|viole; m ' a violee|viole; me|la tape>3919; m ' a tape|tapee>3919; fait|faite agresser; ete agresse|agressee;
    m ' a agresse|agressee; homme|mari|conjoint|compagnon|pere|fils|ex violent>3919; est violent>3919; maltraite; maltraitee;
    me|la harcele|harcelent>3919; m ' a harcele|harcelee>3919; harcelee; me|la menace>3919; m ' a menace|menacee>3919; me tuer>3919; la tuer>3919;
    subis|subit des violences|coups>3919; violences conjugales|de mon>3919; peur de rentrer>3919; casse le bras|nez>3919;
    a|as touche ma|mon|sa|son petite|petit|fille|fils|cousine>119; attouchement*>119; inceste>119; abuse de moi|elle|lui>3919;
    crie dessus; me gifle>3919; m ' etrangle>3919; coups de; gifle|gifle ses|son|sa>119`,
  minor: `mon|son|leur bebe; ses|leurs|mes enfants en bas age; mon|ma petit|petite cousin|cousine; bat ses enfants; fugue>119;
    est maltraite|maltraitee par son|sa|ses>119; est en cp|ce1|ce2|cm1|cm2|maternelle|sixieme|cinquieme|quatrieme|troisieme|primaire;
    en cp; en cm; en ce; est au college; au college; a la maternelle; au lycee; placee|place en foyer; aide sociale a l ' enfance`,
  religion: `musulman*; juif; juive; catholique; chretien; chretienne; protestant*; evangeli*; bouddhis*; hindou*; athee; temoin|temoins de jehovah;
    porte|portait|mets le|un voile; vais|va|vont a la messe|mosquee|synagogue; vais|va au culte|temple; converti|convertie a l ' islam;
    fait|fais le|son ramadan; pratiquant*; croyant*; sikh; ma|sa religion; ma|sa foi; islamiste`,
  opinion: `vote|votait|voter|voterai pour|le|a|lr|rn|fn|ps|lfi macron|pen|gauche|droite|melenchon|zemmour|rn|fn|ps|communiste|ecolo*; vote gauche|droite|macron|melenchon|rn|fn|lfi|ps|communiste;
    communiste; socialiste; royaliste; anarchiste; gaulliste; trotskiste; fasciste; gilet jaune; extreme droite|gauche;
    rassemblement national; front national; france insoumise; parti socialiste|communiste; aux republicains; milite a|pour|au|chez;
    militant|militante; du rn|fn|ps|pcf; de droite; de gauche; marxiste`,
  union: `cgt; cfdt; fo; unsa; cftc; cfe-cgc; pour|a|chez sud; syndique*; delegue|deleguee syndical*; representant|representante du personnel;
    fait|fais greve; en greve; secretaire|membre du syndicat; liste de solidaires; au cse; dans un syndicat; syndicaliste`,
  sex_life: `homosexuel*; lesbienne*; gay; bisexuel*; trans; transgenre; transsexuel*; coming out; trompe avec; me trompe; me|se prostitue; prostituee;
    deux hommes; deux femmes; mon amant; ma maitresse; vie sexuelle; pede; changement|change de sexe; pacse avec un homme; non-binaire`,
  origin: `d ' origine; sans papiers; sans-papiers; marocain*; algerien*; tunisien*; senegalais*; malien*; turc; turque; syrien*; afghan*;
    ivoirien*; congolais*; camerounais*; guineen*; comorien*; roumain*; bulgare*; albanais*; ukrainien*; kurde*; tchetchen*; soudanais*;
    erythreen*; somalien*; haitien*; portugais*; polonais*; bresilien*; chinois*; vietnamien*; pakistanais*; bangladais*; georgien*;
    armenien*; est|suis|sommes noir|noire|noirs; rom; roms; demandeur|demandeuse|demandeurs d ' asile; sale arabe|noir|juif; est|suis arabe;
    gitan*; tzigane*; refugie*; titre de sejour; fui la|le|l|mon; migrant; migrante; immigre; immigree; metis*; maghrebin*; africain*; mineur isole`,
  danger: `dors|dort|dormons|dorment dehors>115; nulle part ou dormir>115; a la rue>115; dors|dort|dormons|vis|vit|vivons dans ma|la|sa|notre|une voiture>115;
    dans la|ma|notre voiture depuis>115; enferme|enfermee toute la journee>119; expulsee|expulse hier|demain>115; sans toit>115`,
}

/** Words that turn an expression into a figure of speech, right after it. */
export const figureAfter: Readonly<Record<string, RegExp>> = {
  'en finir': /^avec$/,
  noir: /^de$/,
  noire: /^de$/,
  malade: /^(?:de|des)$/,
  sourde: /^oreille$/,
  condamne: /^a$/,
  aveugle: /^(?:confiance|par)$/,
  origine: /^(?:sociale|sociales|du|de|des|modeste|et)$/,
  'a la rue': /^(?:du|de|des|qui)$/,
}

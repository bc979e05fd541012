// What the law protects more (GDPR articles 9 and 10), and children. Words are folded; `*` takes any ending; `a|b` either;
// an entry counts near words that speak of one person. After `>`, the number to call when someone may be in danger.
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
  health: `perd la boule; ritaline; boit des|du matin; neuroleptique*; somnifere*; lithium; sevrage; 
    une|la|sa|ma maladie; schizo; psy; psychiatre; psychologue; hyperacti*; cure de desintoxication; desintox; overdose; se drogue;
    ligne|lignes de coke; heroine; ivre; alcoolo; suis soigne|soignee; est soigne|soignee; arret maladie; arrets maladie; arret de travail; longue maladie;
    insuffisance cardiaque|renale|respiratoire; renal*; hernie; arthrose; lupus; endometriose; migraine*; crise|crises d ' angoisse; angoiss*; phobi*; tocs; bipolarite;
    traumatis*; coma; greffe; transplant*; oncologi*; metastas*; pacemaker; hypertension; cholesterol; obese; obesite; surdose; methadone;
    opere|operee; operation; hospitalisation; perdu mon bebe; fiv; menopaus*; maladie mentale; hallucination*;
    oxygene; insuline; perd la tete|memoire; tuberculose; hiv; vaccin*;
    craque; pilule; contraception; pma; gpa; fin de vie; soins palliatifs; me supprimer>3114; me foutre|jeter en l|sous>3114;
    se suicider>3114; plus vivre>3114; plus la force de vivre>3114;
    depression; depressi*; alzheimer; parkinson; cancer; cancers; burn-out; burnout; alcoolique; alcoolisme; diabet*; asthm*;
    hospitalise*; seropositi*; vih; antidepresseur*; anxiolytique*; avc; enceinte; schizophren*; bipolaire; dialyse; chimio*;
    sclerose en plaques; epilep*; infarctus; psychiatrie; hopital psychiatrique; toxicomane; bois trop; boit trop; bois beaucoup;
    boit beaucoup; tumeur*; leucemie; hepatite; tentative de suicide>3114; suicide>3114; suicider>3114; suicidaire>3114; prends|prend des antidepresseur*|anxiolytique*|neuroleptique*|medicaments;
    fausse couche; ivg; avorte*; anorexi*; boulimi*; sous traitement; ald; fibromyalgie; cardiaque; cirrhose; demence; en finir>3114;
    envie de mourir>3114; plus envie de vivre>3114; atteint|atteinte de; est|suis malade; tombe|tombee malade; opere|operee de|du|des;
    sous curatelle|tutelle; medicaments pour; mon|ma|sa|son traitement; insomni*; mentalement`,
  disability: `porteur|porteuse d ' un handicap; un handicap; sessad; ulis; clis; savs; samsah; foyer de vie;
    ne marche plus; canne blanche; carte mobilite; mobilite inclusion; carte handicap; esat; ime; itep; fauteuil; paralyse; paralysee; mal voyant|voyante;
    mal entendant|entendante; langue des signes; braille; chien guide; pch; allocation handicape; appareille|appareillee; muet; muette; retard mental;
    epaule bloquee; moteur|motrice cerebral|cerebrale; syndrome de down; asperger; troubles dys; multi-dys; deambulateur; handi;
    autis*; trisomi*; fauteuil roulant; sourd; sourde; malentendant*; aveugle; malvoyant*; handicape*; rqth; aah; mdph;
    paraplegi*; tetraplegi*; hemiplegi*; prothese*; ampute*; dyslexi*; dyspraxi*; tdah; carte d ' invalidite; invalide; invalidite;
    infirme; polyhandicap*; situation de handicap; perdu une|la jambe; perdu un|le bras; perdu la vue; malformation; mon|son|sa|ma handicap;
    taux d ' incapacite; deficien*`,
  offence: `fait de la prison; un sursis; en etat d ' ivresse; interpelle|interpellee; amende pour; mandat de depot; recidiv*;
    mois|ans|annees de prison; prison pour; un casier; deale en|devant|dans; deale; ai|a|avait ete arrete|arretee; arrete|arretee par la police; en taule; au trou; tribunal correctionnel;
    proces pour; plainte contre moi|lui; peine|peines de; travaux d ' interet general; tig; spip; controle judiciaire; juge d ' application; vol a l ' etalage;
    travaille|travaillait|bosse au noir; non declare; retrait de permis; alcool au volant; ivresse au volant; recel; dealeur; dealeuse; en cavale; surveille par la police;
    sort|sorti|sortie|sortir de prison; en prison; en|de detention; incarcer*; ete condamne|condamnee; condamne|condamnee pour;
    bracelet electronique; fiche s; garde a vue; casier judiciaire; vend|vends|vendait de la drogue; deale|dealait|dealer; ai|a vole;
    fraude la|les; juge|jugee pour; escroc*; sans permis; mis|mise en examen; delinquant*; trafic*; avec sursis;
    liberte conditionnelle; vole dans|des|mon|ma; cambriol*; pour un vol`,
  violence: `une|des gifle|gifles|claque|claques>3919; fait violer>3919; m ' enferme>3919; m ' empeche de sortir>3919; me rabaisse>3919; poing;
    donne des coups; me|la donne|met des coups|baffes|gifles>3919; faisait|fait|faire battre|frapper|tabasser; tabass*; se fait taper|frapper|cogner|battre|insulter>3919; m ' a etranglee|etrangle>3919; etranglee;
    viol; violeur; me|la force>3919; me suit partout>3919; me surveille>3919; agression; m ' a pousse|poussee; m ' a jete|jetee; couteau>3919; sequestre|sequestree>3919; mariage force>3919; excis*>119;
    bleus sur; m ' a touchee|touche; rackette*; harcele; main sur moi>3919; leve la main>3919; emprise>3919; ordonnance de protection>3919; tape dessus; taper dessus>3919; cogne>3919; hurle sur;
    me frappe|frappent>3919; m ' a frappe|frappee>3919; frappe sa|la>3919; me|la bat>3919; nous bat|battait; me|la battait; bat ses|son|sa>119;
    ete violee|viole; m ' a violee|viole; me|la tape>3919; m ' a tape|tapee>3919; fait|faite agresser; ete agresse|agressee;
    m ' a agresse|agressee; homme|mari|conjoint|compagnon|pere|fils|ex violent>3919; est violent>3919; maltraite; maltraitee;
    me|la harcele|harcelent>3919; m ' a harcele|harcelee>3919; harcelee; me|la menace>3919; m ' a menace|menacee>3919; me tuer>3919; la tuer>3919;
    subis|subit des violences|coups>3919; violences conjugales|de mon>3919; peur de rentrer>3919; casse le bras|nez>3919;
    a|as touche ma|mon|sa|son petite|petit|fille|fils|cousine>119; attouchement*>119; inceste>119; abuse de moi|elle|lui>3919;
    crie dessus; me gifle>3919; m ' etrangle>3919; coups de; gifle|gifle ses|son|sa>119`,
  minor: `entre|entrer|passe en sixieme|6e|cp|cm1|cm2|maternelle|cinquieme|quatrieme|troisieme; en sixieme; en 6e; en 5e; en 4e; en 3e; en seconde; en petite|moyenne|grande section; ecole maternelle|primaire|elementaire;
    a l ' ecole; la nounou; assistante maternelle; nourrisson; nouveau-ne; est mineur|mineure; mineure; foyer de l ' enfance; juge des enfants;
    mon|son|leur bebe; ses|leurs|mes enfants en bas age; mon|ma petit|petite cousin|cousine; bat ses enfants; fugue>119;
    est maltraite|maltraitee par son|sa|ses>119; est en cp|ce1|ce2|cm1|cm2|maternelle|sixieme|cinquieme|quatrieme|troisieme|primaire;
    en cp; en cm; en ce; est au college; au college; a la maternelle; au lycee; placee|place en foyer; aide sociale a l ' enfance`,
  religion: `la priere|prieres; prie; foulard; hijab; kippa; imam; pretre; rabbin; pasteur; catechisme; bapteme; circoncis*; halal; casher; mosquee; synagogue; paroisse; salafi*; athee*; agnostique; mormon*; adventiste; copte; chiite; sunnite;
    orthodoxe; coran; shabbat; careme; communion; protestante; juifs; bouddhiste;
    musulman*; juif; juive; catholique; chretien; chretienne; protestant*; evangeli*; bouddhis*; hindou*; athee; temoin|temoins de jehovah;
    porte|portait|mets le|un voile; vais|va|vont a la messe|mosquee|synagogue; vais|va au culte|temple; converti|convertie a l ' islam;
    fait|fais le|son ramadan; pratiquant*; croyant*; sikh; ma|sa religion; ma|sa foi; islamiste`,
  opinion: `blanc puis; au front de gauche; front de gauche; europe ecologie; eelv; nupes; lutte ouvriere; npa;
    encarte|encartee; suis de droite|gauche|centre; est de droite|gauche; militante; macroniste; melenchoniste; lepeniste; frontiste; insoumis; ecolo; zad; zadiste; black bloc; nationaliste; souverainiste; monarchiste; trotskyste; maoiste; patriote;
    mon|son|ma|sa parti|bulletin; pour melenchon|macron|zemmour|marine; adherent|adherente; tracte pour; colle des affiches; reconquete;
    vote|votait|voter|voterai pour|le|a|lr|rn|fn|ps|lfi macron|pen|gauche|droite|melenchon|zemmour|rn|fn|ps|communiste|ecolo*; vote gauche|droite|macron|melenchon|rn|fn|lfi|ps|communiste;
    communiste; socialiste; royaliste; anarchiste; gaulliste; trotskiste; fasciste; gilet jaune; extreme droite|gauche;
    rassemblement national; front national; france insoumise; parti socialiste|communiste; aux republicains; milite a|pour|au|chez;
    militant|militante; du rn|fn|ps|pcf; de droite; de gauche; marxiste`,
  union: `delegue|deleguee du personnel; delegue du; mandat syndical; heures de delegation; cgc; snes; unef; confederation paysanne; fnsea; comite d ' entreprise; greviste; grevistes; force ouvriere; suis|est syndique|syndiquee; cotise|cotisons au|a la syndicat|cgt|cfdt;
    cgt; cfdt; fo; unsa; cftc; cfe-cgc; pour|a|chez sud; syndique*; delegue|deleguee syndical*; representant|representante du personnel;
    fait|fais greve; en greve; secretaire|membre du syndicat; liste de solidaires; au cse; dans un syndicat; syndicaliste`,
  sex_life: `frere|fils|pere|oncle|voisin vit avec un homme; soeur|fille|mere|tante|voisine vit avec une femme; en couple avec un homme|femme;
    homo; homos; lesbien*; pd; deux peres|mamans|meres|papas; couple de femmes|filles|hommes|garcons; couple homosexuel|lesbien; transition de genre; drag; non binaire; pansexuel*; asexuel*; travesti*; gouine; tapette; se prostitue; escort; infidele; maitresse de;
    liaison; trompee; site|sites de rencontre*; libertin*; pacse|pacsee avec un|une; queer; intersexe; impuissan*;
    homosexuel*; lesbienne*; gay; bisexuel*; trans; transgenre; transsexuel*; coming out; trompe avec; me trompe; me|se prostitue; prostituee;
    deux hommes; deux femmes; mon amant; ma maitresse; vie sexuelle; pede; changement|change de sexe; pacse avec un homme; non-binaire`,
  origin: `viennent|vient|venons|venue|venu du|de|d|des portugal|maroc|algerie|tunisie|mali|senegal|turquie|syrie|afghanistan|pologne|roumanie|italie|espagne|congo|guinee|comores|haiti|afrique|ukraine|vietnam|cambodge|cameroun;
    ne|nee|nes en|au|aux algerie|maroc|tunisie|mali|senegal|turquie|syrie|afghanistan|congo|guinee|comores|cameroun; pas francais|francaise; naturalise|naturalisee; double nationalite; clandestin|clandestine; oqtf; expulse|expulsee du territoire; arabes; asiatique;
    couleur de peau; bougnoule; negre; beur; beurette; blanc|blanche de peau; antillais*; guadeloupeen*; martiniquais*; reunionnais*; mahorais*; italien; italienne; espagnol; espagnole; libanais*; iranien*; irakien*; egyptien*; ethiopien*; nigerian*; ghaneen*; togolais*; beninois*; malgache*;
    mauritanien*; gabonais*; capverdien*; angolais*; russe; serbe; bosniaque; moldave; srilankais*; tamoul*; indien; indienne; philippin*; cambodgien*; laotien*; harki; pied-noir; manouche; sinti; gens du voyage;
    d ' origine; sans papiers; sans-papiers; marocain*; algerien*; tunisien*; senegalais*; malien*; turc; turque; syrien*; afghan*;
    ivoirien*; congolais*; camerounais*; guineen*; comorien*; roumain*; bulgare*; albanais*; ukrainien*; kurde*; tchetchen*; soudanais*;
    erythreen*; somalien*; haitien*; portugais*; polonais*; bresilien*; chinois*; vietnamien*; pakistanais*; bangladais*; georgien*;
    armenien*; est|suis|sommes noir|noire|noirs; rom; roms; demandeur|demandeuse|demandeurs d ' asile; sale arabe|noir|juif; est|suis arabe;
    gitan*; tzigane*; refugie*; titre de sejour; fui la|le|l|mon; migrant; migrante; immigre; immigree; metis*; maghrebin*; africain*; mineur isole`,
  danger: `plus gout a la vie>3114; marre de vivre>3114; disparaitre pour toujours>3114;
    dors|dort|dormons|dormait|dormir dans un|une|la|le squat|cave|garage|tente|gare|hall|parking|rue>115; dors|dort chez des; squat>115; sous un pont>115; sans abri depuis>115; sdf>115; plus de toit|logement depuis>115; veux mourir>3114; envie de mourir>3114; me faire du mal>3114; 
    peur pour ma vie>3919; va me tuer>3919;
    dors|dort|dormons|dorment dehors>115; nulle part ou dormir>115; a la rue>115; dors|dort|dormons|vis|vit|vivons dans ma|la|sa|notre|une voiture>115;
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

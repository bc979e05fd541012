// What the law protects more (GDPR articles 9 and 10), and children. Words are folded; `*` takes any ending; `a|b` either; `_`
// any one word; `@party` one of a group. An entry counts near words that speak of one person. After `>`, the number to call
// when someone may be in danger.
import { beliefWords } from './sensitive-belief-words.ts'

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

const health = `
  depression; depressi*; burn-out; burnout; epuisement; surmenage; bipolaire; bipolarite; schizo; schizophren*; psychose; psychotique; paranoi*;
  maniaco-depressi*; angoiss*; phobi*; toc; tocs; hallucination*; delire; demence; alzheimer; parkinson; charcot; huntington; mentalement; maladie mentale;
  trouble|troubles psychi*|bipolaire*|alimentaire*|anxieu*|mental|mentaux|cognitif*; borderline; anorexi*; boulimi*; insomni*; apnee du sommeil;
  scarifie; automutil*; nerveusement; perd la tete|memoire|boule; perdu la tete|memoire; perte|pertes de memoire; n ' a plus toute sa tete;
  psy; psychiatre; psychologue; psychiatrie; hopital psychiatrique; centre medico-psychologique; cmp; csapa; addictologue; hopital de jour;
  suivi|suivie au|a l cmp|hopital; neuroleptique*; antidepresseur*; anxiolytique*; somnifere*; lithium; ritaline; methadone; subutex;
  alcoolique; alcoolo; alcoolisme; ivre; saoul; bourre; boit trop|beaucoup|des|du|de nouveau; bois trop|beaucoup; boit des|des le matin; boit des|du matin; boit de plus en plus;
  dependant|dependante a|de l|aux alcool|jeux; addict a|aux|au; accro a|aux|au; sevrage; cure de desintoxication|sevrage; desintox; rechute; toxicomane; toxico;
  se drogue; me drogue; se pique; se shoote; se came; fume du crack; heroine; cocaine; overdose; surdose; ligne|lignes de coke; craque;
  cancer; cancers; tumeur*; leucemie; lymphome; melanome; sarcome; metastas*; oncologi*; chimio*; radiotherapie; remission; mastectomie;
  diabet*; insuline; asthm*; bpco; emphyseme; bronchit*; mucoviscidose; tuberculose; pneumonie; embolie; phlebite; thrombose; covid long;
  epilep*; sclerose en plaques; avc; infarctus; cardiaque; arythmie; pontage; stent; pacemaker; stimulateur cardiaque; defibrillateur; souffle au coeur; hypertension;
  cholesterol; obese; obesite; dialys*; insuffisance cardiaque|renale|respiratoire; renal*; rein greffe; greffe; transplant*; cirrhose; hepatit*; ulcere; crohn; rectocolite;
  coeliaque; allergique; intolerant|intolerante au; lupus; psoriasis; eczema; lyme; fibromyalgie; arthrose; polyarthrit*; arthrit*; rhumatism*; osteoporose; hernie; sciatique;
  scoliose; lombalgie; glaucome; cataracte; dmla; drepanocyt*; hemophil*; thyroide; migraine*; meningite; mononucleose; incontinen*; coma; oxygene; perfusion; sonde;
  seropositi*; vih; hiv; sida; syphilis; hepatite; enceinte; fausse couche; perdu mon bebe; ivg; avorte*; fiv; pma; gpa; endometriose; menopaus*; pilule; contraception; vaccin*;
  baby blues; post-partum; depression; hyperacti*; mon|ma|son|sa traitement; sous traitement; medicaments pour; prends|prend des medicaments; sous morphine; morphine; gluten;
  une|la|sa|ma|de|leur maladie; maladie rare|chronique|grave|orpheline|genetique; ald; longue maladie; arret maladie; arrets maladie; arret|conge de|longue travail|maladie|duree;
  en arret pour|depuis; en conge maladie|longue; mi-temps therapeutique; invalidite pour; est|suis|etait malade; tombe|tombee malade; atteint|atteinte de|d; souffre|souffrir|souffrait d|de;
  hospitalise*; hospitalisation; urgences psychiatriques; opere|operee; operation; un|d malaise; malaises; suis|est soigne|soignee; fin de vie; soins palliatifs; traumatis*;
  sous curatelle|tutelle; se soigne; envie de mourir>3114; suicide>3114; suicider>3114; suicidaire|suicidaires>3114; se suicider>3114; tentative de suicide>3114; en finir>3114;
  @want mourir>3114; se pendre>3114; me|se supprimer>3114; fin a mes|ses jours>3114; me|se jeter|foutre d|du|de|en|dans|sous>3114; plus vivre>3114;
  plus envie de vivre>3114; plus la force de vivre>3114; plus la force de continuer>3114; pensees|idees noires|suicidaires>3114; avale|avaler des|ses|trop cachets|medicaments>3114`

const disability = `
  un|d|mon|son|sa|ma handicap; porteur|porteuse d ' un handicap|trisomie; situation de handicap; handi; trouble|troubles du|autistique* spectre; troubles dys; autism*; trisomie; asperger;
  syndrome de down; multi-dys; dysphasi*; dyslexie; dyspraxie; tdah; tda; retard mental; retard de developpement; deficien*; polyhandicap*; infirmite; begaie; begaiement;
  fauteuil; fauteuil roulant; deambulateur; bequilles; canne blanche; chien guide; prothese*; appareille|appareillee; implant|implants cochleaire*; langue des signes; braille;
  paralyse; paralysee; paraplegi*; tetraplegi*; hemiplegi*; ampute*; moteur|motrice cerebral|cerebrale; malformation; epaule bloquee; myopathi*; ne|nee sans bras|main|avant-bras|jambe;
  mal voyant|voyante|entendant|entendante; non voyant|voyante; n ' entend plus; ne voit plus; perdu la|l vue|ouie|audition; perdu une|la jambe|main; perdu un|le bras|oeil; ne marche plus; peut|peux plus marcher;
  rqth; aah; pch; aeeh; mdph; allocation handicape; adulte|adultes handicape|handicapes; carte d ' invalidite; carte mobilite|handicap; carte de|mobilite stationnement|inclusion; mobilite inclusion;
  invalidite; taux d ' incapacite; sessad; ulis; clis; savs; samsah; foyer de vie; esat; ime; itep; ems`

const offence = `
  en prison; prison pour; a|de la prison depuis|avant|pour|et; fait de la prison; sort|sorti|sortie|sortir|sortant|sors de prison|detention|cellule; en|de|une detention; detenu; detenue; incarcer*; ecroue*; en taule; au trou; an|ans|mois|annees ferme|fermes; mois|ans|annees de prison; avec sursis; un sursis;
  bracelet electronique; liberte conditionnelle; semi-liberte; controle judiciaire; mandat de depot; garde a vue; ete interpelle|interpellee; fait interpeller; se|s arreter pour|par; fait arreter; ai|a|avait ete arrete|arretee;
  arrete|arretee par la police; connu|connue de|des la|services police|gendarmes; surveille par la police; en cavale; fiche s; casier judiciaire; un casier; mis|mise|ete en examen; mis|mise en examen;
  tribunal correctionnel; passe|passee|passer|convoque|convoquee au|devant|en tribunal|juge|correctionnelle; cour d ' assises; proces pour; juge|jugee pour; condamne|condamnee pour|a|par; ete condamne|condamnee; condamnation;
  recidiv*; travaux|travail d ' interet general; tig; spip; juge d ' application; amende pour; plainte contre moi|lui|elle; accuse|accusee de|d; soupconne|soupconnee de|d; peine|peines de;
  trafic de|d; fait|faisait|font du|un trafic; pour trafic; dealeur; dealeuse; dealer; deale; dealait; dealent; vend|vends|vendait de la drogue|came; vend|vends du shit|cannabis; recel; blanchi*;
  ai|a vole; vole dans|des|mon|ma|les|sur; pour un|des vol|vols; pour vol; un vol a|de|en; vol a l ' etalage; vol en reunion; cambriole; cambriolait; cambriolage|cambriolages pour; braqu*; escroc; escroquerie; escroque; arnaque les|des;
  fraude la|les; fraudeur; travaille|travaillait|bosse|paye au noir; employe|employes|travail non declare*; ne declare pas|rien; non declare; faux papiers; fausse|fausses declaration|declarations;
  sans permis; retrait|perdu|suspension mon|de|du permis; alcool au volant; ivresse au volant; en etat d ' ivresse; sans assurance; tue un|une|quelqu homme|femme|un; pedophile; pedocriminel; exhibitionniste;
  brule des|les poubelles|voitures; degrade|tague les|des; delinquant*`

const violence = `
  me|la|le|nous|l frappe|frappent|frappait>3919; m ' a frappe|frappee>3919; frappe sa|son|ses>3919; a frappe sa|son|mon|ma>3919; me|la|le|l|nous bat>3919; me|la|nous|le battait; bat ses|son|sa>119; battait ses|son|sa|mon|ma; battue|battu|frappee|cognee|rouee par|de son|mon|ses|mes|un|lui|coups>3919;
  femme|enfant battue|battu; se|me fait taper|frapper|cogner|battre|insulter>3919; faisait|faire battre|frapper|tabasser; fait battre|violer|cogner>3919; suis fait agresser|tabasser|frapper|voler|insulter; s ' est fait agresser|tabasser|frapper; s ' est fait violer>3919; tabass*;
  me|la|le|nous tape|cogne>3919; m ' a tape|tapee|cognee>3919; tape dessus; taper dessus>3919; coups de pied|poing|ceinture|ceinturon|couteau|baton>119; coups; gifle|gifle ses|son|sa>119; me|la gifle>3919; une|des gifle|gifles|claque|claques>3919; poing;
  donne des coups>3919; m ' etrangle>3919; m ' a etranglee|etrangle>3919; etranglee>3919; m ' a pousse|poussee; m ' a jete|jetee; casse le|la|un|une bras|nez|main|cote|dent|machoire|poignet>3919; bleus sur; des bleus; me|la brule;
  m ' enferme>3919; il|elle|qui|mari|conjoint|compagnon|ex|pere m ' empeche|interdit de>3919; me laisse pas|plus sortir|voir|travailler|parler>3919; interdit de sortir|voir|travailler|parler>3919; me prend mon|ma|mes telephone|papiers|argent|carte|cles>3919; controle mes|mon|ma|ses|sa>3919; me|la|m surveille|surveillent>3919; homme violent qui>3919; me suit partout>3919; m ' attend en bas|devant>3919;
  me rabaisse>3919; m ' humilie>3919; hurle sur; crie dessus; emprise>3919; me|la harcele|harcelent>3919; m ' a harcele|harcelee>3919; harcele; harcelee; rackette*;
  me|la|nous menace|menacait>3919; m ' a menace|menacee>3919; menace de me|la|nous tuer|frapper>3919; me|la|nous tuer>3919; couteau>3919; sequestre|sequestree>3919; ordonnance de protection>3919; mariage force>3919; marier de|par force>3919; excis*>119;
  peur de son|mon|lui mari|conjoint|compagnon|ex|pere|fils>3919; peur de lui>3919; peur de rentrer|mon>3919; peur quand il rentre>3919;
  viol; violeur; ete violee|viole|agresse|agressee|attouchee|abusee; m ' a violee|viole|agresse|agressee|attouchee|plaquee; embrassee de force; me|la force>3919; embrassee|prise|emmenee|mariee de force; attouch*; inceste>119; abuse de moi|elle|lui|sa|son>3919; m ' a touchee|touche; agression;
  a|as touche ma|mon|sa|son petite|petit|fille|fils|cousine>119; homme|mari|conjoint|compagnon|pere|fils|ex violent>3919; est|devient violent>3919; etait violent; maltraite; maltraitee; maltraitait; violences conjugales|de mon|de son>3919; subis|subit|subissait des violences|coups>3919; plainte pour viol|violences|coups|agression|harcelement`

const minor = `
  entre|entrent|entrer|passe|redouble|redoubler en|au|sa|son|le @class; en @class; est|sont en|au @class; en petite|moyenne|grande section; scolarise|scolarisee en|au|a; a l ' ecole; a la maternelle|creche|garderie; place|places a la|en maternelle|creche; au college; du college; au lycee; quitte le college;
  son|sa|le maitre|maitresse; ecole maternelle|primaire|elementaire; la nounou; assistante maternelle; mon|son|leur|notre|le bebe; nourrisson; nouveau-ne; en bas age; est|etait mineur|mineure; encore mineur|mineure; mineure; mon|ma petit|petite cousin|cousine;
  place|placee|places en|a|par foyer|famille|l|le|la; famille d ' accueil; aide sociale a l ' enfance; ase; foyer de l ' enfance; juge des enfants; bat ses enfants; est|sont|etre maltraite|maltraitee|maltraites par son|sa|ses|leur>119; fugue>119; a fugue>119`

const danger = `
  plus gout a la vie>3114; plus envie de vivre|continuer>3114; marre de vivre>3114; disparaitre pour toujours>3114; @want mourir>3114; envie de mourir>3114; me faire du mal>3114;
  @sleep dehors>115; @sleep dans|sous un|une|la|le|ma|sa|notre|son|mon squat|cave|garage|tente|gare|hall|parking|rue|voiture|pont|camion|abri|camionnette>115; @sleep a|tous _ dans la|une|notre|ma voiture|tente>115; @sleep dehors|sous|chez des|la|le|un>115; nuits|nuit dehors>115; sous|dans un|le|une|la pont|tente pres>115;
  @sleep a cinq|quatre|trois|six|deux dans la|une|notre|ma voiture|tente>115; dans la|ma|notre|sa voiture depuis>115; squat>115; sous un pont>115; sans abri depuis>115; sdf>115; sans toit>115; plus de toit|logement depuis>115; nulle part ou dormir|aller>115; ou dormir>115; ou aller|dormir ce>115; a la rue>115; sommes|suis|est dehors ce|depuis>115;
  expulse|expulsee|expulses|expulsees hier|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche>115; mettre|mis|mise|mettent dehors>115; enferme|enfermee toute|tout la|le journee|jour>119; n ' a pas ouvert>115; ne repond plus depuis; peur pour ma|sa vie>3919; va|allait me|la|nous tuer>3919`

export const sensitiveWords: Readonly<Record<Topic, string>> = {
  health,
  disability,
  offence,
  violence,
  minor,
  danger,
  ...beliefWords,
}

/** Groups of words that entries name with `@`. */
export const wordGroups: Readonly<Record<string, readonly string[]>> = {
  party:
    'ps pcf pc lr rpr ump rn fn lfi eelv npa lo modem udi lrem renaissance horizons reconquete nupes'.split(
      ' ',
    ),
  leader:
    'macron melenchon pen zemmour marine hidalgo jadot hollande sarkozy fillon bardella roussel pecresse hamon'.split(
      ' ',
    ),
  union: 'cgt cfdt fo unsa cftc cgc cfe-cgc fsu snes snuipp se-unsa unef fnsea fidl unl'.split(' '),
  office:
    'delegue deleguee secretaire elu elue permanent permanente representant representante tresorier tresoriere responsable'.split(
      ' ',
    ),
  want: 'veux veut voudrait voulait voudrais voulu vouloir voulais'.split(' '),
  sleep: 'dors dort dormons dorment dormait dormir vis vit vivons vivent loge loger campe'.split(' '),
  class:
    'cp ce1 ce2 cm1 cm2 ce cm sixieme 6e cinquieme 5e quatrieme 4e troisieme 3e seconde maternelle primaire'.split(
      ' ',
    ),
  country:
    `portugal maroc algerie tunisie mali senegal turquie syrie afghanistan pologne roumanie italie espagne congo guinee comores haiti afrique
    ukraine vietnam cambodge cameroun mauritanie soudan erythree ethiopie somalie nigeria niger tchad gabon togo benin ghana ivoire rwanda burundi angola
    madagascar cap-vert libye egypte liban irak iran pakistan inde bangladesh chine russie georgie armenie tchetchenie albanie serbie kosovo bosnie bulgarie
    moldavie bresil colombie venezuela perou chili argentine lanka nepal tibet philippines kabylie kurdistan guadeloupe martinique reunion mayotte guyane`
      .trim()
      .split(/\s+/),
}

/** Words that turn an expression into a figure of speech, right after it. */
export const figureAfter: Readonly<Record<string, RegExp>> = {
  'en finir': /^avec$/,
  noir: /^de$/,
  noire: /^de$/,
  malade: /^(?:de|des)$/,
  sourde: /^oreille$/,
  condamne: /^a$/,
  'ete condamne': /^a$/,
  'un handicap': /^(?:de|pour)$/,
  prison: /^(?:dans|doree)$/,
  'plus vivre': /^(?:seule?|ici|dans|a|au|avec|la|chez|en)$/,
  'me trompe': /^(?:sur|de|d|souvent)$/,
  aveugle: /^(?:confiance|par)$/,
  origine: /^(?:sociale|sociales|du|de|des|modeste|et)$/,
  'a la rue': /^(?:du|de|des|qui)$/,
  mourir: /^(?:de|d)$/,
  croyante: /^(?:dans|en)$/,
  croyant: /^(?:dans|en)$/,
  classe: /^a$/,
}

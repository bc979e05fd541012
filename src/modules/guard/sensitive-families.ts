import type { Topic } from './sensitive-words.ts'

// Whole families of words, taken from what lists them and not from labelled sentences: the long-term illnesses and the
// contagious ones of a school notice, the specialities of hospitals, the classes of medicines, the acts of daily life that
// carers count (Katz), the words of criminal procedure, the capitals of the countries already known. Written as the others.
export const familyWords: Partial<Readonly<Record<Topic, string>>> = {
  health: `mon|ma|son|sa|leur|notre @specialist; suivi|suivie|suivis|suivies en|par @speciality; suivi|consultation|hospitalise|hospitalisee|opere|operee en @speciality;
    suivi|suivie par un|une|son|sa|mon|ma|le|la @specialist; vois|voit|consulte un|une|son|mon @specialist; rendez-vous chez son|mon|ma|sa @specialist;
    sous @medicine; prend|prends|prenait|prenais du|de|des|ses|mes @medicine; prend|prends|prenait de la|l @medicine; prends|prend de l ' @medicine;
    diagnostiqu*; suivi|suivie|soigne|soignee|traite|traitee|hospitalise|hospitalisee pour un|une|des; perfuse|perfusee|perfuser|perfusent; transfus*; intubee|intube; ventilee; greffee; transfusion;
    ablation; stomie; colostomie; ileostomie; tracheotomie; hysterectomie; nephrectomie; colectomie; prostatectomie; thyroidectomie; appendicectomie; biopsie; coloscopie; coronarographie; ponction; catheter; chambre implantable; port-a-cath;
    anemie; anevrisme; angine de poitrine; angor; fibrillation; valve|valves cardiaque|cardiaques; myocarde; pericardite; endocardite; phlebites; varices; lymphoedeme; myelome; myasthenie; sclerose laterale; neuropathie; nevralgie; polynevrite;
    spondylarthrite; algodystrophie; tendinite; lumbago; fracture|fractures du|de|d; hypothyroidie; hyperthyroidie; basedow; hashimoto; addison; cushing; acromegalie; pancreatite; colite; gastrite; diverticul*; calculs renaux|biliaires; insuffisant|insuffisante renal|cardiaque|respiratoire;
    kyste; kystes; polype; polypes; fibrome; nodule; nodules; adenome; carcinome; glioblastome; seminome; acouphenes; vertiges; meniere; retinite; uveite; decollement de la retine; sarcoidose; silicose; asbestose; pleurale; mesotheliome; saturnisme;
    zona; gale; teigne; varicelle; rougeole; rubeole; oreillons; scarlatine; coqueluche; impetigo; salmonellose; toxoplasmose; paludisme; dengue; chikungunya; staphylocoque; septicemie; gangrene; escarre; escarres;
    fait|fais une|un attaque|crise|malaise|infarctus|avc; me scarifie; prematuree|premature de`,
  disability: `plus|pas me|se @alone; plus|pas m|s ' @alone; a besoin d ' une|un|aide|tierce tierce|personne|aide-soignante|auxiliaire; tierce personne; gir 1|2|3|4; perte d ' autonomie;
    sous tutelle|curatelle; est|suis|etait malvoyant*|malentendant*; audioprothes*; orthese; ortheses; corset; attelle; verticalisateur; leve-personne; lit medicalise; sonde|poche urinaire; chien d ' assistance;`,
  offence: `maison d ' arret; parloir; parloirs; centre de detention; centrale de _; purge|purgeait|purgera sa|une|leur peine; peine|peines purgee|amenagee|amenagees; comparution immediate; comparait|comparaitra|comparaitre devant|au; deferre|deferree; perquisition*; mandat d ' arret|amener;
    retire|suspendu|annule|confisque|perdu mon|son|le permis; annulation de|du permis; mise a l ' epreuve; mis|mise a l ' epreuve; sous controle|surveillance judiciaire; probation; ecope|ecopait de|d; ordonnance penale; composition penale; stupefiants; port d ' arme; recherche|recherchee par la|les;
    garde|gardee a vue; fiche|fichee au|s; en fuite; evade|evadee; usurpation d ' identite; abus de confiance|faiblesse; detournement|detourne de|des; faux et usage`,
  violence: `coups et blessures; itt; sous la menace; main courante contre|pour; depose|depose|porte|porte plainte contre mon|ma|son|sa @near`,
  religion: `de|d confession _; confession _ et|mais|je; aid el-kebir|el-fitr; bar-mitsva; bat-mitsva; profession de foi; seminaire|noviciat; au couvent; pelerinage; fait|fais mes|ses|les ablutions|prieres; pratique le|l|la islam|judaisme|bouddhisme|religion|catholicisme; pratique l ' islam|hindouisme;
    niqab; tchador; burqa; jilbab; burkini; turban; rosaire; chapelet; tapis de priere`,
  union: `encarte|encartee a|au @union; cotisation a|au @union|syndicat; adherent|adherente @union; militant|militante @union|syndical|syndicale; dp|delegue|deleguee du personnel; prud ' hommes contre`,
  sex_life: `attire|attiree par les|des hommes|femmes|garcons|filles; sort|sortait avec un homme|garcon et; transidentite; hormonotherapie; son|mon deadname; hors mariage; adultere; union libre avec un|une; maison close; massage|massages naturiste*|tantrique*; libertinage; asexualite`,
  origin: `fui le|la|les guerre|pays|regime; passeport _ et; carte|visa de|d sejour|resident|etudiant; carte de resident; regroupement familial; naturalise|naturalisee depuis|en; cada; ofpra; cnda; primo-arrivant*; accent _ et; langue maternelle; langue|langues de mes|ses parents; arrives|arrivees|arrivee|arrive|arrivais en france; debarque|debarquee en france|du|de; mon|son|notre pays|village natal|d`,
}

/** Groups that the families name with `@`. */
export const familyGroups: Readonly<Record<string, readonly string[]>> = {
  specialist:
    `cardiologue neurologue oncologue cancerologue diabetologue nephrologue pneumologue rhumatologue gastro-enterologue gastro hepatologue endocrinologue
    hematologue gynecologue urologue geriatre gerontologue algologue tabacologue addictologue infectiologue allergologue angiologue proctologue pedopsychiatre
    neuropsychologue neurochirurgien psychotherapeute orthophoniste ergotherapeute psychomotricien psychomotricienne`
      .trim()
      .split(/\s+/),
  speciality:
    `cardiologie neurologie oncologie cancerologie diabetologie nephrologie pneumologie rhumatologie gastro-enterologie hepatologie endocrinologie hematologie
    gynecologie urologie geriatrie addictologie alcoologie psychiatrie pedopsychiatrie dermatologie infectiologie allergologie reanimation soins radiotherapie
    neurochirurgie orthophonie dialyse hopital-de-jour`
      .trim()
      .split(/\s+/),
  medicine:
    `cortisone corticoides anticoagulant anticoagulants anticoagulation antiagregant betabloquant betabloquants antibiotique antibiotiques antiepileptique antiepileptiques
    antipsychotique antipsychotiques thymoregulateur immunotherapie immunosuppresseur immunosuppresseurs chimiotherapie tritherapie hormonotherapie
    statine statines diuretique diuretiques opiace opiaces tramadol codeine oxycodone fentanyl valium xanax lexomil prozac seroplex effexor levothyrox
    ventoline seretide insuline metformine methotrexate antidouleur antidouleurs dialyse assistance respirateur oxygene perfusion`
      .trim()
      .split(/\s+/),
  alone: 'lever laver habiller deshabiller nourrir alimenter doucher coucher baisser relever chausser'.split(
    ' ',
  ),
  near: 'pere mere oncle tante frere soeur cousin cousine grand-pere grand-mere beau-pere belle-mere mari conjoint compagnon ex voisin patron entraineur'.split(
    ' ',
  ),
  capital:
    `alger oran constantine annaba bejaia tunis sfax casablanca rabat fes marrakech tanger agadir nouakchott dakar thies bamako kayes conakry abidjan bouake accra lome cotonou
    lagos abuja niamey ouagadougou ndjamena yaounde douala libreville brazzaville kinshasa bangui luanda kigali bujumbura kampala nairobi addis-abeba asmara mogadiscio khartoum djibouti
    moroni antananarivo tananarive port-louis praia bissau banjul freetown monrovia maputo lusaka harare pretoria johannesburg le-caire tripoli benghazi beyrouth damas alep homs bagdad
    mossoul teheran kaboul herat islamabad karachi lahore dacca colombo katmandou ankara istanbul izmir erevan tbilissi bakou grozny tachkent tirana pristina skopje sarajevo belgrade
    bucarest sofia chisinau kiev kyiv kharkiv odessa minsk moscou varsovie cracovie budapest lisbonne hanoi saigon phnom-penh vientiane bangkok manille jakarta pekin shanghai wenzhou
    port-au-prince fort-de-france pointe-a-pitre cayenne saint-denis-de-la-reunion mamoudzou bogota caracas lima quito`
      .trim()
      .split(/\s+/),
}

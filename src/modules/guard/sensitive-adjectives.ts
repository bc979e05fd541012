// Words that say who somebody is, and as often qualify a dish, a school or a street: they count when said of a person.
export const sensitiveAdjectives = {
  health:
    'malade; mourant|mourante; senile; grabataire; alite|alitee; abstinent|abstinente; sterile; infertile',
  disability: `sourd|sourde; muet|muette; aveugle; begue; dyspraxique; dysphasique; dyscalculique; dyslexique; autiste; trisomique;
    malvoyant|malvoyante; malentendant|malentendante; invalide; infirme; boiteux|boiteuse; nain|naine; cul-de-jatte; manchot|manchote;
    borgne; sourd-muet|sourde-muette; sourd-aveugle; non-voyant|non-voyante; handicape|handicapee; polyhandicape|polyhandicapee`,
  religion: `musulman|musulmane|musulmans|musulmanes; juif|juive|juifs; catholique|catholiques; chretien|chretienne|chretiens;
    protestant|protestante|protestants; evangelique|evangeliques; evangeliste; bouddhiste; hindou|hindoue; hindouiste; sikh; mormon|mormone;
    adventiste; pentecotiste; baptiste; lutherien|lutherienne; calviniste; anglican|anglicane; copte; maronite; chiite; sunnite; alevi|alevie;
    soufi|soufie; ismaelien|ismaelienne; orthodoxe; athee; agnostique; animiste; druze; salafiste; islamiste; integriste; pieux|pieuse;
    pratiquant|pratiquante; croyant|croyante; pretre; imam; rabbin; pasteur; diacre; moine; nonne; religieuse; seminariste; franc-macon|franc-maconne`,
  opinion: `communiste|communistes; socialiste|socialistes; ecologiste; ecolo; royaliste; monarchiste; anarchiste; gaulliste; trotskiste; trotskyste;
    maoiste; marxiste; leniniste; stalinien|stalinienne; fasciste; neonazi|neonazie; nationaliste; souverainiste; identitaire; macroniste; sarkozyste;
    chiraquien|chiraquienne; mitterrandien; melenchoniste; lepeniste; zemmouriste; frontiste; insoumis|insoumise; centriste; liberal|liberale;
    independantiste; autonomiste; complotiste; antifa; altermondialiste; gauchiste; droitard|droitarde; zadiste`,
  union: `syndicaliste; cegetiste; cedetiste; syndique|syndiquee|syndiques; greviste`,
  sex_life: `gay; gays; lesbienne|lesbiennes; homosexuel|homosexuelle|homosexuels; homo; bi; bisexuel|bisexuelle; trans; transgenre; transsexuel|transsexuelle;
    queer; asexuel|asexuelle; pansexuel|pansexuelle; intersexe; non-binaire; travesti|travestie; pd; pede; gouine; infidele; polyamoureux|polyamoureuse;
    libertin|libertine; echangiste; impuissant; frigide; vierge; prostituee; escort`,
  origin: `noir|noire|noirs; arabe|arabes; berbere; kabyle; chaoui|chaouia; touareg; kurde; rom|roms; gitan|gitane|gitans; manouche; tsigane; tzigane; yeniche;
    metis|metisse; asiatique; maghrebin|maghrebine; africain|africaine; antillais*; guadeloupeen*; martiniquais*; reunionnais*; guyanais*; mahorais*;
    kanak; tahitien*; corse; creole; pied-noir; harki; apatride; immigre|immigree; migrant|migrante; refugie|refugiee; clandestin|clandestine;
    sans-papiers; naturalise|naturalisee; demandeur|demandeuse d ' asile;
    algerien*; tunisien*; marocain*; libyen*; egyptien*; mauritanien*; malien*; senegalais*; guineen*; ivoirien*; ghaneen*; togolais*;
    beninois*; nigerian*; nigerien*; burkinabe*; tchadien*; camerounais*; gabonais*; congolais*; angolais*; centrafricain*; rwandais*; burundais*;
    ougandais*; kenyan*; tanzanien*; ethiopien*; erythreen*; somalien*; soudanais*; djiboutien*; comorien*; malgache*; mauricien*; capverdien*;
    cap-verdien*; gambien*; liberien*; mozambicain*; sud-africain*; turc|turque|turcs; syrien*; libanais*; irakien*; iranien*; afghan*; pakistanais*;
    indien*; bangladais*; srilankais*; sri-lankais*; tamoul*; nepalais*; tibetain*; chinois*; japonais*; coreen*; vietnamien*; cambodgien*; laotien*;
    thailandais*; philippin*; birman*; indonesien*; mongol|mongole; palestinien*; israelien*; jordanien*; yemenite*; saoudien*; armenien*; georgien*;
    azeri*; tchetchene*; daghestanais*; ouzbek*; kazakh*; russe|russes; ukrainien*; bielorusse*; moldave*; polonais*; roumain*; bulgare*; hongrois*;
    tcheque*; slovaque*; serbe*; croate*; bosniaque*; bosnien*; kosovar*; albanais*; macedonien*; montenegrin*; slovene*; grec|grecque|grecs; chypriote*;
    maltais*; italien*; espagnol*; portugais*; allemand*; anglais*; britannique*; irlandais*; ecossais*; belge|belges; neerlandais*; hollandais*; suisse;
    autrichien*; danois*; suedois*; norvegien*; finlandais*; islandais*; estonien*; letton*; lituanien*; americain*; canadien*; quebecois*; mexicain*;
    bresilien*; argentin*; chilien*; colombien*; peruvien*; venezuelien*; equatorien*; bolivien*; uruguayen*; paraguayen*; cubain*; haitien*; dominicain*;
    jamaicain*; australien*`,
} as const

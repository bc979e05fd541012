import { catalogue, sentence, type Words } from '#kernel/i18n.ts'

export const agreementMessages = catalogue(
  {
    summary:
      'Comparer deux fichiers d’étiquettes des mêmes textes : accord (kappa, indice de Rand, information), sans serveur',
    usage:
      'agreement FICHIER1 FICHIER2 [--json]\nChaque FICHIER : CSV ou JSON par lignes (UTF-8), colonnes id et label, ou ce que « understand --json » écrit (id et theme). Une étiquette vide, ou le thème -1 : texte non classé, laissé de côté et compté.\n--json : un objet.',
    twoFiles: 'Donnez deux fichiers à comparer.',
    lacksColumns: (path: string, found: string) =>
      `${path} : la première ligne doit nommer les colonnes « id » et « label » (ou « theme »). Colonnes lues : ${found}`,
    lacks: (path: string, line: number) =>
      `${path}, ligne ${line} : il manque l’identifiant « id » ou l’étiquette « label » (ou « theme »).`,
    notLabel: (path: string, line: number) =>
      `${path}, ligne ${line} : l’étiquette doit être un mot ou un nombre, une seule par texte.`,
    notLabels: (path: string, count: number) =>
      `${path} : ${count} étiquettes différentes. Est-ce la bonne colonne ?`,
    noRow: (path: string) => `${path} ne contient aucune ligne.`,
    nothingInCommon: (one: string, other: string) =>
      `Aucun texte étiqueté dans les deux fichiers. Les identifiants se ressemblent-ils ? Le premier commence par « ${one} », le second par « ${other} ».`,
    inFile: (path: string, why: string) => `${path} : ${why}`,
    texts: (count: string) => `Textes étiquetés par les deux : ${count}`,
    tooFew: (least: string) => `Trop peu pour rien en dire : il en faut ${least} au moins.`,
    kappa: (value: string, low: string, high: string) =>
      `Kappa de Cohen : ${value} (intervalle à 95 % : de ${low} à ${high})`,
    alike: (share: string, chance: string) =>
      `Étiquetés de la même façon : ${share} (par hasard : ${chance})`,
    otherLabels:
      'Kappa : non calculé, les deux fichiers n’ont pas les mêmes étiquettes (un même numéro de thème de deux analyses ne désigne pas le même thème).',
    ari: (value: string) => `Indice de Rand ajusté : ${value}`,
    ami: (value: string) => `Information mutuelle ajustée : ${value}`,
    labels: (one: string, other: string) => `Étiquettes employées : ${one} et ${other}`,
    onlyUsedIn: (path: string, labels: string) => `Seulement dans ${path} : ${labels}`,
    others: (count: string) => `et ${count} autres`,
    lacking: (path: string, absent: string, empty: string) =>
      `${path} : ${absent} textes que l’autre n’a pas, ${empty} des textes communs sans étiquette.`,
    scale: '1 : le même classement ; 0 : pas mieux que le hasard.',
  },
  {
    summary:
      'Compare two files of labels of the same texts: agreement (kappa, Rand index, information), without a server',
    usage:
      'agreement FILE1 FILE2 [--json]\nEach FILE: CSV or JSON lines (UTF-8), columns id and label, or what “understand --json” prints (id and theme). An empty label, or theme -1: a text not placed, left out and counted.\n--json: one object.',
    twoFiles: 'Give two files to compare.',
    lacksColumns: (path: string, found: string) =>
      `${path}: the first line must name the columns “id” and “label” (or “theme”). Columns read: ${found}`,
    lacks: (path: string, line: number) =>
      `${path}, line ${line}: the identifier “id” or the label “label” (or “theme”) is missing.`,
    notLabel: (path: string, line: number) =>
      `${path}, line ${line}: the label must be a word or a number, a single one a text.`,
    notLabels: (path: string, count: number) => `${path}: ${count} different labels. Is it the right column?`,
    noRow: (path: string) => `${path} holds no row.`,
    nothingInCommon: (one: string, other: string) =>
      `No text is labelled in both files. Are the identifiers alike? The first begins with “${one}”, the second with “${other}”.`,
    inFile: (path: string, why: string) => `${path}: ${why}`,
    texts: (count: string) => `Texts labelled by both: ${count}`,
    tooFew: (least: string) => `Too few to say anything: ${least} at least are needed.`,
    kappa: (value: string, low: string, high: string) =>
      `Cohen’s kappa: ${value} (interval at 95%: from ${low} to ${high})`,
    alike: (share: string, chance: string) => `Labelled alike: ${share} (by chance: ${chance})`,
    otherLabels:
      'Kappa: not computed, the two files have not the same labels (a same number of theme of two analyses is not the same theme).',
    ari: (value: string) => `Adjusted Rand index: ${value}`,
    ami: (value: string) => `Adjusted mutual information: ${value}`,
    labels: (one: string, other: string) => `Labels used: ${one} and ${other}`,
    onlyUsedIn: (path: string, labels: string) => `Only in ${path}: ${labels}`,
    others: (count: string) => `and ${count} others`,
    lacking: (path: string, absent: string, empty: string) =>
      `${path}: ${absent} texts that the other has not, ${empty} of the texts in common without a label.`,
    scale: '1: the same grouping; 0: no better than chance.',
  },
)

export type AgreementMessages = (typeof agreementMessages)['fr']
export const agreementWords = (pick: (m: AgreementMessages) => string): Words =>
  sentence(agreementMessages, pick)

import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { authorCategories, channels } from '#modules/contributions/module.ts'
import { checkCodes } from './check-codes.ts'
import { both, everyone } from './data-files.ts'

const codes = checkCodes.filter((one) => !one.startsWith('A'))

/** Who took part in a process: counts, checks, anonymous slips and opinions. */
export const takingPartFile: DescribedFile = {
  name: 'who-took-part',
  title: { fr: 'Qui a participé à une démarche', en: 'Who took part in a process' },
  who: {
    fr: `${everyone.fr} Un nombre de moins de cinq personnes n’y est jamais : il est vide, comme ce qui le laisserait deviner.`,
    en: `${everyone.en} A number of fewer than five persons is never in it: it is empty, as is what would give it away.`,
  },
  addresses: ['/api/who-took-part?process={process}'],
  columns: describedColumns(
    `process | text | Démarche / Process | Nom court de la démarche. / Short name of the process. | fabrique-2017
     date | day | Jour du calcul / Day computed | Le jour où les nombres sont calculés. / The day the figures are computed. | 2026-03-02
     received | number paroles / contributions | Paroles reçues / Contributions received | Toutes, sauf celles que leur auteur a retirées. / All but those their author withdrew. | 410
     channels[].category | choice | Canal / Channel | Par où des paroles sont arrivées. / How contributions came in. | workshop
     channels[].count | number paroles / contributions | Paroles / Contributions | Combien sont arrivées par ce canal. / How many came by it. | 120
     categories[].category | choice | Qui parle / Who speaks | La catégorie dite par l’auteur. / The category its author said. | citizen
     categories[].count | number paroles / contributions | Paroles publiées / Published contributions | Combien sont de cette catégorie. / How many are of this category. | 80
     figures[].code | choice | Vérification / Check | I : qui participe. P : comment c’est mené. / I: who takes part. P: how it is led. | I3
     figures[].numerator | number? | Nombre compté / Number counted | Vide : non connu. / Empty: not known. | 12
     figures[].denominator | number? | Sur combien / Out of | Vide : non connu. / Empty: not known. | 15
     figures[].unknown | number | Non connus / Not known | Combien ne peuvent pas être jugés. / How many cannot be judged. | 0
${both('figures[].parts[].label', 'Partie / Part', 'Ce que le détail compte. / What the detail counts.', 'Papier')}
     figures[].parts[].value | number? | Valeur / Value | Vide : trop peu de personnes, ou rien à compter. / Empty: too few persons, or nothing to count. | 7
     figures[].parts[].unit | choice | Unité / Unit | Un nombre, des jours, ou une note sans nombre. / A count, days, or a note without number. | count
${both('figures[].title', 'Titre / Title', 'Ce qui est vérifié. / What is checked.', 'Personnes concernées')}
${both('figures[].formula', 'Calcul / Formula', 'Le calcul, en mots. / The computation, in words.', 'Paroles des personnes concernées, sur toutes.')}
${both('figures[].method', 'Méthode / Method', 'Ce qui est pris et ce qui ne l’est pas. / What is taken and what is not.', 'Les paroles retirées ne sont pas comptées.')}
     slips.counted | number bulletins / slips | Bulletins comptés / Slips counted | Par semaines entières, dix au moins à la fois. / By whole weeks, ten at a time at least. | 36
     slips.waiting | number bulletins / slips | Bulletins en attente / Slips waiting | Ils attendent la fin de leur semaine. / They wait for their week to end. | 4
     slips.upTo | day? | Jusqu’à la semaine du / Up to the week of | Le lundi de la dernière semaine comptée. / The Monday of the last week counted. | 2026-02-23
     slips.tallies[].criterion | choice | Question / Question | Ce que le bulletin demande. / What the slip asks. | age
     slips.tallies[].answered | number? bulletins / slips | Réponses / Answers | Bulletins qui répondent à cette question. Vide : secret. / Slips that answer it. Empty: secret. | 30
     slips.tallies[].census.year | number? | Année du recensement / Year of the census | Des chiffres auxquels on compare. / Of the figures compared with. | 2022
     slips.tallies[].census.source | text? | Source du recensement / Source of the census | D’où viennent ces chiffres. / Where these figures come from. | Insee, recensement 2022
     slips.tallies[].enough | yes-no | Assez pour comparer / Enough to compare | Trente réponses au moins. / Thirty answers at least. | true
     slips.tallies[].cells[].category | text | Réponse / Answer | Une réponse possible ; pour le quartier, son numéro. / A possible answer; for the district, its number. | 30-44
     slips.tallies[].cells[].count | number? bulletins / slips | Bulletins / Slips | Combien l’ont donnée. Vide : secret. / How many gave it. Empty: secret. | 9
     slips.tallies[].cells[].censusShare | number? | Part au recensement / Share in the census | Entre 0 et 1. / Between 0 and 1. | 0.21
     slips.tallies[].cells[].share | number? | Part des bulletins / Share of the slips | Entre 0 et 1 ; vide sous trente réponses. / Between 0 and 1; empty under thirty answers. | 0.3
     slips.tallies[].cells[].gap.points | number? points / points | Écart / Gap | Bulletins moins recensement, en points. / Slips minus census, in points. | 9
     slips.tallies[].cells[].gap.low | number? points / points | Écart au moins / Gap at least | Le bas de l’intervalle à 95 %. / The low end of the 95% interval. | -3
     slips.tallies[].cells[].gap.high | number? points / points | Écart au plus / Gap at most | Le haut de l’intervalle à 95 %. / The high end of the 95% interval. | 21
     judgements.counted | number avis / opinions | Avis comptés / Opinions counted | Avis anonymes sur la séance ou la démarche. / Anonymous opinions on the session or process. | 20
     judgements.waiting | number avis / opinions | Avis en attente / Opinions waiting | Ils attendent la fin de leur semaine. / They wait for their week to end. | 2
     judgements.upTo | day? | Jusqu’à la semaine du / Up to the week of | Le lundi de la dernière semaine comptée. / The Monday of the last week counted. | 2026-02-23
     judgements.questions[].question | choice | Question / Question | Ce qui est demandé. / What is asked. | heard
     judgements.questions[].n | number? réponses / answers | Réponses / Answers | Vide : moins de cinq. / Empty: fewer than five. | 18
     judgements.questions[].median | number? | Note du milieu / Middle mark | De 1 à 5 ; vide : moins de cinq réponses. / From 1 to 5; empty: fewer than five answers. | 4`,
    {
      'channels[].category': channels,
      'categories[].category': authorCategories,
      'figures[].code': codes,
      'figures[].parts[].unit': ['count', 'days', 'note'],
      'slips.tallies[].criterion': ['age', 'sex', 'district', 'firstTime', 'belongs'],
      'judgements.questions[].question': ['clearTask', 'enoughTime', 'respected', 'heard', 'trustInUse'],
    },
  ),
}

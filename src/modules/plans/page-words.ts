import { catalogue } from '#kernel/i18n.ts'
import { plural } from '#ui/numbers.ts'

const fr = (n: number, one: string, other: string) => plural(n, { one, other }, 'fr')
const en = (n: number, one: string, other: string) => plural(n, { one, other }, 'en')

/** The words of the public pages. */
export const pageWords = catalogue(
  {
    plans: 'Plans d’actions',
    plansLead: 'Ce que la Ville a promis de faire, et où elle en est.',
    plansEmpty: 'Aucun plan n’est encore enregistré.',
    plansCount: (counted: number, announced: number | null) =>
      announced === null
        ? `${fr(counted, '# action', '# actions')}`
        : `${announced} annoncées, ${fr(counted, '# nommée', '# nommées')}`,
    period: (from: string, to: string) => (from === to ? from : `${from} à ${to}`),
    announcedCounted: (announced: number, counted: number) =>
      `${announced} actions annoncées, ${counted} ${counted > 1 ? 'nommées' : 'nommée'}`,
    counted: (counted: number) => `${counted} ${counted > 1 ? 'actions' : 'action'}`,
    announced: 'Ce qui a été annoncé',
    places: (missing: number) =>
      missing === 1
        ? 'Une place reste vide : elle n’est nommée nulle part.'
        : `${missing} places restent vides : elles ne sont nommées nulle part.`,
    more: (extra: number) => `Nous en comptons ${extra} de plus que le nombre annoncé.`,
    countedHere: (counted: number) => `Compté ici : ${counted}. Ce nombre vient des lignes de cette page.`,
    picture: (done: number, missing: number) =>
      `Un fil de nœuds : ${done} pleins, un par action nommée, et ${missing} en pointillé pour celles qui ne le sont pas.`,
    notNamed: 'Non nommées',
    votedOn: (day: string) => `Voté le ${day}`,
    adoptedOn: (day: string) => `Votée le ${day}`,
    notAdopted: 'Aucune délibération ne l’a encore adopté.',
    deliberation: 'La délibération qui l’adopte',
    whereTheyStand: (n: number) => (n > 1 ? `Où en sont les ${n} actions` : 'Où en est l’action'),
    statusSource: 'Chaque état est daté sur la fiche de l’action.',
    someExample: (n: number, all: number) =>
      `${fr(n, '# état', '# états')} sur ${all} ${n > 1 ? 'sont inventés' : 'est inventé'} pour la démonstration.`,
    lateCount: 'En retard',
    noDeadlineCount: (n: number, all: number) =>
      n === all
        ? 'Aucune action n’a d’échéance propre. Seule la période du plan est dite.'
        : `${fr(n, '# action', '# actions')} sur ${all} ${n > 1 ? 'n’ont' : 'n’a'} pas d’échéance propre.`,
    planOver: (n: number) =>
      `La période du plan est finie, et ${fr(n, '# action sans échéance n’est pas terminée', '# actions sans échéance ne sont pas terminées')}.`,
    money: 'L’argent',
    envelope: 'Enveloppe du plan',
    attributed: 'Attribué à des actions nommées',
    attributedOf: (share: string, whole: string, counted: number) =>
      `${share} sur ${whole}, pour ${fr(counted, '# action', '# actions')}`,
    unknownAmounts: (n: number, all: number) =>
      `Pour ${fr(n, '# action', '# actions')} sur ${all}, nous ne savons pas le montant. Ce n’est pas zéro.`,
    apartAmounts: (n: number) =>
      `${fr(n, '# montant ne s’additionne pas : il n’est pas compté', '# montants ne s’additionnent pas : ils ne sont pas comptés')} comme l’enveloppe.`,
    unknown: 'non connu',
    source: (source: string) => `Source : ${source}`,
    filters: 'Trier les actions',
    byAxis: 'Par axe',
    byKind: 'Par genre',
    byStatus: 'Par état',
    byFlag: 'Actions phares',
    all: 'Toutes',
    flagship: 'Action phare',
    flagshipOnly: 'Seulement les actions phares',
    shown: (n: number, all: number) => `${fr(n, '# action montrée', '# actions montrées')} sur ${all}`,
    emptyFilter: 'Aucune action ne répond à ces filtres.',
    emptyPlan: 'Aucune action n’est encore écrite dans ce plan.',
    outline: 'L’arbre du plan',
    axisOf: (n: number, all: number) => `${n} sur ${all}`,
    without: 'Sans objectif',
    csv: 'Télécharger en CSV',
    districtsMap: 'Les quartiers, sur une carte',
    json: 'Télécharger en JSON',
    openOption: (option: string) => `Choix encore ouvert : ${option}`,
    study: 'Étude. Ce n’est pas une ouverture promise.',
    studyDone: 'Étude rendue',
    experiment: 'À la fin : arrêter, prolonger ou pérenniser.',
    coverage: (served: number, all: number) => `Quartiers servis : ${served} sur ${all}`,
    coverageUnknown: 'Dans tous les quartiers : nous ne savons pas lesquels sont servis',
    timing: {
      late: (days: string) => `En retard de ${days}`,
      in_time: (day: string) => `Échéance : ${day}`,
      no_deadline: 'Sans échéance',
      continuous: 'Action continue, sans échéance',
      plan_over: 'Sans échéance. La période du plan est finie.',
      cannot_say: (day: string) => `L’échéance (${day}) est passée, et nous ne savons pas où elle en est.`,
    },
    action: (n: number) => `Action ${n}`,
    sentence: {
      since: (status: string, day: string) => `${status}, d’après un état du ${day}.`,
      unknown: 'Nous ne savons pas où en est cette action.',
    },
    plain: 'En clair',
    description: 'La promesse',
    essential: 'L’essentiel',
    pilot: 'Qui pilote',
    partners: 'Avec qui',
    amount: 'Montant',
    plan: 'Plan',
    branch: 'Place dans le plan',
    notAdoptedYet: 'pas encore adoptée par une délibération',
    history: 'Son histoire',
    noHistory: 'Aucun état n’a été enregistré depuis le vote.',
    proposals: 'D’où elle vient',
    noProposal:
      'Aucune proposition n’est reliée à cette action. Nous ne savons pas de quelles paroles elle vient.',
    answered: 'réponse publiée',
    districts: (served: number, all: number) =>
      `Servie dans ${fr(served, '# quartier', '# quartiers')} sur ${all}`,
    districtsMissing: (notYet: number, unknown: number) => `Pas encore : ${notYet}. Non connu : ${unknown}.`,
    allPromised: 'La promesse dit « tous les quartiers ».',
    district: 'Quartier',
    state: 'État',
    note: 'Note',
    thread: 'Suivre le fil de cette action',
  },
  {
    plans: 'Action plans',
    plansLead: 'What the town promised to do, and how it is going.',
    plansEmpty: 'No plan is recorded yet.',
    plansCount: (counted: number, announced: number | null) =>
      announced === null
        ? `${en(counted, '# action', '# actions')}`
        : `${announced} announced, ${counted} named`,
    period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    announcedCounted: (announced: number, counted: number) =>
      `${announced} actions announced, ${counted} named`,
    counted: (counted: number) => `${counted} ${counted === 1 ? 'action' : 'actions'}`,
    announced: 'What was announced',
    places: (missing: number) =>
      missing === 1
        ? 'One place stays empty: it is named nowhere.'
        : `${missing} places stay empty: they are named nowhere.`,
    more: (extra: number) => `We count ${extra} more than the number announced.`,
    countedHere: (counted: number) =>
      `Counted here: ${counted}. This number comes from the rows of this page.`,
    picture: (done: number, missing: number) =>
      `A thread of knots: ${done} full, one for each named action, and ${missing} dotted for those that are not.`,
    notNamed: 'Not named',
    votedOn: (day: string) => `Voted on ${day}`,
    adoptedOn: (day: string) => `Voted on ${day}`,
    notAdopted: 'No deliberation has adopted it yet.',
    deliberation: 'The deliberation that adopts it',
    whereTheyStand: (n: number) => (n > 1 ? `How the ${n} actions are going` : 'How the action is going'),
    statusSource: 'Each status is dated on the page of its action.',
    someExample: (n: number, all: number) =>
      `${en(n, '# status', '# statuses')} out of ${all} ${n === 1 ? 'is' : 'are'} invented for the demonstration.`,
    lateCount: 'Late',
    noDeadlineCount: (n: number, all: number) =>
      n === all
        ? 'No action has a deadline of its own. Only the period of the plan is given.'
        : `${en(n, '# action', '# actions')} out of ${all} ${n === 1 ? 'has no deadline of its own' : 'have no deadline of their own'}.`,
    planOver: (n: number) =>
      `The period of the plan is over, and ${en(n, '# action without a deadline is not finished', '# actions without a deadline are not finished')}.`,
    money: 'The money',
    envelope: 'Envelope of the plan',
    attributed: 'Attributed to named actions',
    attributedOf: (share: string, whole: string, counted: number) =>
      `${share} out of ${whole}, for ${en(counted, '# action', '# actions')}`,
    unknownAmounts: (n: number, all: number) =>
      `For ${en(n, '# action', '# actions')} out of ${all}, we do not know the amount. It is not zero.`,
    apartAmounts: (n: number) =>
      `${en(n, '# amount is left apart: it is not counted', '# amounts are left apart: they are not counted')} as the envelope is.`,
    unknown: 'not known',
    source: (source: string) => `Source: ${source}`,
    filters: 'Filter the actions',
    byAxis: 'By axis',
    byKind: 'By kind',
    byStatus: 'By status',
    byFlag: 'Flagship actions',
    all: 'All',
    flagship: 'Flagship action',
    flagshipOnly: 'Flagship actions only',
    shown: (n: number, all: number) => `${en(n, '# action', '# actions')} shown out of ${all}`,
    emptyFilter: 'No action matches these filters.',
    emptyPlan: 'No action is written in this plan yet.',
    outline: 'The tree of the plan',
    axisOf: (n: number, all: number) => `${n} out of ${all}`,
    without: 'Without objective',
    csv: 'Download as CSV',
    districtsMap: 'The districts, on a map',
    json: 'Download as JSON',
    openOption: (option: string) => `Choice still open: ${option}`,
    study: 'A study. Not a promised opening.',
    studyDone: 'Study delivered',
    experiment: 'At the end: stop, extend or make permanent.',
    coverage: (served: number, all: number) => `Districts served: ${served} out of ${all}`,
    coverageUnknown: 'In every district: we do not know which ones are served',
    timing: {
      late: (days: string) => `${days} late`,
      in_time: (day: string) => `Deadline: ${day}`,
      no_deadline: 'No deadline',
      continuous: 'Continuous action, no deadline',
      plan_over: 'No deadline. The period of the plan is over.',
      cannot_say: (day: string) => `The deadline (${day}) has passed, and we do not know how it is going.`,
    },
    action: (n: number) => `Action ${n}`,
    sentence: {
      since: (status: string, day: string) => `${status}, from a status of ${day}.`,
      unknown: 'We do not know how this action is going.',
    },
    plain: 'In plain words',
    description: 'The promise',
    essential: 'The essential',
    pilot: 'Who pilots it',
    partners: 'With whom',
    amount: 'Amount',
    plan: 'Plan',
    branch: 'Place in the plan',
    notAdoptedYet: 'not adopted by a deliberation yet',
    history: 'Its history',
    noHistory: 'No status has been recorded since the vote.',
    proposals: 'Where it comes from',
    noProposal: 'No proposal is linked to this action. We do not know from whose words it comes.',
    answered: 'answer published',
    districts: (served: number, all: number) =>
      `Served in ${en(served, '# district', '# districts')} out of ${all}`,
    districtsMissing: (notYet: number, unknown: number) => `Not yet: ${notYet}. Not known: ${unknown}.`,
    allPromised: 'The promise says “every district”.',
    district: 'District',
    state: 'State',
    note: 'Note',
    thread: 'Follow the thread of this action',
  },
)

export type PageWords = (typeof pageWords)['fr']

import type { Database } from '#kernel/database/database.ts'
import type { Block, PaperDocument } from '#kernel/documents/document.ts'
import { type Decision, decisionNames } from '#modules/answers/module.ts'
import {
  type Background,
  backgroundOf,
  planOfAct,
} from '#modules/deliberations/documents/background-reads.ts'
import { marked } from '#modules/deliberations/documents/marked.ts'
import { annexedAnswers, answeredOf } from '#modules/deliberations/documents/reads.ts'
import { type NoteRule, noteRule } from '#modules/deliberations/meetings/meeting.ts'
import type { AgendaAct, ShownMeeting } from '#modules/deliberations/meetings/reads.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { type ShownAct, showDeliberation } from '#modules/deliberations/reads.ts'
import type { TownIdentity } from '#modules/territory/module.ts'
import { formatDay } from '#ui/dates.ts'
import { euros, plural } from '#ui/numbers.ts'
import { factsOf } from './meeting-facts.ts'

const text = (said: string): Block => ({ kind: 'text', text: { text: said } })
const heading = (said: string, level: 2 | 3): Block => ({ kind: 'heading', level, text: { text: said } })
const list = (items: readonly string[]): Block => ({
  kind: 'list',
  items: items.map((said) => ({ text: said })),
})

/** What the paper is called, and what the law says of it (CGCT L2121-12; for the board of a CCAS, CASF R123-16). */
const laws: Readonly<Record<NoteRule, string>> = {
  'council-required':
    'Jointe à la convocation : code général des collectivités territoriales, article L. 2121-12 (communes de 3 500 habitants et plus).',
  'council-free':
    'La loi ne demande pas cette note dans une commune de moins de 3 500 habitants. Elle peut être jointe à la convocation.',
  'council-unknown':
    'À joindre à la convocation dans une commune de 3 500 habitants et plus (code général des collectivités territoriales, article L. 2121-12). La population de la commune n’est pas renseignée ici.',
  'board-required':
    'Joint à la convocation : code de l’action sociale et des familles, article R. 123-16 (communes de 3 500 habitants et plus).',
  'board-free':
    'Aucun texte ne demande ce rapport dans une commune de moins de 3 500 habitants. Il peut être joint à la convocation.',
  'board-unknown':
    'À joindre à la convocation dans une commune de 3 500 habitants et plus (code de l’action sociale et des familles, article R. 123-16). La population de la commune n’est pas renseignée ici.',
}

export const noteName = (body: string) =>
  body === 'council' ? 'Note explicative de synthèse' : 'Rapport explicatif'

/**
 * What explains each act to the members before they vote: what it is about, how it was prepared, what the town answers, what
 * the plan holds and costs, what is asked of them. Counted from the process; what nobody wrote is listed, never made up.
 */
export async function explanatoryNote(
  db: Database,
  shown: ShownMeeting,
  about: { town: TownIdentity | undefined; now: Date },
): Promise<PaperDocument> {
  const { meeting, agenda } = shown
  const rule = noteRule(meeting.body, about.town?.population)
  const whole = meeting.example || (agenda.length > 0 && agenda.every((act) => act.example))
  let partly = false
  const parts: Block[] = []
  for (const [index, act] of agenda.entries()) {
    const shownAct = await showDeliberation(db, act.id)
    partly ||= [act, ...shownAct.answers, ...shownAct.strategies, ...shownAct.actions].some(
      (one) => one.example,
    )
    parts.push(...(await explained(db, index + 1, act, shownAct)))
  }
  const invented = whole
    ? 'Exemple, inventé pour la démonstration. '
    : partly
      ? 'Ce qui est marqué « exemple » est inventé pour la démonstration. '
      : ''
  return {
    title: `${noteName(meeting.body)} : ${messages.fr.body[meeting.body as 'council']}, ${formatDay(meeting.heldOn, 'fr', true)}`,
    warning: `${invented}Texte composé par le logiciel à partir de la démarche, des réponses et du plan. Le secrétariat le relit et le complète ; il ne vaut pas délibération.`,
    asOf: about.now,
    asOfWords: `Composé le ${formatDay(about.now, 'fr')}`,
    lang: 'fr',
    blocks: [factsOf(shown), { kind: 'note', text: { text: laws[rule] } }, ...parts],
  }
}

async function explained(db: Database, index: number, listed: AgendaAct, shown: ShownAct): Promise<Block[]> {
  const { act, process } = shown
  const background = await backgroundOf(db, act.processId)
  const plan = await planOfAct(db, act.id)
  const decided = await decisions(db, act.id)
  return [
    heading(`${index}. ${marked(act.subject, listed.example)}`, 2),
    heading('De quoi il s’agit', 3),
    ...(act.summary ? [text(act.summary)] : []),
    text(`Démarche « ${process.title} ». ${background.summary}`),
    ...(background.label ? [{ kind: 'note', text: { text: background.label } } as const] : []),
    heading('Comment cette délibération a été préparée', 3),
    list([...(await preparation(db, act.processId, background)), ...dates(shown)]),
    ...decided,
    ...planned(shown, plan),
    heading(
      act.body === 'council'
        ? 'Ce qui est demandé au conseil'
        : 'Ce qui est demandé au conseil d’administration',
      3,
    ),
    ...asked(shown),
    ...toComplete(shown, plan.unpriced),
  ]
}

async function preparation(db: Database, process: number, known: Background): Promise<string[]> {
  const { admitted, answered } = await answeredOf(db, process)
  const lines = [
    plural(known.sessions, {
      one: '# rencontre enregistrée comme tenue.',
      other: '# rencontres enregistrées comme tenues.',
      none: '',
    }),
    plural(known.voices, { one: '# contribution publiée.', other: '# contributions publiées.', none: '' }),
    `${plural(admitted, { one: '# proposition', other: '# propositions', none: 'Aucune proposition' })} à examiner, dont ${plural(answered, { one: '# a reçu', other: '# ont reçu', none: 'aucune n’a reçu' })} une réponse publiée avec sa raison.`,
    known.postponed > 0 && known.postponedTo
      ? `${plural(known.postponed, { one: '# réponse manque encore : un acte public la promet', other: '# réponses manquent encore : un acte public les promet' })} pour le ${formatDay(known.postponedTo, 'fr')}.`
      : '',
  ]
  return lines.filter(Boolean)
}

/** The day first announced for the vote, and each later one with its reason. */
function dates({ planned }: ShownAct): string[] {
  const [first, ...later] = planned
  if (!first) return []
  // Placing an act on the agenda of the day already announced announces no other day.
  const others = later.filter((one, index) => one.plannedOn !== (later[index - 1] ?? first).plannedOn)
  return [
    `Vote annoncé${others.length > 0 ? ' d’abord' : ''} pour le ${formatDay(first.plannedOn, 'fr')}.`,
    ...others.map(
      (one) =>
        `Puis pour le ${formatDay(one.plannedOn, 'fr')} : ${one.reason ?? 'aucune raison publiée'}${/[.!?]$/.test(one.reason ?? '') ? '' : '.'}`,
    ),
  ]
}

async function decisions(db: Database, act: number): Promise<Block[]> {
  const answers = await annexedAnswers(db, act)
  if (answers.length === 0) return []
  const names = Object.keys(decisionNames) as Decision[]
  const counted = names
    .map((name) => ({ name, n: answers.filter((one) => one.decision === name).length }))
    .filter(({ n }) => n > 0)
  const refused = answers.filter((one) => one.decision === 'not_kept')
  return [
    heading('Ce que la Ville répond aux propositions', 3),
    {
      kind: 'table',
      caption: marked(
        'Réponses à adopter, par décision',
        answers.some((one) => one.example),
      ),
      head: ['Décision', `Réponses, sur ${answers.length}`],
      widths: [70, 30],
      rows: counted.map(({ name, n }) => [[{ text: decisionNames[name].fr }], [{ text: String(n) }]]),
    },
    ...(refused.length > 0
      ? [
          text(
            plural(refused.length, {
              one: 'La proposition non retenue :',
              other: 'Les # propositions non retenues :',
            }),
          ),
          list(refused.map((one) => `N° ${one.number}, ${marked(one.title, one.example)} : ${one.reason}`)),
        ]
      : []),
    text('Chaque réponse, avec sa raison et sa suite, est annexée au projet de délibération.'),
  ]
}

type PlanOfAct = Awaited<ReturnType<typeof planOfAct>>
const periods: Readonly<Record<string, string>> = { total: 'en tout', per_year: 'par an' }
const credits: Readonly<Record<string, string>> = {
  additional: 'en plus des crédits existants',
  existing: 'dans les crédits existants',
}

function planned({ strategies, actions }: ShownAct, { parts, amounts, unpriced }: PlanOfAct): Block[] {
  if (parts.length === 0 && strategies.length === 0) return []
  const total = parts.reduce((sum, part) => sum + part.actions, 0)
  const flagship = parts.some((part) => part.flagship > 0)
  const known = total - unpriced
  return [
    heading('Ce que prévoit le plan', 3),
    ...strategies.map((one) => text(`${marked(`« ${one.title} »`, one.example)}.`)),
    ...(total > 0
      ? [
          {
            kind: 'table',
            caption: marked(
              'Actions à adopter, par objectif',
              actions.some((one) => one.example),
            ),
            head: ['Objectif', `Actions, sur ${total}`, ...(flagship ? ['Dont actions phares'] : [])],
            widths: flagship ? [60, 20, 20] : [75, 25],
            rows: parts.map((part) => [
              [{ text: part.title }],
              [{ text: String(part.actions) }],
              ...(flagship ? [[{ text: String(part.flagship) }]] : []),
            ]),
          } as const,
          text(
            known === 0
              ? `Le montant d’aucune de ces ${total} actions n’est connu : non connu ne veut pas dire zéro.`
              : `Le montant est connu pour ${known} action${known > 1 ? 's' : ''} sur ${total} :`,
          ),
          ...(known > 0
            ? [
                list(
                  amounts.map((one) =>
                    [
                      `${euros(one.cents)} pour ${plural(one.actions, { one: '# action', other: '# actions' })}`,
                      periods[one.period ?? ''],
                      credits[one.credit ?? ''],
                    ]
                      .filter(Boolean)
                      .join(', '),
                  ),
                ),
              ]
            : []),
        ]
      : []),
  ]
}

function asked({ answers, strategies, actions }: ShownAct): Block[] {
  const items = [
    ...(answers.length > 0
      ? [
          `Adopter ${plural(answers.length, { one: 'la réponse publiée à la proposition', other: 'les # réponses publiées aux propositions' })} de la démarche.`,
        ]
      : []),
    ...strategies.map((one) => `Adopter le plan « ${one.title} ».`),
    ...(actions.length > 0
      ? [`Adopter ${plural(actions.length, { one: 'l’action annexée', other: 'les # actions annexées' })}.`]
      : []),
  ]
  return [items.length > 0 ? list(items) : text('Rien n’est encore rattaché à cette délibération.')]
}

/** What only people know. */
function toComplete({ act, answers, strategies, actions }: ShownAct, unpriced: number): Block[] {
  const missing = [
    act.rapporteur ? '' : 'Qui rapporte cette délibération.',
    act.summary ? '' : 'Ce que cela change pour les habitants, en quelques phrases simples.',
    answers.length + strategies.length + actions.length > 0 ? '' : 'Ce qui est demandé aux membres.',
    unpriced > 0
      ? plural(unpriced, { one: 'Le montant de # action.', other: 'Le montant de # actions.' })
      : '',
  ].filter(Boolean)
  return missing.length > 0 ? [heading('À compléter', 3), list(missing)] : []
}

import type { Database } from '#kernel/database/database.ts'
import type { Block, PaperDocument } from '#kernel/documents/document.ts'
import { type Decision, decisionNames } from '#modules/answers/module.ts'
import { meetingOfAct } from '#modules/deliberations/meetings/reads.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { type ShownAct, showDeliberation } from '#modules/deliberations/reads.ts'
import { voteFields } from '#modules/deliberations/votes/votes.ts'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { backgroundOf } from './background-reads.ts'
import { marked } from './marked.ts'
import { type AnnexedAnswer, annexedAnswers, answeredOf } from './reads.ts'

/** An act is written in French, whatever the language of the page that asks for it. */
const words = messages.fr
const text = (said: string): Block => ({ kind: 'text', text: { text: said } })
const heading = (said: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text: { text: said } })
const article = (index: number) => (index === 1 ? 'Article 1er' : `Article ${index}`)

/**
 * The act as a document: what was published, word for word; before that, a draft composed from the plan and the answers,
 * which the secretariat reads again. One declaration, drawn as DOCX and as PDF.
 */
export async function actDocument(db: Database, id: number, now: Date): Promise<PaperDocument> {
  const shown = await showDeliberation(db, id)
  const answers = await annexedAnswers(db, id)
  const { act } = shown
  const published = act.status === 'published' && act.publishedAt !== null
  const composed = published || act.text ? [] : await body(db, shown, answers)
  const written = (act.text ?? '').split(/\n{2,}/).filter(Boolean)
  return {
    title: act.subject,
    warning: published
      ? `${act.example ? 'Exemple, inventé pour la démonstration. ' : ''}Acte mis en ligne le ${formatInstant(act.publishedAt as Date)}. Empreinte SHA-256 du texte : ${act.fingerprint}.`
      : 'Projet composé par le logiciel à partir du plan et des réponses publiées. Le secrétariat le relit et le complète ; il ne vaut pas délibération.',
    asOf: published ? (act.publishedAt as Date) : now,
    asOfWords: published
      ? `Publiée le ${formatInstant(act.publishedAt as Date)}`
      : `Composé le ${formatInstant(now)}`,
    lang: 'fr',
    blocks: [
      { kind: 'facts', facts: await facts(db, shown) },
      ...composed,
      ...(written.length > 0 ? [heading(words.field.text), ...written.map(text)] : []),
      ...annexes(shown, answers),
    ],
  }
}

async function facts(db: Database, { act, process }: ShownAct) {
  const meeting = await meetingOfAct(db, act.id)
  const day = act.votedOn ?? meeting?.heldOn
  const known = act.votedOn ? voteFields.filter((name) => act[name] !== null) : []
  const lines: [string, string][] = [
    [words.field.body, words.body[act.body as 'council']],
    ['Séance', day ? formatDay(day, 'fr', true) : 'non connue'],
    [words.field.number, act.number ?? 'non connu'],
    [words.field.rapporteur, act.rapporteur ?? 'non connu'],
    [words.field.process, process.title],
    ...(act.outcome
      ? [[words.field.outcome, words.outcome[act.outcome as 'adopted']] as [string, string]]
      : []),
    ...known.map((name) => [words.field[name], String(act[name])] as [string, string]),
  ]
  return lines.map(([term, value]) => ({ term, value: { text: value } }))
}

/** Visas, considérants, articles: only what the data say, counted. */
async function body(db: Database, shown: ShownAct, answers: readonly AnnexedAnswer[]): Promise<Block[]> {
  const { act, process, strategies, actions } = shown
  const { admitted, answered } = await answeredOf(db, act.processId)
  const { postponed, postponedTo } = await backgroundOf(db, act.processId)
  const council = act.body === 'council'
  const decisions = Object.keys(decisionNames) as Decision[]
  const split = decisions
    .map((name) => ({ name, n: answers.filter((one) => one.decision === name).length }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => `${decisionNames[name].fr} : ${n}`)
    .join(' ; ')
  const articles = [
    ...(answers.length > 0
      ? [
          `${plural(answers.length, { one: 'Est adoptée la réponse publiée', other: 'Sont adoptées les # réponses publiées' })} aux propositions de la démarche « ${process.title} », annexées à la présente délibération (${split}).`,
        ]
      : []),
    ...strategies.map((strategy) => `Est adopté le plan « ${strategy.title} ».`),
    ...(actions.length > 0
      ? [
          `${plural(actions.length, { one: 'Est adoptée l’action', other: 'Sont adoptées les # actions' })} dont la liste est annexée à la présente délibération.`,
        ]
      : []),
    'La présente délibération est transmise au représentant de l’État et publiée dans les formes des articles L. 2131-1 et L. 2131-2 du code général des collectivités territoriales.',
  ]
  return [
    heading('Visas'),
    text(
      council
        ? 'Vu le code général des collectivités territoriales, notamment son article L. 2121-29 ;'
        : 'Vu le code de l’action sociale et des familles, notamment ses articles L. 123-4 à L. 123-6 ;',
    ),
    text(`Vu la démarche « ${process.title} » ;`),
    heading('Considérants'),
    text(
      `Considérant que la démarche a retenu pour examen ${plural(admitted, { one: '# proposition', other: '# propositions', none: 'aucune proposition' })}, dont ${plural(answered, { one: '# a reçu', other: '# ont reçu', none: 'aucune n’a reçu' })} une réponse publiée et motivée ;`,
    ),
    ...(postponed > 0 && postponedTo
      ? [
          text(
            `Considérant qu’un acte public promet ${plural(postponed, { one: 'la réponse qui manque', other: 'les # réponses qui manquent' })} pour le ${formatDay(postponedTo, 'fr')} ;`,
          ),
        ]
      : []),
    heading(
      council
        ? 'Le conseil municipal, après en avoir délibéré'
        : 'Le conseil d’administration, après en avoir délibéré',
    ),
    ...articles.flatMap((said, index) => [heading(article(index + 1), 3), text(said)]),
  ]
}

function annexes({ actions }: ShownAct, answers: readonly AnnexedAnswer[]): Block[] {
  const blocks: Block[] = []
  if (answers.length > 0)
    blocks.push(heading('Annexe : les réponses aux propositions'), {
      kind: 'table',
      caption: 'Réponses adoptées',
      head: ['N°', 'Proposition', 'Décision', 'Raison et suite'],
      widths: [8, 32, 18, 42],
      rows: answers.map((one) => [
        [{ text: String(one.number) }],
        [{ text: marked(one.title, one.example) }],
        [{ text: decisionNames[one.decision as Decision].fr }],
        [one.reason, one.followUp, one.passedTo && `Transmise à : ${one.passedTo}`]
          .filter((said): said is string => Boolean(said))
          .map((said) => ({ text: said })),
      ]),
    })
  if (actions.length > 0)
    blocks.push(heading('Annexe : les actions'), {
      kind: 'table',
      caption: 'Actions adoptées',
      head: ['N°', 'Action'],
      widths: [12, 88],
      rows: actions.map((one) => [
        [{ text: String(one.number) }],
        [{ text: marked(one.title, one.example) }],
      ]),
    })
  return blocks
}

import type { Database } from '#kernel/database/database.ts'
import type { Block, PaperDocument } from '#kernel/documents/document.ts'
import { mostLines, type PaperLetter } from '#kernel/documents/letters-pdf.ts'
import { actDocument } from '#modules/deliberations/documents/act-document.ts'
import { marked } from '#modules/deliberations/documents/marked.ts'
import { noteRule } from '#modules/deliberations/meetings/meeting.ts'
import type { AgendaAct, ShownMeeting } from '#modules/deliberations/meetings/reads.ts'
import { messages } from '#modules/deliberations/messages.ts'
import type { TownIdentity } from '#modules/territory/module.ts'
import { formatDay } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { noteName } from './explanatory-note.ts'
import { factsOf } from './meeting-facts.ts'
import type { Member } from './write-members.ts'

/** A notice is an act of the town: in French, whatever the language of the page that asks for it. */
const bodyNames = messages.fr.body
const text = (said: string): Block => ({ kind: 'text', text: { text: said } })
const agendaTable = (agenda: readonly AgendaAct[]): Block => ({
  kind: 'table',
  caption: 'Ordre du jour',
  head: ['N°', 'Objet', 'Rapporteur ou rapporteure'],
  widths: [8, 62, 30],
  rows: agenda.map((act, index) => [
    [{ text: String(index + 1) }],
    [{ text: marked(act.subject, act.example) }],
    [{ text: act.rapporteur ?? '' }],
  ]),
})

/** One letter a member, or one without a name while the list is empty. */
export function convocations(
  shown: ShownMeeting,
  members: readonly Member[],
  about: { town: TownIdentity | undefined; townName: string; now: Date },
): PaperLetter[] {
  const { meeting, agenda } = shown
  const { town, townName, now } = about
  const name = town?.name ?? townName
  const body = bodyNames[meeting.body as 'council']
  const enclosed = enclosures(meeting.body, agenda.length, town?.population)
  const whom: readonly Member[] =
    members.length > 0 ? members : [{ name: `Aux membres : ${body}`, address: null }]
  const example = meeting.example || agenda.some((act) => act.example)
  return whom.map((one, index) => ({
    from: [name, body, ...(/\d{5} \p{L}/u.test(town?.helpPlace ?? '') ? [town?.helpPlace as string] : [])],
    to: [one.name, ...(one.address?.split(/\s*,\s*/) ?? [])].slice(0, mostLines),
    on: `${name}, le ${formatDay(now, 'fr')}`,
    subject: `Convocation : ${body}, séance du ${formatDay(meeting.heldOn, 'fr', true)}`,
    lang: 'fr',
    blocks: [
      ...(example ? [text('Exemple, inventé pour la démonstration.')] : []),
      text('Madame, Monsieur,'),
      text('Vous êtes appelé·e à siéger à cette séance.'),
      factsOf(shown),
      ...(agenda.length > 0
        ? [agendaTable(agenda), text(enclosed)]
        : [text('L’ordre du jour n’est pas encore arrêté.')]),
      text(
        meeting.body === 'council'
          ? 'Le maire ou la maire,'
          : 'La présidence du conseil d’administration du CCAS,',
      ),
    ],
    mark: `Convocation ${index + 1} sur ${whom.length}`,
  }))
}

/** The note goes with the notice where the law asks for it; elsewhere the letter does not promise it. */
function enclosures(body: string, acts: number, population: number | null | undefined): string {
  const drafts = plural(acts, { one: 'le projet de délibération', other: 'les # projets de délibération' })
  const law =
    body === 'council'
      ? 'code général des collectivités territoriales, article L. 2121-12'
      : 'code de l’action sociale et des familles, article R. 123-16'
  const note = noteRule(body, population).endsWith('-required')
    ? `, et ${body === 'council' ? 'la' : 'le'} ${noteName(body).toLowerCase()} (${law})`
    : ''
  return `Documents joints : le dossier de séance, avec ${drafts}${note}.`
}

/** What members read before the meeting: the agenda, then the draft of each act, or the act itself once it is published. */
export async function meetingFile(db: Database, shown: ShownMeeting, now: Date): Promise<PaperDocument> {
  const { meeting, agenda } = shown
  const blocks: Block[] = [factsOf(shown), agendaTable(agenda)]
  for (const [index, act] of agenda.entries()) {
    const paper = await actDocument(db, act.id, now)
    blocks.push(
      { kind: 'heading', level: 2, text: { text: `${index + 1}. ${marked(paper.title, act.example)}` } },
      { kind: 'note', text: { text: paper.warning } },
      ...paper.blocks.map((block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
    )
  }
  return {
    title: `Dossier de séance : ${bodyNames[meeting.body as 'council']}, ${formatDay(meeting.heldOn, 'fr', true)}`,
    warning: 'Les projets de ce dossier ne valent pas délibération.',
    asOf: now,
    asOfWords: `Composé le ${formatDay(now, 'fr')}`,
    lang: 'fr',
    blocks,
  }
}

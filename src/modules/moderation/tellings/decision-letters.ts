import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import type { Block } from '#kernel/documents/document.ts'
import { lettersPdf, type PaperLetter } from '#kernel/documents/letters-pdf.ts'
import { addressFault, addressLines } from '#kernel/documents/postal-address.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { publicAddressOf } from '#kernel/towns/public-address.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/moderation/messages.ts'
import { processesHeld } from '#modules/moderation/queue/queue-reads.ts'
import { letterheadOf, senderOf, type TownIdentity, townIdentity } from '#modules/territory/module.ts'
import { formatDay } from '#ui/dates.ts'
import { mailWords } from './mail-messages.ts'
import { decisionTellers } from './record-decision-told.ts'
import { lettersByHand, type Telling } from './telling-reads.ts'
import { decisionSaid, langOf } from './told-mail.ts'

export const lettersPath = '/bureau/prevenir-des-refus'

/** Decisions are told one by one, as they come: a pile of them stays small, and the rest comes next. */
const mostLetters = 100

/** Those that may leave in a window envelope. */
export const lettersThatLeave = async (db: Database, within: number[] | undefined): Promise<Telling[]> =>
  (await lettersByHand(db, within, mostLetters)).filter((one) => !addressFault(one.contact))

interface Writer {
  readonly town: TownIdentity | undefined
  readonly name: string
  readonly site: string
  readonly now: Date
}

/** What an e-mail would say, on paper: neither what was said, nor the code, nor the town's own word. */
function decisionLetter(one: Telling, { town, name, site, now }: Writer): PaperLetter {
  const lang = langOf(one.language)
  const words = mailWords[lang]
  const { subject, paragraphs } = decisionSaid(one)
  const said = [
    ...paragraphs,
    words.read,
    `${site}/suivre`,
    words.rules,
    `${site}/demarches/${one.process}/regles-de-moderation`,
    words.lost(town?.helpPhone ?? undefined),
    words.signed(town?.name ?? name),
  ]
  return {
    from: senderOf(town, name),
    to: addressLines(one.contact as string),
    on: words.placeAndDay(town?.name ?? name, formatDay(now, lang)),
    subject,
    lang,
    blocks: said.map((text): Block => ({ kind: 'text', text: { text } })),
    mark: words.mark(one.reference),
  }
}

async function draw(town: Town, actor: Actor, now: Date, only?: number): Promise<Download> {
  const all = await lettersThatLeave(town.db, processesHeld(actor, decisionTellers))
  const those = only === undefined ? all : all.filter((one) => one.id === only)
  if (those.length === 0) throw missing(sentence(messages, (m) => m.telling.noLetter))
  const identity = await townIdentity(town.db)
  const writer = { town: identity, name: town.slug, site: publicAddressOf(town), now }
  const body = await lettersPdf(
    those.map((one) => decisionLetter(one, writer)),
    {
      title: messages.fr.telling.title,
      lang: 'fr',
      asOf: now,
      town: await letterheadOf(town.db, town.slug),
    },
  )
  if (!body) throw conflict(sentence(messages, (m) => m.telling.noPdf))
  return new Download('application/pdf', only ? `lettre-${only}.pdf` : 'lettres-de-moderation.pdf', body)
}

export const takeDecisionLetters = reading({
  name: 'take-decision-letters',
  summary: sentence(messages, (m) => m.telling.takeSummary),
  who: decisionTellers,
  input: z.object({ telling: identifier().optional() }),
  run: ({ telling }, { town, actor, now }) => draw(town, actor, now, telling),
})

function drawHere(visit: Visit, only?: number): Promise<Download> {
  visit.context.header('cache-control', 'no-store')
  return draw(visit.town, visit.actor, visit.now, only)
}

export const decisionLettersPage = page({
  path: `${lettersPath}/lettres.pdf`,
  who: decisionTellers,
  input: z.object({}),
  show: (visit) => drawHere(visit),
})

export const decisionLetterPage = page({
  path: `${lettersPath}/:telling{[0-9]+}/lettre.pdf`,
  who: decisionTellers,
  input: z.object({ telling: identifier() }),
  show: (visit, { telling }) => drawHere(visit, telling),
})

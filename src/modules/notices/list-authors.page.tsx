import { count } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import type { Process } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Pager } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, PrintHint, Soft } from '#ui/text.tsx'
import { deskPath, listPath, onChannel, openProcess } from './desk-door.ts'
import { letterWords } from './letters/messages.ts'
import { printingPath } from './letters/print-letters.page.tsx'
import { words } from './messages.ts'
import { type Channel, channelOf, possibleOutcomes, tellers } from './notice.ts'
import { type Author, byAuthor, missedOn, settledOn, tellings, waitingOn } from './reads.ts'
import { ToldAnswers } from './told-answers.tsx'

/** A town may have a thousand letters: each page stays light, and the counts are of them all. */
const atOnce = 50

/** Who is to be told on one channel, with what to say; then what was recorded, which can be undone. For agents alone. */
export const listAuthorsPage = page({
  path: '/bureau/prevenir/:process/:channel',
  who: tellers,
  input: onChannel.extend({ page: count(10_000).min(1).optional().catch(undefined) }),
  async show(visit, asked) {
    const { db, lang } = visit
    const m = words[lang]
    const process = await openProcess(visit, asked.process, tellers)
    const channel = channelOf(asked.channel)
    const waiting = byAuthor(await tellings(db, waitingOn(process.id, channel)))
    const missed = await missedOn(db, process.id, channel)
    const settled = await settledOn(db, process.id, channel)
    const missedTitle = m.missedTitle[channel === 'email' ? 'email' : 'other']
    const many = formatNumber(waiting.length, lang)
    const pages = Math.max(1, Math.ceil(waiting.length / atOnce))
    const at = Math.min(asked.page ?? 1, pages)
    const list = visit.link(listPath(process, channel))
    return (
      <Page frame={visit.frame(m.channel[channel])}>
        <TitlePassage kicker={process.title} title={m.channel[channel]} lead={m.listLead[channel]}>
          {waiting.length > 0 && channel !== 'email' && <PrintHint />}
          <ButtonRow>
            {channel === 'letter' && waiting.length > 0 && (
              <ButtonLink href={visit.link(listPath(process, channel, '/imprimer'))}>
                {m.printLetters}
              </ButtonLink>
            )}
            {channel === 'email' && (
              <TargetLink href={visit.link(listPath(process, channel, '/revenu'))}>
                {m.mailReturned}
              </TargetLink>
            )}
            <TargetLink href={visit.link(deskPath)}>{m.backToDesk}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        {waiting.length === 0 ? (
          <Passage knot="none">
            <EmptyState why={m.nobodyWaits} />
          </Passage>
        ) : (
          <Passage title={m.waitingTitle(many)} knot="yours" />
        )}
        {waiting.slice((at - 1) * atOnce, at * atOnce).map((author) => (
          <Passage level={3} title={m.voice(author.reference)} knot="expected">
            <ToTell visit={visit} process={process} channel={channel} author={author} />
          </Passage>
        ))}
        {pages > 1 && (
          <Passage knot="none">
            <Pager page={at} pages={pages} href={(n) => (n === 1 ? list : `${list}?page=${n}`)} />
          </Passage>
        )}
        {missed.length > 0 && (
          <Passage title={missedTitle(formatNumber(missed.length, lang))} knot="broken" class="not-on-paper">
            {channel === 'email' && <Soft>{m.missedMail}</Soft>}
          </Passage>
        )}
        {missed.map((author) => (
          <Passage level={3} title={m.voice(author.reference)} class="not-on-paper">
            <Settled visit={visit} process={process} channel={channel} author={author} />
          </Passage>
        ))}
        {settled.length > 0 && <Passage title={m.settledTitle} class="not-on-paper" />}
        {settled.map((author) => (
          <Passage level={3} title={m.voice(author.reference)} class="not-on-paper">
            <Settled visit={visit} process={process} channel={channel} author={author} />
          </Passage>
        ))}
      </Page>
    )
  },
})

interface AuthorLineProps {
  visit: Visit
  process: Process
  channel: Channel
  author: Author
}

function ToTell(props: AuthorLineProps) {
  const { visit, channel, author } = props
  const m = words[visit.lang]
  const { told, missed } = possibleOutcomes[channel]
  const printing = author.tellings[0]?.printingId
  return (
    <>
      {channel !== 'counter' && (
        <p>
          <strong>{author.contact ?? m.noContact}</strong>
        </p>
      )}
      <ToldAnswers tellings={author.tellings} lang={visit.lang} />
      {printing != null && (
        <p>
          <a href={visit.link(printingPath(props.process, printing))}>
            {letterWords[visit.lang].printed(printing)}
          </a>
        </p>
      )}
      {channel === 'email' ? (
        <Soft>{m.leavesBy}</Soft>
      ) : (
        <ButtonRow>
          {told.map((outcome, index) => (
            <Record {...props} to="/prevenu" outcome={outcome} first={index === 0} />
          ))}
          {missed
            .filter((outcome) => outcome !== 'returned')
            .map((outcome) => (
              <Record {...props} to="/non-joint" outcome={outcome} />
            ))}
        </ButtonRow>
      )}
    </>
  )
}

function Settled(props: AuthorLineProps) {
  const { visit, process, channel, author } = props
  const m = words[visit.lang]
  const { told, missed } = possibleOutcomes[channel]
  const last = author.tellings.at(-1)
  const day = last?.toldOn ?? (last?.settledAt ? new Date(last.settledAt) : undefined)
  const contact = last?.status === 'not_reached' && channel === 'email' ? author.contact : undefined
  return (
    <>
      {contact && (
        <p>
          <strong>{contact}</strong>
        </p>
      )}
      <p>{m.notedOn(day ? formatDay(day, visit.lang) : '', m.outcome[last?.outcome ?? ''] ?? '')}</p>
      <ButtonRow>
        {last?.status === 'not_reached' &&
          told.map((outcome) => <Record {...props} to="/prevenu" outcome={outcome} />)}
        {last?.status === 'told' && missed.includes('returned') && (
          <Record {...props} to="/non-joint" outcome="returned" />
        )}
        {last?.outcome !== 'sent' && (
          <PostButton
            action={visit.link(listPath(process, channel, '/remettre'))}
            hidden={{ contribution: String(author.contribution) }}
            quiet
          >
            {m.undo}
          </PostButton>
        )}
      </ButtonRow>
    </>
  )
}

/** One press says what happened; the list says up to which answer it was told. */
function Record(props: AuthorLineProps & { to: string; outcome: string; first?: boolean }) {
  const { visit, process, channel, author, outcome } = props
  const said = words[visit.lang].outcome[outcome] ?? outcome
  const hidden = {
    contribution: String(author.contribution),
    upTo: String(author.tellings.at(-1)?.id),
    outcome,
  }
  return (
    <PostButton
      action={visit.link(listPath(process, channel, props.to))}
      hidden={hidden}
      quiet={!props.first}
    >
      {said.charAt(0).toUpperCase() + said.slice(1)}
    </PostButton>
  )
}

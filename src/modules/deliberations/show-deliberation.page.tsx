import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { CorrectionTrail } from '#modules/deliberations/publication/correction-trail.tsx'
import { AdoptedThings } from '#modules/deliberations/votes/adopted-things.tsx'
import { VotePassage } from '#modules/deliberations/votes/vote-passage.tsx'
import { aroundPassage, ProcessLabel, TownText, TownWords } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay, formatDelay, formatInstant } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, FactList, Fold, PrintHint } from '#ui/text.tsx'
import { ThreadList } from '#ui/thread-list.tsx'
import { courseOf, stateSentence, twoMonthsAfter } from './course.tsx'
import { isOverdue } from './deliberation.ts'
import { titleOf } from './meetings/meetings.page.tsx'
import { meetingOfAct } from './meetings/reads.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'
import { requireDeliberation, showDeliberation } from './reads.ts'
import { withoutDraft } from './show-deliberation.ts'

export const showDeliberationPage = page({
  path: '/deliberations/:deliberation',
  who: 'anyone',
  input: z.object({ deliberation: identifier() }),
  async show(visit, input) {
    const { lang, now } = visit
    const shown = withoutDraft(await showDeliberation(visit.db, input.deliberation))
    const { act, process } = shown
    const words = pageWords[lang]
    const announced = shown.planned.at(-1)?.plannedOn
    const meeting = await meetingOfAct(visit.db, act.id)
    const slipped = act.plannedOn && act.votedOn && act.plannedOn !== act.votedOn
    return (
      <Page frame={visit.frame(act.subject)}>
        <TitlePassage
          kicker={
            <>
              {words.kicker(messages[lang].body[act.body as 'council'], act.number)}{' '}
              {act.example && <ExampleMark />}
            </>
          }
          title={<TownWords>{act.subject}</TownWords>}
          lead={stateSentence(act, announced, now, lang)}
          goTo={[
            { href: '#etapes', label: words.course },
            { href: '#vote', label: words.votes },
            { href: '#adopte', label: words.adopts },
            { href: '#texte', label: words.text },
          ]}
        >
          {slipped && (
            <p>
              {words.slip(
                formatDay(act.plannedOn as string, lang),
                formatDay(act.votedOn as string, lang),
                formatDelay(act.plannedOn as string, act.votedOn as string, lang),
              )}{' '}
              {act.slipReason ? words.reason(act.slipReason) : words.noReason}
            </p>
          )}
          <ProcessLabel process={{ labelFr: process.label_fr, labelEn: process.label_en }} />
          <TargetLink href={visit.link(`/fil/deliberation/${act.id}`)}>{words.thread}</TargetLink>
        </TitlePassage>
        <Passage title={words.summary} knot={act.summary ? 'done' : 'unknown'}>
          {act.summary ? <TownText text={act.summary} /> : <p>{words.noSummary}</p>}
        </Passage>
        <Passage
          title={words.course}
          id="etapes"
          knot={isOverdue(act, announced, now) ? 'broken' : act.votedOn ? 'done' : 'expected'}
        />
        <ThreadList knots={courseOf(shown, now, lang)} />
        <VotePassage act={act} />
        <AdoptedThings shown={shown} link={visit.link} />
        <Passage title={words.text} id="texte" knot={act.text ? 'done' : 'unknown'}>
          {act.text && act.publishedAt ? (
            <>
              <p>
                {words.posted(formatInstant(act.publishedAt, lang))}{' '}
                {words.stays(formatDay(twoMonthsAfter(dayOf(act.publishedAt)), lang))}
              </p>
              <Fold summary={words.text} wide>
                <TownText text={act.text} />
              </Fold>
              <TargetLink href={visit.link(`/deliberations/${act.id}/texte`)} download>
                {words.downloadText}
              </TargetLink>
              <TargetLink href={visit.link(`/deliberations/${act.id}/acte.pdf`)} download>
                {words.actPdf}
              </TargetLink>
              <TargetLink href={visit.link(`/deliberations/${act.id}/acte.docx`)} download>
                {words.actDocx}
              </TargetLink>
              <FactList facts={[{ term: words.fingerprint, value: <code>{act.fingerprint}</code> }]} />
              <p class="note">{words.fingerprintHow}</p>
            </>
          ) : (
            <p>{words.textNotPublished}</p>
          )}
        </Passage>
        {await aroundPassage(visit, { kind: 'deliberation', id: act.id })}
        <CorrectionTrail shown={shown} />
        <Passage title={words.details} knot="none">
          <FactList
            facts={[
              { term: messages[lang].field.rapporteur, value: act.rapporteur ?? words.unknown },
              { term: messages[lang].field.number, value: act.number ?? words.unknown },
              {
                term: words.meeting,
                value: meeting ? (
                  <a href={visit.link(`/deliberations/seances/${meeting.id}`)}>{titleOf(meeting, lang)}</a>
                ) : (
                  words.unknown
                ),
              },
              {
                term: words.process,
                value: (
                  <a href={visit.link(`/demarches/${process.slug}`)}>
                    <TownWords>{process.title}</TownWords>
                  </a>
                ),
              },
            ]}
          />
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

/** The published text alone, byte for byte what the fingerprint was computed from. */
export const deliberationTextPage = page({
  path: '/deliberations/:deliberation/texte',
  who: 'anyone',
  input: z.object({ deliberation: identifier() }),
  async show(visit, input) {
    const act = await requireDeliberation(visit.db, input.deliberation)
    if (act.status !== 'published' || !act.text) throw missing(sentence(pageWords, (m) => m.textNotPublished))
    return new Download('text/plain; charset=utf-8', `deliberation-${act.id}.txt`, act.text)
  },
})

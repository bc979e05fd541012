import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { requireLeft } from '#kernel/limits.ts'
import { readReceiptCode, showReceiptCode } from '#kernel/receipt-code.ts'
import { httpStatus, Refusal } from '#kernel/refusal.ts'
import { freePage, page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { type Own, ownOverlaps } from '#modules/registrations/reads.ts'
import { wordsOf } from '#modules/registrations/registering/session-choices.tsx'
import { needs } from '#modules/registrations/registration.ts'
import { sessionName } from '#modules/registrations/session-name.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { CodeForm } from '#ui/code-form.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, Message, Note, PlainList } from '#ui/text.tsx'
import { codeSource, holdsRegistration } from './find-by-code.ts'
import { whereCodeLeads } from './other-codes.ts'
import { OwnSessions } from './own-sessions.tsx'
import { ownOfAddress, unseenElsewhere } from './with-code.ts'

/** The code's form; with `?code=`, the way to its page, or a sentence that helps. */
export const codePage = freePage({
  path: '/inscription',
  who: 'anyone',
  async answer(visit) {
    const typed = visit.url.searchParams.get('code')?.slice(0, 100)
    if (typed === undefined) return drawCodeForm(visit)
    return open(visit, typed, (own) =>
      visit.context.redirect(visit.link(`/inscription/${own.who.code}`), 303),
    )
  },
})

export const ownPage = page({
  path: '/inscription/:code',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  show: (visit, { code }) => open(visit, code, (own) => drawOwn(visit, own)),
})

async function open<T>(visit: Visit, typed: string, then: (own: Own) => T | Promise<T>) {
  unseenElsewhere(visit)
  const source = codeSource(visit.town, visit.actor, visit.address)
  if (source) await requireLeft('wrongCode', source)
  const code = readReceiptCode(typed)
  const elsewhere = code && (await whereCodeLeads(visit, code))
  if (elsewhere) return visit.context.redirect(visit.link(elsewhere), 303)
  try {
    return await then(await ownOfAddress(visit, typed))
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'missing') throw error
    const drawn = await drawCodeForm(visit, typed, error.sentence[visit.lang])
    return visit.context.html(String(drawn), httpStatus.missing)
  }
}

function drawCodeForm(visit: Visit, typed = '', error?: string) {
  const words = wordsOf(visit)
  return (
    <Page frame={visit.frame(words.codeTitle)} failed={Boolean(error)}>
      <TitlePassage title={words.codeTitle} lead={words.codeLead}>
        {error && <ErrorSummary errors={{ code: error }} />}
        <CodeForm
          action={visit.link('/inscription')}
          example="7KM4 R9TP"
          value={typed}
          error={error}
          words={words.code}
        />
      </TitlePassage>
      <Passage title={words.noCode} knot="expected">
        <p>{words.noCodeWhat}</p>
        <TargetLink href={visit.link('/demarches')}>{words.allProcesses}</TargetLink>
      </Passage>
    </Page>
  )
}

function drawOwn(visit: Visit, own: Own) {
  const words = wordsOf(visit)
  const { who, process } = own
  const overlaps = ownOverlaps(own.registrations)
  const home = `/inscription/${who.code}`
  const wishes = needs.filter((need) => who[need]).map((need) => words.needsNames[need])
  return (
    <Page frame={visit.frame(words.ownTitle)}>
      <TitlePassage
        kicker={<TownWords>{process.title}</TownWords>}
        title={words.ownTitle}
        lead={who.name ? words.hello(who.name) : undefined}
        note={<strong>{showReceiptCode(who.code ?? '')}</strong>}
      >
        <ProcessLabel process={process} />
        {overlaps.length > 0 && (
          <Message yours title={words.overlaps}>
            <PlainList
              items={overlaps.map(([a, b]) => (
                <TownWords>{`${sessionName(a)} / ${sessionName(b)}`}</TownWords>
              ))}
            />
            <p>{words.overlapsWhat}</p>
          </Message>
        )}
      </TitlePassage>
      <OwnSessions visit={visit} own={own} />
      <Passage title={words.youTold} knot="none">
        <FactList
          facts={[
            { term: words.nameTerm, value: who.name ?? words.noName },
            {
              term: words.reachTerm,
              value: who.contact
                ? `${words.reaches[who.reach]}${words.colon}${who.contact}`
                : words.reaches.none,
            },
            {
              term: words.needsTerm,
              value: [...wishes, who.language].filter(Boolean).join(', ') || words.none,
            },
          ]}
        />
        <ButtonRow>
          <ButtonLink href={visit.link(`${home}/ajouter`)}>{words.alsoOpen}</ButtonLink>
          <ButtonLink quiet href={visit.link(`${home}/changer`)}>
            {words.change}
          </ButtonLink>
          <TargetLink href={visit.link(`${home}/recu`)}>{words.receipt}</TargetLink>
          <TargetLink href={visit.link(`/agenda/${who.calendarKey}/seances.ics`)} download>
            {words.calendar}
          </TargetLink>
          <TargetLink href={visit.link(`${home}/effacer`)}>{words.forget}</TargetLink>
        </ButtonRow>
        <Note>{words.calendarNote}</Note>
      </Passage>
    </Page>
  )
}

/** A code of a registration typed where words are followed: it opens what it is the code of. */
export async function followRegistration(visit: Visit, code: string) {
  if (!(await holdsRegistration(visit.db, code))) return undefined
  return visit.context.redirect(visit.link(`/inscription/${code}`), 303)
}

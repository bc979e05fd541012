import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage, page } from '#kernel/web/page.ts'
import { DeskForm, dayInParis, processById, TownWords } from '#modules/processes/module.ts'
import { dropOutOf } from '#modules/registrations/count-reads.ts'
import { deskMessages } from '#modules/registrations/desk-messages.ts'
import { processOfHost } from '#modules/registrations/desk-session.ts'
import { ownerOfNotice } from '#modules/registrations/owners.ts'
import { callList } from '#modules/registrations/reads.ts'
import { hosts } from '#modules/registrations/registration.ts'
import { messages as sessionMessages, sessionsOf, whenWords } from '#modules/workshops/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, PrintHint } from '#ui/text.tsx'
import { recordRegistrantCalled } from './record-registrant-called.ts'
import { spokenWords } from './told-words.ts'

/** Who left a telephone number and is to be told something: on the screen, or on paper beside the telephone. */
export const callsPage = page({
  path: '/bureau/demarches/:process/appels',
  who: hosts,
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = deskMessages[lang]
    const process = await processOfHost(visit, asked.process)
    const calls = await callList(visit.db, process.id, dayInParis(visit.now))
    const sessions = new Map((await sessionsOf(visit.db, process.id)).map((one) => [one.id, one]))
    return (
      <Page frame={visit.frame(words.callsTitle)} shape="receipt">
        <TitlePassage kicker={process.title} title={words.callsTitle} lead={words.callsLead}>
          <ButtonRow>
            <TargetLink href={visit.link(`/bureau/demarches/${process.slug}/seances`)}>
              {words.back}
            </TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage knot="none">
          {calls.length === 0 ? (
            <EmptyState why={words.noCall} />
          ) : (
            <>
              <DataTable
                caption={words.callsTitle}
                rows={calls}
                columns={[
                  { key: 'name', label: words.name, cell: (one) => one.name ?? words.noName },
                  { key: 'telephone', label: words.telephone, cell: (one) => one.contact },
                  {
                    key: 'session',
                    label: words.session,
                    cell: (one) => {
                      const session = sessions.get(one.sessionId)
                      return (
                        session && <TownWords>{`${session.title}, ${whenWords(session, lang)}`}</TownWords>
                      )
                    },
                  },
                  { key: 'say', label: words.say, cell: (one) => spokenWords(one.notice.kind, lang) },
                  {
                    key: 'called',
                    label: words.called,
                    cell: (one) => (
                      <>
                        <a class="not-on-paper" href={visit.link(`/bureau/rappels/${one.notice.id}/appelee`)}>
                          {words.calledTitle}
                        </a>
                        <span class="only-on-paper">☐</span>
                      </>
                    ),
                  },
                ]}
              />
              <PrintHint />
            </>
          )}
        </Passage>
      </Page>
    )
  },
})

export const calledPage = formPage({
  path: '/bureau/rappels/:notice/appelee',
  params: z.object({ notice: identifier() }),
  operation: recordRegistrantCalled,
  async load(visit, asked) {
    const owner = await ownerOfNotice(asked, visit)
    const process = await processById(visit.db, owner.process)
    return { process: await processOfHost(visit, process.slug), notice: asked.notice }
  },
  given: (asked) => asked,
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.process.title}
      title={deskMessages[visit.lang].calledTitle}
      action={`/bureau/rappels/${form.data.notice}/appelee`}
      button={deskMessages[visit.lang].calledButton}
      back={{
        href: `/bureau/demarches/${form.data.process.slug}/appels`,
        label: deskMessages[visit.lang].callsTitle,
      }}
    />
  ),
  next: (_done, _asked, data) => `/bureau/demarches/${data.process.slug}/appels`,
})

/** Who came to a round and came back to the next (I10), for those who plan; counts, no name. */
export const returnsPage = page({
  path: '/bureau/demarches/:process/retours',
  who: hosts,
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = deskMessages[lang]
    const process = await processOfHost(visit, asked.process)
    const rows = await dropOutOf(visit.db, process.id)
    const n = (value: number) => formatNumber(value, lang)
    return (
      <Page frame={visit.frame(words.returnsTitle)}>
        <TitlePassage kicker={process.title} title={words.returnsTitle} lead={words.returnsLead}>
          <TargetLink href={visit.link(`/bureau/demarches/${process.slug}/seances`)}>{words.back}</TargetLink>
        </TitlePassage>
        <Passage knot="none">
          {rows.length === 0 ? (
            <EmptyState why={words.noReturns} />
          ) : (
            <DataTable
              caption={words.returnsTitle}
              rows={rows}
              columns={[
                { key: 'axis', label: words.axis, cell: (one) => one.axis ?? words.allAxes },
                {
                  key: 'audience',
                  label: words.audience,
                  cell: (one) => sessionMessages[lang].audiences[one.audience as 'all'],
                },
                { key: 'round', label: words.round, cell: (one) => `${one.round} → ${one.round + 1}` },
                { key: 'came', label: words.came, number: true, cell: (one) => n(one.came) },
                { key: 'back', label: words.cameBack, number: true, cell: (one) => n(one.cameBack) },
                { key: 'not', label: words.notBack, number: true, cell: (one) => n(one.came - one.cameBack) },
              ]}
            />
          )}
        </Passage>
      </Page>
    )
  },
})

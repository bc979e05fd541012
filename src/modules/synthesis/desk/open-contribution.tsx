import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { CiteForm } from '#modules/synthesis/citations/cite-form.tsx'
import { words } from '#modules/synthesis/page-messages.ts'
import type { Kind } from '#modules/synthesis/statements/statement.ts'
import { Button, ButtonLink, ButtonRow, PostButton } from '#ui/button.tsx'
import { SheetHead } from '#ui/desk.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Fold, Note, Quotation } from '#ui/text.tsx'
import { deskPath } from './desk-door.ts'
import { deskWords } from './desk-messages.ts'
import type { Reading } from './desk-reads.ts'

interface OpenProps {
  visit: Visit
  process: string
  open: Reading
  statements: readonly { id: number; number: number; kind: Kind; text: string }[]
  query: Record<string, string | number | undefined>
  writes: boolean
}

/** The voice that is open at the desk: its words, where it serves already, and what may be done with it. */
export function OpenContribution(props: OpenProps) {
  const { visit, open, process, query } = props
  const { lang } = visit
  const all = { ...words[lang], ...deskWords[lang] }
  const path = deskPath(process)
  const who = all.categories[open.category as keyof typeof all.categories]
  return (
    <>
      <SheetHead
        kicker={[open.axis, who].filter(Boolean).join(', ')}
        title={all.contribution(open.reference)}
      />
      <Quotation text={open.text} lang={open.language} />
      {open.reason && (
        <Note>
          {all.asideFor} <TownWords>{open.reason}</TownWords>
        </Note>
      )}
      {open.cites.map((one) => (
        <div class="button-row">
          <Note>
            {all.citedUnder} {one.number}. <TownWords>{one.text}</TownWords>
          </Note>
          {props.writes && (
            <PostButton
              quiet
              action={visit.link(`${path}/oter/${one.citation}`, { ...query, suite: open.id })}
            >
              {all.remove}
            </PostButton>
          )}
        </div>
      ))}
      {open.proposals.map((one) => (
        <Note>
          {all.originOf}{' '}
          <a href={visit.link(`/demarches/${process}/propositions/${one.number}`)}>
            {all.proposal(one.number, one.title)}
          </a>
        </Note>
      ))}
      {props.writes && (
        <>
          <CiteForm
            visit={visit}
            process={process}
            contribution={open.id}
            text={open.text}
            language={open.language}
            query={query}
            statements={props.statements}
            values={{}}
            errors={{}}
          />
          {open.cites.length === 0 && (
            <Fold summary={all.setAsideTitle} wide>
              <Form action={visit.link(`${path}/ecarter/${open.id}`, query)} label={all.setAsideTitle} wide>
                <LongTextField name="reason" label={all.reason} rows={2} value={open.reason ?? ''} />
                <Button quiet>{all.setAside}</Button>
              </Form>
            </Fold>
          )}
          <ButtonRow>
            <ButtonLink quiet href={visit.link(`${path}/proposition`, { de: open.reference })}>
              {all.makeProposal}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
    </>
  )
}

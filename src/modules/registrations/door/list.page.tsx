import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { fieldsOf, TownWords } from '#modules/processes/module.ts'
import { deskMessages } from '#modules/registrations/desk-messages.ts'
import { onSession, sessionOfHost } from '#modules/registrations/desk-session.ts'
import { doorList } from '#modules/registrations/reads.ts'
import { whenWords } from '#modules/workshops/module.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Note } from '#ui/text.tsx'
import { byName, nameWords, needWords } from './line-words.ts'
import { tickAttendance } from './tick-attendance.ts'

/** The list of a session: who is expected and what they need; on the day, who came. */
export const listPage = formPage({
  path: '/bureau/demarches/:process/seances/:session/inscrits',
  params: z.object(onSession),
  operation: tickAttendance,
  async load(visit, asked) {
    const at = await sessionOfHost(visit, asked)
    return { ...at, lines: byName(await doorList(visit.db, at.session.id)) }
  },
  given: (asked) => ({ session: asked.session }),
  start: (_, { lines }) => ({ present: lines.filter((one) => (one.present ?? 0) > 0).map((one) => one.id) }),
  show(visit, form) {
    const { lang } = visit
    const words = deskMessages[lang]
    const { process, session, lines, open, home, list } = form.data
    const sum = (status: string) =>
      lines.reduce((total, one) => total + (one.status === status ? one.persons : 0), 0)
    const registered = plural(sum('registered'), words.registered, lang)
    const places = session.capacity === null ? '' : words.outOf(session.capacity)
    const here = lines.reduce((total, one) => total + (one.present ?? 0), 0)
    const boxed = new Set(Array.isArray(form.values.present) ? form.values.present.map(Number) : [])
    return (
      <Page frame={visit.frame(words.listTitle)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={<TownWords>{`${session.title}, ${whenWords(session, lang)}`}</TownWords>}
          title={words.listTitle}
          lead={words.counts(registered + places, plural(sum('waiting'), words.waiting, lang))}
        >
          <ButtonRow>
            <ButtonLink
              quiet
              href={visit.link(`/bureau/demarches/${process.slug}/inscrire`, { seance: session.id })}
            >
              {words.enter}
            </ButtonLink>
            <TargetLink href={visit.link(`${list}/imprimer`)}>{words.print}</TargetLink>
            {open && <TargetLink href={visit.link(`${list}/finir`)}>{words.finish}</TargetLink>}
            <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage title={open ? words.tickTitle : undefined}>
          {lines.length === 0 && <EmptyState why={words.nobody} />}
          {!open && lines.length > 0 && <Note>{words.notYet}</Note>}
          <Form action={visit.link(list)} errors={form.errors} wide>
            {open && lines.length > 0 && (
              <>
                <p>
                  <strong>{plural(here, words.presentCount, lang)}</strong>
                </p>
                <TextField
                  name="numbers"
                  label={words.numbers}
                  hint={words.numbersHint}
                  inputmode="numeric"
                  width="medium"
                  autocomplete="off"
                  value={fieldsOf(form).value('numbers')}
                  error={form.errors.numbers}
                />
                <Button>{words.save}</Button>
                <Note>{words.tickHint}</Note>
              </>
            )}
            {lines.length > 0 && (
              <DataTable
                caption={words.caption}
                rows={lines}
                rowId={(one) => `ligne-${one.number}`}
                columns={[
                  {
                    key: 'name',
                    label: words.name,
                    cell: (one) =>
                      open ? (
                        <>
                          <Choice
                            kind="checkbox"
                            id={`present-${one.id}`}
                            name="present"
                            value={String(one.id)}
                            checked={boxed.has(one.id)}
                          >
                            {`${one.number}. ${nameWords(one, lang)}`}
                          </Choice>
                          {(one.present ?? 0) > 0 && <HiddenField name="shown" value={String(one.id)} />}
                        </>
                      ) : (
                        `${one.number}. ${nameWords(one, lang)}`
                      ),
                  },
                  { key: 'persons', label: words.persons, number: true, cell: (one) => one.persons },
                  { key: 'needs', label: words.needs, cell: (one) => needWords(one, lang) || '–' },
                  { key: 'state', label: words.state, cell: (one) => words.statuses[one.status] },
                  {
                    key: 'action',
                    label: words.action,
                    cell: (one) =>
                      one.status === 'door' || open ? (
                        '–'
                      ) : (
                        <a href={visit.link(`/bureau/inscriptions/${one.id}/annuler`)}>{words.cancel}</a>
                      ),
                  },
                ]}
              />
            )}
          </Form>
        </Passage>
        {open && (
          <Passage title={words.addTitle} knot="none">
            <Form action={visit.link(`${list}/ajouter`)} label={words.addTitle}>
              <TextField name="name" label={words.addName} optional width="medium" autocomplete="off" />
              <HiddenField name="persons" value="1" />
              <Button quiet>{words.add}</Button>
            </Form>
            <Form action={visit.link(`${list}/code`)} label={words.codeTitle}>
              <TextField name="code" label={words.codeTitle} width="medium" autocomplete="off" />
              <Button quiet>{words.codeButton}</Button>
            </Form>
          </Passage>
        )}
      </Page>
    )
  },
  next: (_done, asked) => `/bureau/demarches/${asked.process}/seances/${asked.session}/inscrits`,
})

import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { outOf } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Message, PrintHint, Soft } from '#ui/text.tsx'
import { comparePath } from './compare-path.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { comparisonWords } from './messages.ts'
import { comparedSheets, mostCompared, sheetsToCompare } from './reads.ts'

/** The sheets ticked, side by side, and under them the boxes to tick others: an address that can be sent to someone. */
export const comparePage = page({
  path: comparePath,
  who: deskReaders,
  input: z.object({
    fiche: z.array(identifier()).max(50).optional().catch(undefined),
    q: line({ max: 200 }).optional().catch(undefined),
    comparer: z.literal('1').optional().catch(undefined),
  }),
  async show(visit, from) {
    const { db, actor, lang } = visit
    const all = comparisonWords[lang]
    const asked = [...new Set(from.fiche ?? [])]
    const sheets = await comparedSheets(db, actor, asked, dayInParis(visit.now))
    const chosen = sheets.map((one) => one.id)
    const offered = await sheetsToCompare(db, actor, { chosen, words: from.q })
    const compares = sheets.length >= 2
    return (
      <Page frame={visit.frame(all.title)}>
        <TitlePassage title={all.title} lead={all.lead}>
          {asked.length > mostCompared && (
            <Message yours>
              <p>{all.tooMany}</p>
            </Message>
          )}
          {sheets.length < Math.min(asked.length, mostCompared) && (
            <Message yours>
              <p>{all.unknown}</p>
            </Message>
          )}
        </TitlePassage>
        {compares && (
          <Passage knot="none">
            <ComparisonTable visit={visit} sheets={sheets} />
            <PrintHint />
          </Passage>
        )}
        <Passage title={all.choose} class="not-on-paper" id="choisir">
          {/* One form: what is ticked is kept while one searches. */}
          <Form action={visit.link(comparePath)} method="get" wide label={all.choose}>
            <TextField name="q" type="search" label={all.search} value={from.q} optional />
            <ButtonRow>
              <Button quiet>{all.find}</Button>
            </ButtonRow>
            {offered.sheets.length === 0 ? (
              <EmptyState why={all.empty} />
            ) : (
              <>
                {offered.sheets.length < offered.total && (
                  <Soft>{all.shown(outOf(offered.sheets.length, offered.total, lang))}</Soft>
                )}
                <Choices
                  kind="checkbox"
                  name="fiche"
                  label={all.which}
                  hint={all.whichHint}
                  error={from.comparer && !compares ? all.tooFew : undefined}
                  value={chosen.map(String)}
                  options={offered.sheets.map((one) => ({
                    value: String(one.id),
                    label: `${one.number}. ${one.title}`,
                    lang: lang === 'fr' ? undefined : 'fr',
                    hint: `${one.processTitle}, ${one.organisation}`,
                  }))}
                />
              </>
            )}
            <ButtonRow>
              <Button name="comparer" value="1">
                {all.compare}
              </Button>
              <TargetLink href={visit.link(deskPath)}>{all.back}</TargetLink>
            </ButtonRow>
          </Form>
        </Passage>
      </Page>
    )
  },
})

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, slug } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { deskPath, openDesk, openForm, optionsOf } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { categoriesSaid, words } from '#modules/synthesis/page-messages.ts'
import { type StatementRow, statementByNumber } from '#modules/synthesis/reads.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, FactList, Fold, PlainList } from '#ui/text.tsx'
import { editorWords } from './editor-messages.ts'
import { moveStatement } from './move-statement.ts'
import { removeStatement } from './remove-statement.ts'
import { rewordStatement } from './reword-statement.ts'
import { kindNames, synthesisReading, synthesisWork } from './statement.ts'
import { CitedVoices, SuggestedVoices } from './statement-voices.tsx'
import { wordingsOf } from './wordings-reads.ts'
import { KindField, MinorityBox } from './write-statement.page.tsx'

const onSentence = z.object({ process: slug(), number: identifier() })
type Asked = z.output<typeof onSentence>
const planPath = (process: string) => `${deskPath(process)}/phrases`

async function openSentence(visit: Visit, asked: Asked) {
  const form = await openForm(visit, asked)
  return { ...form, sentence: await statementByNumber(visit.db, form.process.id, asked.number) }
}

/** One sentence of the synthesis: its words, who said it, the voices it cites and those it might. */
export const statementSheetPage = formPage({
  path: '/bureau/synthese/:process/phrases/:number{[0-9]+}',
  who: synthesisReading,
  params: onSentence,
  operation: rewordStatement,
  async load(visit, asked) {
    const process = await openDesk(visit, asked, synthesisReading)
    const sentence = await statementByNumber(visit.db, process.id, asked.number)
    const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
    const choices = writes ? (await openForm(visit, asked)).choices : undefined
    return { process, sentence, choices, writes, wordings: await wordingsOf(visit.db, sentence.id) }
  },
  given: (_asked, { sentence }) => ({ statement: sentence.id }),
  start: (_visit, { sentence }) => ({
    text: sentence.text,
    kind: sentence.kind,
    theme: sentence.themeId,
    minority: sentence.minority,
  }),
  show(visit, form) {
    const { lang } = visit
    const all = { ...words[lang], ...deskWords[lang], ...editorWords[lang] }
    const { process, sentence, choices, writes, wordings } = form.data
    const path = `${planPath(process.slug)}/${sentence.number}`
    const failed = Object.keys(form.errors).length > 0
    return (
      <Page frame={visit.frame(all.sentenceNo(sentence.number))} failed={failed}>
        <TitlePassage
          kicker={<TownWords>{`${process.title}, ${sentence.theme}`}</TownWords>}
          title={<TownWords>{sentence.text}</TownWords>}
        >
          <p>
            {kindNames[sentence.kind][lang]} {sentence.number}.{' '}
            {sentence.minority && <strong>{all.minority}. </strong>}
            {sentence.example && <ExampleMark />}
          </p>
          <WhoSaid sentence={sentence} lang={lang} />
          <ButtonRow>
            {writes && (
              <ButtonLink
                quiet
                href={visit.link(`${deskPath(process.slug)}/proposition`, { phrase: sentence.number })}
              >
                {all.makeProposal}
              </ButtonLink>
            )}
            <TargetLink href={visit.link(planPath(process.slug))}>{all.plan}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        {choices && (
          <Passage>
            <Fold summary={all.correct} open={failed} wide>
              <Form action={visit.link(path)} errors={form.errors} label={all.correct} wide>
                {fieldsOf(form).text('text', {
                  label: all.text,
                  hint: all.correctHint,
                  rows: 3,
                  limit: 1000,
                })}
                <KindField visit={visit} form={form} />
                {fieldsOf(form).choice('theme', { label: all.theme, options: optionsOf(choices.themes) })}
                <MinorityBox visit={visit} values={form.values} />
                <Button>{all.save}</Button>
              </Form>
              <TargetLink href={visit.link(`${path}/oter`)}>{all.removeSentence}</TargetLink>
            </Fold>
            {wordings.length > 0 && (
              <Fold summary={plural(wordings.length, all.wordings, lang)} wide>
                <PlainList
                  items={wordings.map((one) => (
                    <>
                      <TownWords>{one.text}</TownWords>{' '}
                      <span class="note">
                        {kindNames[one.kind][lang]}. {all.was(formatDay(one.at, lang))}.
                      </span>
                    </>
                  ))}
                />
              </Fold>
            )}
          </Passage>
        )}
        <CitedVoices visit={visit} process={process.slug} sentence={sentence} writes={writes} />
        {writes && <SuggestedVoices visit={visit} process={process} sentence={sentence} />}
      </Page>
    )
  },
  next: (made, { process }) => `${planPath(process)}/${made.number}`,
})

/** Which kinds of people said it, and which said the contrary. */
function WhoSaid(props: { sentence: StatementRow; lang: 'fr' | 'en' }) {
  const { sentence, lang } = props
  const all = { ...words[lang], ...editorWords[lang] }
  return (
    <FactList
      facts={[
        {
          term: `${all.saidBy.replace(/\s*:$/, '')} (${plural(sentence.says, all.voices, lang)})`,
          value: sentence.says > 0 ? categoriesSaid(lang, sentence.categories) : all.nobody,
        },
        {
          term: all.saidAgainst.replace(/\s*:$/, ''),
          value: sentence.disagrees > 0 ? categoriesSaid(lang, sentence.against) : all.nobodyAgainst,
        },
      ]}
    />
  )
}

export const moveStatementPage = formPage({
  path: '/bureau/synthese/:process/phrases/:number{[0-9]+}/deplacer',
  params: onSentence,
  operation: moveStatement,
  load: openSentence,
  given: (_asked, { sentence }) => ({ statement: sentence.id }),
  show(visit, form) {
    const all = { ...deskWords[visit.lang], ...editorWords[visit.lang] }
    const { process, sentence } = form.data
    const path = planPath(process.slug)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{process.title}</TownWords>}
        title={all.plan}
        action={`${path}/${sentence.number}/deplacer`}
        button={all.save}
        back={{ href: path, label: all.plan }}
      >
        {fieldsOf(form).choice('to', {
          label: all.sentenceNo(sentence.number),
          options: [
            { value: 'up', label: all.up },
            { value: 'down', label: all.down },
          ],
        })}
      </DeskForm>
    )
  },
  next: (made, { process }) => `${planPath(process)}#phrase-${made.number}`,
})

export const removeStatementPage = formPage({
  path: '/bureau/synthese/:process/phrases/:number{[0-9]+}/oter',
  params: onSentence,
  operation: removeStatement,
  load: openSentence,
  given: (_asked, { sentence }) => ({ statement: sentence.id }),
  show(visit, form) {
    const all = { ...deskWords[visit.lang], ...editorWords[visit.lang] }
    const { process, sentence } = form.data
    const path = `${planPath(process.slug)}/${sentence.number}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${kindNames[sentence.kind][visit.lang]} ${sentence.number}. ${sentence.text}`}
        title={all.removeSentence}
        lead={all.removeLead}
        action={`${path}/oter`}
        button={all.removeSentence}
        back={{ href: path, label: all.sentenceNo(sentence.number) }}
      />
    )
  },
  next: (_gone, { process }) => planPath(process),
})

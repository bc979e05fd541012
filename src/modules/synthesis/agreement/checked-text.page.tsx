import { formPage, type Visit } from '#kernel/web/page.ts'
import { fieldsOf } from '#modules/processes/module.ts'
import { knownThemes } from '#modules/synthesis/themes/edits-reads.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { CountBar } from '#ui/counts.tsx'
import { Form } from '#ui/form.tsx'
import { outOf } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Fold, KeyList, Quotation } from '#ui/text.tsx'
import { requireMine } from './blind.ts'
import { answerGiven, checkWork, noneKey, themeKeys, unknownKey } from './check.ts'
import { openCheck } from './check-door.ts'
import { checkMessages } from './check-messages.ts'
import { checkPath, onCheckedText, textPath } from './check-paths.ts'
import { checkedText } from './check-reads.ts'
import { placeCheckedText } from './place-checked-text.ts'

async function load(visit: Visit, params: { process: string; check: number; position: number }) {
  const { process, check } = await openCheck(visit, params, checkWork)
  const mine = await requireMine(visit.db, check, visit.actor)
  return {
    process,
    check,
    mine,
    text: await checkedText(visit.db, mine.id, params.position),
    themes: await knownThemes(visit.db, process.id),
  }
}

/** One voice, the themes, and nothing else: neither its reference, nor where it is, nor what others answered. */
export const checkedTextPage = formPage({
  path: '/bureau/synthese/:process/verification/:check/parole/:position',
  params: onCheckedText,
  operation: placeCheckedText,
  load,
  given: ({ check, position }) => ({ check, position }),
  start: (_visit, { text: { kind, theme } }) => ({ answer: kind ? answerGiven({ kind, theme }) : '' }),
  show(visit, form) {
    const { lang } = visit
    const words = checkMessages[lang]
    const { process, check, mine, text, themes } = form.data
    const { position } = text
    const title = words.position(position, check.size)
    const at = (step: number) => textPath(process.slug, check.id, position + step)
    visit.context.header('cache-control', 'no-store')
    return (
      <Page frame={visit.frame(`${title}, ${process.title}`)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={<a href={visit.link(checkPath(process.slug, check.id))}>{words.one(check.id)}</a>}
          title={title}
        >
          <p>
            {words.answered} {outOf(mine.answered, mine.answered + mine.left, lang)}
          </p>
          <CountBar value={mine.answered} total={mine.answered + mine.left} />
          {text.text === null ? (
            <EmptyState why={words.withdrawn} />
          ) : (
            <Quotation text={text.text} lang={text.language === lang ? undefined : text.language} />
          )}
        </TitlePassage>
        <Passage knot="none">
          {text.text !== null && (
            <Form action={visit.link(at(0))} errors={form.errors} sends>
              <Choices
                kind="radio"
                name="answer"
                label={words.where}
                columns
                value={fieldsOf(form).value('answer')}
                error={form.errors.answer}
                options={[
                  ...themes.map((theme, index) => ({
                    value: String(theme.id),
                    label: theme.title,
                    lang: lang === 'fr' ? undefined : 'fr',
                    key: themeKeys[index],
                  })),
                  { value: 'none', label: words.noTheme, key: noneKey },
                  { value: 'unknown', label: words.unknown, key: unknownKey },
                ]}
              />
              <Button>{words.keep}</Button>
            </Form>
          )}
          <ButtonRow>
            {position > 1 && <TargetLink href={visit.link(at(-1))}>{words.previous}</TargetLink>}
            {position < check.size && <TargetLink href={visit.link(at(1))}>{words.next}</TargetLink>}
            <TargetLink href={visit.link(checkPath(process.slug, check.id))}>{words.toCheck}</TargetLink>
          </ButtonRow>
          <Fold summary={words.keys}>
            <KeyList
              keys={[
                { keys: ['1', '2', '3'], does: words.keyAnswer },
                { keys: [noneKey], does: words.keyNone },
                { keys: [unknownKey], does: words.keyUnknown },
              ]}
            />
          </Fold>
        </Passage>
      </Page>
    )
  },
  next: ({ next }, { process, check }) => textPath(process, check, next),
})

import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, PostButton } from '#ui/button.tsx'
import { SheetHead } from '#ui/desk.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber, percent, plural } from '#ui/numbers.ts'
import { FactList, Fold, Note, PlainList, Quotation } from '#ui/text.tsx'
import { themesPath } from './theme-paths.ts'
import type { ThemeText } from './theme-reads.ts'
import { themesWords } from './themes-words.ts'
import type { Why } from './why.ts'

interface OpenTextProps {
  visit: Visit
  process: string
  text: ThemeText
  /** The theme it is in; null: none. */
  here: number | null
  why: Why
  themes: readonly { readonly id: number; readonly title: string }[]
  writes: boolean
  seen: number
  query: Record<string, string | number | undefined>
  state: string
}

/** The voice that is open: its words, why it is here, where else it could be. */
export function OpenText(props: OpenTextProps) {
  const { visit, text, here, why, query } = props
  const { lang } = visit
  const words = themesWords[lang]
  const address = (verb: string) => visit.link(`${themesPath(props.process)}/voix/${text.id}/${verb}`, query)
  const seen = String(props.seen)
  const share = percent(Math.min(1, text.share) * 100, 100, lang)
  return (
    <>
      <SheetHead kicker={props.state} title={words.voice(text.reference)} />
      <Quotation
        text={text.text}
        lang={text.language === lang ? undefined : text.language}
        source={text.copies > 0 && plural(text.copies, words.copies, lang)}
      />
      {props.writes && (
        <>
          <ButtonRow>
            {here !== null && (
              <PostButton shortcut="b" action={address('epingler')} hidden={{ theme: String(here), seen }}>
                {words.pin}
              </PostButton>
            )}
            {text.second && (
              <PostButton
                quiet={here !== null}
                shortcut="m"
                action={address('ranger')}
                hidden={{ theme: String(text.second.id), seen }}
              >
                {words.moveSecond(text.second.title)}
              </PostButton>
            )}
            {here !== null && (
              <PostButton
                quiet
                shortcut="n"
                action={address('refuser')}
                hidden={{ theme: String(here), seen }}
              >
                {words.forbid}
              </PostButton>
            )}
          </ButtonRow>
          <Fold summary={words.choose} shortcut="r" open={here === null} wide>
            <Form action={address('ranger')} label={words.choose}>
              <SelectField
                name="theme"
                label={words.moveTo}
                value=""
                empty={words.choose}
                options={props.themes
                  .filter(({ id }) => id !== here)
                  .map(({ id, title }) => ({ value: String(id), label: title, lang: 'fr' }))}
              />
              <input type="hidden" name="seen" value={seen} />
              <Button quiet>{words.move}</Button>
            </Form>
          </Fold>
        </>
      )}
      <Fold summary={here === null ? words.whyNotTitle : words.whyTitle} open wide>
        {here !== null && text.margin !== null && share && <p>{words.shareIs(share)}.</p>}
        <FactList
          facts={[
            { term: words.secondIs, value: text.second && <TownWords>{text.second.title}</TownWords> },
            {
              term: words.sharedWords,
              value:
                why.sharedWords.length > 0 ? (
                  <TownWords>
                    {why.sharedWords
                      .map((one) => words.sharedWord(one.words, formatNumber(one.texts, lang)))
                      .join(', ')}
                  </TownWords>
                ) : (
                  words.noWord
                ),
            },
            {
              term: words.closeWords,
              value: why.closeWords.length > 0 && (
                <TownWords>
                  {why.closeWords.map((one) => words.closeWord(one.here, one.there)).join(', ')}
                </TownWords>
              ),
            },
          ].map((fact) => ({ ...fact, value: fact.value || undefined }))}
        />
        <p>
          <b>{words.nearest}</b>
        </p>
        {why.nearest.length === 0 ? (
          <Note>{words.noNearest}</Note>
        ) : (
          <PlainList
            items={why.nearest.map((one) => (
              <>
                <a href={visit.link(`/contributions/${one.reference}`)}>{one.reference}</a>{' '}
                <span lang={one.language === lang ? undefined : one.language}>{one.words}</span>{' '}
                <span class="note">{words.nearness(percent(one.nearness * 100, 100, lang) ?? '')}</span>
              </>
            ))}
          />
        )}
      </Fold>
    </>
  )
}

import type { AnyOperation } from '#kernel/operation.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { openThemes } from '#modules/synthesis/agreement/check-door.ts'
import { optionsOf, typed } from '#modules/synthesis/desk/desk-door.ts'
import { Choices } from '#ui/choices.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Message, Note } from '#ui/text.tsx'
import { findCarriedOn } from './decide.ts'
import { knownThemes, lastEdit } from './edits-reads.ts'
import { lockTheme } from './lock-theme.ts'
import { mergeThemes } from './merge-themes.ts'
import { renameTheme } from './rename-theme.ts'
import { splitTheme } from './split-theme.ts'
import { themeMessages } from './theme-messages.ts'
import { onTheme, themePath } from './theme-paths.ts'
import { countTexts, partsOf, textsOf } from './theme-reads.ts'
import { themesWords } from './themes-words.ts'
import { unlockTheme } from './unlock-theme.ts'

async function load(visit: Visit, params: { process: string; theme: number }) {
  const process = await openThemes(visit, params)
  const theme = await findCarriedOn(visit.db, process.id, params.theme)
  const others = (await knownThemes(visit.db, process.id)).filter(({ id }) => id !== theme.id)
  const moved = theme.id !== params.theme
  return { process, theme, moved, others, last: await lastEdit(visit.db, process.id) }
}
type Data = Awaited<ReturnType<typeof load>>

/** What the page was drawn from goes with the form: what another did meanwhile is then told, never overwritten. */
export const Seen = ({ last }: { last: number }) => <input type="hidden" name="seen" value={String(last)} />

const frameOf = (visit: Visit, { process, theme, moved }: Data, verb: string) => ({
  visit,
  before: moved ? <Message>{themeMessages[visit.lang].carriedOn(theme.title)}</Message> : undefined,
  kicker: <TownWords>{theme.title}</TownWords>,
  action: `${themePath(process.slug, theme.id)}/${verb}`,
  back: { href: themePath(process.slug, theme.id), label: themesWords[visit.lang].back },
})
const given = ({ theme }: { theme: number }) => ({ theme })
const toTheme = (_: unknown, { process, theme }: { process: string; theme: number }) =>
  themePath(process, theme)

export const renameOnDeskPage = formPage({
  path: '/bureau/synthese/:process/themes/:theme/renommer',
  params: onTheme,
  operation: renameTheme,
  load,
  given,
  start: (_visit, { theme }) => ({ title: theme.title }),
  show(visit, form) {
    const words = themesWords[visit.lang]
    return (
      <DeskForm
        {...frameOf(visit, form.data, 'renommer')}
        form={form}
        title={words.rename}
        button={words.rename}
      >
        {fieldsOf(form).line('title', { label: words.newName })}
        <Seen last={form.data.last} />
      </DeskForm>
    )
  },
  next: toTheme,
})

export const mergeThemesPage = formPage({
  path: '/bureau/synthese/:process/themes/:theme/fusionner',
  params: onTheme,
  operation: mergeThemes,
  load,
  given,
  show(visit, form) {
    const words = themesWords[visit.lang]
    return (
      <DeskForm
        {...frameOf(visit, form.data, 'fusionner')}
        form={form}
        title={words.merge}
        lead={words.mergeLead}
        button={words.merge}
      >
        {fieldsOf(form).choice('into', {
          label: words.mergeInto,
          empty: words.choose,
          options: optionsOf(form.data.others),
        })}
        <Seen last={form.data.last} />
      </DeskForm>
    )
  },
  next: ({ theme }, { process }) => themePath(process, theme),
})

const shownToSplit = 200

export const splitThemePage = formPage({
  path: '/bureau/synthese/:process/themes/:theme/scinder',
  params: onTheme,
  operation: splitTheme,
  async load(visit, params) {
    const data = await load(visit, params)
    const { process, theme } = data
    return {
      ...data,
      parts: await partsOf(visit.db, process.id, theme.id),
      texts: await textsOf(visit.db, process.id, theme.id, { most: shownToSplit }),
      total: await countTexts(visit.db, process.id, theme.id),
    }
  },
  given,
  show(visit, form) {
    const { lang } = visit
    const words = themesWords[lang]
    const { parts, texts, total, last } = form.data
    const chosen = form.values.contributions
    const n = (value: number) => formatNumber(value, lang)
    return (
      <DeskForm
        {...frameOf(visit, form.data, 'scinder')}
        form={form}
        wide
        title={words.split}
        lead={words.splitLead}
        button={words.split}
      >
        {fieldsOf(form).line('title', { label: words.splitName })}
        {parts.length > 1 ? (
          <Choices
            kind="radio"
            name="part"
            label={words.splitPart}
            optional
            value={typed(form.values.part)}
            error={form.errors.part}
            options={parts.map((one) => ({
              value: String(one.part),
              label: words.partOption(plural(one.texts, words.texts, lang), one.words),
            }))}
          />
        ) : (
          <Note>{words.splitNoPart}</Note>
        )}
        <Choices
          kind="checkbox"
          name="contributions"
          label={words.splitTexts}
          hint={words.splitTextsHint(n(texts.length), n(total))}
          optional={parts.length > 1}
          value={Array.isArray(chosen) ? chosen.map(String) : typed(chosen)}
          error={form.errors.contributions}
          options={texts.map((one) => ({
            value: String(one.id),
            label: one.text.length > 160 ? `${one.text.slice(0, 159)}…` : one.text,
            hint: one.reference,
            lang: one.language === lang ? undefined : one.language,
          }))}
        />
        <Seen last={last} />
      </DeskForm>
    )
  },
  next: ({ theme }, { process }) => themePath(process, theme),
})

/** Lock and unlock: a button on the desk; alone, a page that says what it does. */
const lockPage = (verb: 'verrouiller' | 'deverrouiller', operation: AnyOperation) =>
  formPage({
    path: `/bureau/synthese/:process/themes/:theme/${verb}`,
    params: onTheme,
    operation,
    load,
    given,
    show(visit, form) {
      const words = themesWords[visit.lang]
      const name = verb === 'verrouiller' ? words.lock : words.unlock
      return (
        <DeskForm
          {...frameOf(visit, form.data, verb)}
          form={form}
          title={name}
          lead={words.lockLead}
          button={name}
        >
          <Seen last={form.data.last} />
        </DeskForm>
      )
    },
    next: toTheme,
  })

export const lockThemePage = lockPage('verrouiller', lockTheme)
export const unlockThemePage = lockPage('deverrouiller', unlockTheme)

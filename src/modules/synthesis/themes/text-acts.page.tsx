import type { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import type { AnyOperation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { openThemes } from '#modules/synthesis/agreement/check-door.ts'
import { inProcess, optionsOf } from '#modules/synthesis/desk/desk-door.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Quotation } from '#ui/text.tsx'
import { told } from './decide.ts'
import { editsOf, knownThemes, lastEdit } from './edits-reads.ts'
import { forbidTheme } from './forbid-theme.ts'
import { moveTexts } from './move-texts.ts'
import { pinTexts } from './pin-texts.ts'
import { Seen } from './theme-acts.page.tsx'
import { themeMessages } from './theme-messages.ts'
import { onText, themePath, themesPath } from './theme-paths.ts'
import { textOf } from './theme-reads.ts'
import { themesWords } from './themes-words.ts'
import { undoThemeEdit } from './undo-theme-edit.ts'

type On = z.output<typeof onText>

async function load(visit: Visit, params: On) {
  const process = await openThemes(visit, params)
  const text = await textOf(visit.db, process.id, params.text)
  if (!text) throw missing(sentence(themeMessages, (m) => m.noText))
  const themes = await knownThemes(visit.db, process.id)
  return { process, text, themes, params, last: await lastEdit(visit.db, process.id) }
}

/** Back to the page it was done from, at the next voice. */
const back = ({ process, de, suite, ordre }: On) => {
  const query = new URLSearchParams()
  if (suite) query.set('c', String(suite))
  if (ordre) query.set('ordre', ordre)
  const said = query.toString()
  return themePath(process, de ?? null) + (said ? `?${said}` : '')
}

const textPage = (verb: 'ranger' | 'epingler' | 'refuser', operation: AnyOperation) =>
  formPage({
    path: `/bureau/synthese/:process/themes/voix/:text/${verb}`,
    params: onText,
    operation,
    load,
    given: ({ text }) => ({ contributions: [text] }),
    start: (_visit, { text }) => ({ theme: verb === 'ranger' ? '' : (text.theme ?? '') }),
    show(visit, form) {
      const { lang } = visit
      const words = themesWords[lang]
      const { process, text, themes, params, last } = form.data
      const name = { ranger: words.move, epingler: words.pin, refuser: words.forbid }[verb]
      const query = new URLSearchParams(
        Object.entries({ de: params.de, suite: params.suite, ordre: params.ordre })
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => [key, String(value)]),
      )
      return (
        <DeskForm
          visit={visit}
          form={form}
          title={name}
          kicker={words.voice(text.reference)}
          action={`${themesPath(process.slug)}/voix/${text.id}/${verb}?${query}`}
          button={name}
          back={{ href: back(params), label: words.queue }}
          before={<Quotation text={text.text} lang={text.language === lang ? undefined : text.language} />}
        >
          {fieldsOf(form).choice('theme', {
            label: words.moveTo,
            empty: words.choose,
            options: optionsOf(themes),
          })}
          <Seen last={last} />
        </DeskForm>
      )
    },
    next: (_, params) => back(params),
  })

export const moveTextPage = textPage('ranger', moveTexts)
export const pinTextPage = textPage('epingler', pinTexts)
export const forbidThemePage = textPage('refuser', forbidTheme)

/** The log of a process, latest first, each line with the way back. */
export const themeLogPage = page({
  path: '/bureau/synthese/:process/themes/journal',
  who: synthesisReading,
  input: inProcess,
  async show(visit, params) {
    const { lang } = visit
    const words = themesWords[lang]
    const process = await openThemes(visit, params, synthesisReading)
    const edits = await editsOf(visit.db, process.id)
    const undone = new Set(edits.map(({ undoes }) => undoes))
    const path = themesPath(process.slug)
    return (
      <Page frame={visit.frame(`${words.log}, ${process.title}`)}>
        <TitlePassage
          kicker={<a href={visit.link(path)}>{words.back}</a>}
          title={words.log}
          lead={words.logLead}
        />
        <Passage>
          {edits.length === 0 ? (
            <EmptyState why={words.logNone} />
          ) : (
            <DataTable
              caption={words.logCaption}
              rows={edits.toReversed().slice(0, 300)}
              columns={[
                { key: 'when', label: words.when, cell: (edit) => formatInstant(new Date(edit.at), lang) },
                { key: 'what', label: words.what, cell: (edit) => told(edit, lang) },
                {
                  key: 'act',
                  label: words.act,
                  cell: (edit) => {
                    if (undone.has(edit.id)) return words.undone
                    if (['undo', 'apply', 'create'].includes(edit.kind)) return '–'
                    return (
                      <PostButton
                        quiet
                        action={visit.link(`${path}/annuler/${edit.id}`, { retour: `${path}/journal` })}
                      >
                        {words.undo}
                      </PostButton>
                    )
                  },
                },
              ]}
            />
          )}
          <TargetLink href={visit.link(path)}>{words.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

const undoParams = inProcess.extend({
  edit: identifier(),
  /** The page it was asked from; another town's or site's is refused by its shape. */
  retour: line({ max: 300 })
    .regex(/^\/bureau\/synthese\/[a-z0-9-]+\/themes[a-z0-9/-]*$/)
    .optional()
    .catch(undefined),
})

export const undoThemeEditPage = formPage({
  path: '/bureau/synthese/:process/themes/annuler/:edit',
  params: undoParams,
  operation: undoThemeEdit,
  async load(visit, params) {
    const process = await openThemes(visit, params)
    const found = (await editsOf(visit.db, process.id)).find(({ id }) => id === params.edit)
    if (!found) throw missing(sentence(themeMessages, (m) => m.noEdit))
    return { process, edit: found, params }
  },
  given: ({ edit }) => ({ edit }),
  show(visit, form) {
    const words = themesWords[visit.lang]
    const path = themesPath(form.data.process.slug)
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.undo}
        lead={`${told(form.data.edit, visit.lang)}.`}
        action={`${path}/annuler/${form.data.edit.id}`}
        button={words.undo}
        back={{ href: `${path}/journal`, label: words.log }}
      />
    )
  },
  next: (_, { process, retour }) => retour ?? themesPath(process),
})

import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { importers, participatingProcesses, placeNames } from '#modules/contributions/module.ts'
import { importsPath } from '#modules/exchange/runs/import-runs.page.tsx'
import { runMessages } from '#modules/exchange/runs/run-messages.ts'
import { Button, PostButton, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList, PlainList } from '#ui/text.tsx'
import { typedMapping } from './import-columns.page.tsx'
import { MappingFields } from './mapping-form.tsx'
import { mappingMessages } from './mapping-messages.ts'
import { findMapping, listMappings, type ShownMapping } from './mapping-reads.ts'
import { removeImportMapping, saveImportMapping } from './save-import-mapping.ts'
import { fieldLabel } from './word-choices.ts'

export const mappingsPath = `${importsPath}/colonnes`

async function drawList(visit: Visit, errors: Readonly<Record<string, string>> = {}) {
  const words = mappingMessages[visit.lang]
  const all = await listMappings(visit.db)
  return (
    <Page frame={visit.frame(words.listTitle)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={words.listTitle} lead={words.listLead}>
        <TargetLink href={visit.link(importsPath)}>{words.toImports}</TargetLink>
      </TitlePassage>
      {all.length === 0 && (
        <Passage knot="none">
          <EmptyState why={words.listEmpty} />
        </Passage>
      )}
      {all.map((one) => (
        <OneMapping visit={visit} one={one} />
      ))}
    </Page>
  )
}

function OneMapping({ visit, one }: { visit: Visit; one: ShownMapping }) {
  const { lang } = visit
  const words = mappingMessages[lang]
  const read = one.mapping.columns.filter((column) => column.field)
  return (
    <Passage title={<span lang="fr">{one.name}</span>}>
      <FactList
        facts={[
          { term: words.listWho, value: one.who ?? runMessages[lang].operator },
          { term: words.listWhen, value: formatInstant(one.savedAt, lang) },
          {
            term: words.listServed,
            value: `${plural(one.served, words.times, lang)}${one.lastAt ? `, ${formatInstant(one.lastAt, lang)}` : ''}`,
          },
          {
            term: words.listColumns,
            value: (
              <PlainList
                items={read.map(({ header, field }) => (
                  <>
                    <span lang="fr">{`«\u00a0${header}\u00a0»`}</span>
                    {` → ${field ? fieldLabel(field, lang) : ''}`}
                  </>
                ))}
              />
            ),
          },
        ]}
      />
      <TargetLink href={visit.link(`${mappingsPath}/${one.id}`)}>{words.edit(one.name)}</TargetLink>
      <PostButton quiet action={visit.link(`${mappingsPath}/${one.id}/oublier`)}>
        {words.removeThis(one.name)}
      </PostButton>
    </Passage>
  )
}

/** What is remembered: visible, changed, forgotten. */
export const importMappingsPage = page({
  path: mappingsPath,
  who: importers,
  input: z.object({}),
  show: (visit) => drawList(visit),
})

const params = z.object({ id: identifier() })

export const removeMappingPage = formPage({
  path: `${mappingsPath}/:id/oublier`,
  params,
  operation: removeImportMapping,
  load: (visit, { id }) => findMapping(visit.db, id),
  given: ({ id }) => ({ id }),
  show: (visit, { errors }) => drawList(visit, errors),
  next: () => mappingsPath,
})

export const importMappingPage = formPage({
  path: `${mappingsPath}/:id`,
  params,
  operation: saveImportMapping,
  maxBody: 4 * 1024 * 1024,
  load: async ({ db }, { id }) => ({
    found: await findMapping(db, id),
    names: await placeNames(db),
    processes: await participatingProcesses(db),
  }),
  given: ({ id }) => ({ id }),
  show(visit, { values, errors, data }) {
    const words = mappingMessages[visit.lang]
    const { found } = data
    return (
      <Page frame={visit.frame(words.editTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={<span lang="fr">{found.name}</span>} title={words.editTitle}>
          <TargetLink href={visit.link(mappingsPath)}>{words.toList}</TargetLink>
          <Form action={visit.link(`${mappingsPath}/${found.id}`)} errors={errors}>
            <TextField
              name="name"
              label={words.name}
              hint={words.nameHint}
              value={typeof values.name === 'string' ? values.name : found.name}
              error={errors.name}
              maxlength={120}
            />
            <MappingFields
              visit={visit}
              columns={found.headers.map((header) => ({ header, samples: [] }))}
              remembered
              words={[]}
              mapping={typedMapping(values, found.mapping)}
              names={data.names}
              processes={data.processes}
              errors={errors}
            />
            <Button>{words.save}</Button>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: () => mappingsPath,
})

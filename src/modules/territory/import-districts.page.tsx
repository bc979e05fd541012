import { perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Sent } from '#kernel/web/form.ts'
import { freePage, type Visit } from '#kernel/web/page.ts'
import { formOf } from '#kernel/web/web-request.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { FileField, HiddenField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { AreaMap } from '#ui/map.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, Message } from '#ui/text.tsx'
import { compareDistricts, countFates, type DistrictLine } from './compare-districts.ts'
import { districtFileLimits, readDistrictFile } from './district-file.ts'
import { districtMessages } from './district-messages.ts'
import { importDistricts } from './import-districts.ts'
import { listDistricts } from './reads.ts'

const path = '/bureau/quartiers/importer'

/** Two stages: a report with the map as it will be, which changes nothing; then the import, when the person says so. */
export const importDistrictsPage = freePage({
  path,
  who: importDistricts.who,
  maxBody: districtFileLimits.characters + 100_000,
  async answer(visit) {
    visit.context.header('cache-control', 'no-store')
    if (visit.context.req.method !== 'POST') return draw(visit, { values: {}, errors: {} })
    const sent = await formOf(visit.context)
    const values = await valuesOf(sent)
    if (sent.has('confirmed')) {
      try {
        await perform(visit.town, importDistricts, values, { actor: visit.actor, door: 'page' })
        return visit.context.redirect(visit.link('/bureau/organismes'), 303)
      } catch (error) {
        if (!(error instanceof Refusal) || error.reason === 'forbidden') throw error
        return draw(visit, { values, errors: errorsOf(visit, error) })
      }
    }
    return check(visit, values)
  },
})

interface Values {
  geojson?: string
  nameIn?: string
  source?: string
  licence?: string
}

interface Stage {
  values: Values
  errors: Record<string, string>
  lines?: DistrictLine[]
}

async function valuesOf(sent: Sent): Promise<Values> {
  const one = (name: string) => {
    const value = sent.get(name)?.at(-1)
    return typeof value === 'string' && value.trim() ? value.trim() : undefined
  }
  const file = sent.get('file')?.at(-1)
  const geojson = file instanceof File && file.size > 0 ? await file.text() : one('geojson')
  return { geojson, nameIn: one('nameIn'), source: one('source'), licence: one('licence') }
}

function errorsOf(visit: Visit, refusal: Refusal): Record<string, string> {
  const fields = Object.entries(refusal.fields ?? {}).map(([name, words]) => [
    name === 'geojson' ? 'file' : name,
    words[visit.lang],
  ])
  return fields.length > 0 ? Object.fromEntries(fields) : { file: refusal.sentence[visit.lang] }
}

async function check(visit: Visit, values: Values) {
  const words = districtMessages[visit.lang]
  const errors: Record<string, string> = {}
  const needed = importDistricts.input.safeParse(values)
  for (const issue of needed.success ? [] : needed.error.issues) {
    const name = String(issue.path[0])
    if (name === 'geojson') errors.file = words.noFile
    else errors[name] = words.needed
  }
  if (!values.geojson || Object.keys(errors).length > 0) return draw(visit, { values, errors })
  const file = readDistrictFile(values.geojson, values.nameIn)
  if (file.fault) return draw(visit, { values, errors: { file: file.fault[visit.lang] } })
  return draw(visit, { values, errors, lines: compareDistricts(file, await listDistricts(visit.db), values) })
}

async function draw(visit: Visit, { values, errors, lines }: Stage) {
  const words = districtMessages[visit.lang]
  const failed = Object.keys(errors).length > 0
  const drawn = (
    <Page frame={visit.frame(words.title)} failed={failed}>
      <TitlePassage title={words.title} lead={words.lead} />
      {lines ? (
        <Report visit={visit} values={values} lines={lines} />
      ) : (
        <Passage>
          <Form files action={visit.link(path)} errors={errors}>
            <FileField
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={errors.file}
              accept=".geojson,.json"
            />
            <TextField
              name="source"
              label={words.source}
              hint={words.sourceHint}
              value={values.source ?? ''}
              error={errors.source}
            />
            <TextField
              name="licence"
              label={words.licence}
              hint={words.licenceHint}
              value={values.licence ?? ''}
              error={errors.licence}
            />
            <TextField
              name="nameIn"
              label={words.nameIn}
              hint={words.nameInHint}
              value={values.nameIn ?? ''}
              error={errors.nameIn}
              optional
            />
            <Button>{words.check}</Button>
          </Form>
        </Passage>
      )}
    </Page>
  )
  return visit.context.html(String(await drawn), failed ? 422 : 200)
}

function Report(props: { visit: Visit; values: Values; lines: DistrictLine[] }) {
  const { visit, values, lines } = props
  const words = districtMessages[visit.lang]
  const counts = countFates(lines)
  const changes = counts.drawn + counts.created
  return (
    <>
      <Passage title={words.report}>
        <FactList
          facts={(['read', 'drawn', 'created', 'unchanged', 'faulty'] as const).map((name) => ({
            term: words.counts[name],
            value: String(counts[name]),
          }))}
        />
        {counts.faulty > 0 && <Message yours>{words.mend}</Message>}
        {counts.faulty === 0 && changes === 0 && <p>{words.nothing}</p>}
        {counts.faulty === 0 && changes > 0 && (
          <Form files action={visit.link(path)}>
            <HiddenField name="confirmed" value="1" />
            <HiddenField name="geojson" value={values.geojson ?? ''} />
            <HiddenField name="source" value={values.source ?? ''} />
            <HiddenField name="licence" value={values.licence ?? ''} />
            <HiddenField name="nameIn" value={values.nameIn ?? ''} />
            <Button>{words.take}</Button>
          </Form>
        )}
        <TargetLink href={visit.link(path)}>{words.another}</TargetLink>
      </Passage>
      <Passage title={words.district}>
        <AreaMap
          id="apercu"
          title={words.report}
          rows={lines}
          area={(one) => ({
            label: one.name || '–',
            shape: one.shape ?? null,
            value: one.shape ? 0 : undefined,
          })}
          nameLabel={words.district}
          columns={[
            {
              key: 'fate',
              label: words.fate,
              cell: (one) =>
                one.fault?.[visit.lang] ??
                [words.fates[one.fate], one.known && one.known !== one.name && words.knownAs(one.known)]
                  .filter(Boolean)
                  .join(', '),
            },
          ]}
          note={values.source && values.licence && words.attribution(values.source, values.licence)}
        />
      </Passage>
    </>
  )
}

import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { Button } from '#ui/button.tsx'
import { SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { addDistrict } from './add-district.ts'
import { addOrganisation } from './add-organisation.ts'
import { messages } from './messages.ts'
import { listOrganisations } from './reads.ts'

export const addOrganisationPage = formPage({
  path: '/bureau/organismes/ajouter',
  params: z.object({}),
  operation: addOrganisation,
  load: (visit) => listOrganisations(visit.db),
  show(visit, { values, errors, data }) {
    const words = messages[visit.lang]
    const value = (name: string) => (values[name] == null ? '' : String(values[name]))
    return (
      <Page frame={visit.frame(words.addOrganisation)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.addOrganisation} />
        <Passage>
          <Form action={visit.link('/bureau/organismes/ajouter')} errors={errors}>
            <TextField name="name" label={words.name} value={value('name')} error={errors.name} />
            <SelectField
              name="kind"
              label={words.kind}
              value={value('kind')}
              empty=""
              options={Object.entries(words.organisationKinds).map(([kind, label]) => ({
                value: kind,
                label,
              }))}
              error={errors.kind}
            />
            <SelectField
              name="parent"
              label={words.parent}
              value={value('parent')}
              empty={words.none}
              options={data.map((one) => ({ value: String(one.id), label: one.name }))}
              error={errors.parent}
            />
            <TextField
              name="siret"
              label={words.siret}
              value={value('siret')}
              error={errors.siret}
              optional
            />
            <TextField name="rna" label={words.rna} value={value('rna')} error={errors.rna} optional />
            <Button>{words.addOrganisation}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/bureau/organismes',
})

export const addDistrictPage = formPage({
  path: '/bureau/quartiers/ajouter',
  params: z.object({}),
  operation: addDistrict,
  load: async () => ({}),
  show(visit, { values, errors }) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.addDistrict)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.addDistrict} />
        <Passage>
          <Form action={visit.link('/bureau/quartiers/ajouter')} errors={errors}>
            <TextField name="name" label={words.name} value={String(values.name ?? '')} error={errors.name} />
            <Button>{words.addDistrict}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/bureau/organismes',
})

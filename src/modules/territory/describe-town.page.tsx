import { z } from 'zod'
import { formPage } from '#kernel/web/page.ts'
import { Button } from '#ui/button.tsx'
import { FieldGrid, LongTextField, NumberField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { describeTown } from './describe-town.ts'
import { messages } from './messages.ts'
import { townIdentity } from './reads.ts'
import { usualEmergency } from './town.ts'

type EmergencyTyped = { number?: string; whatFr?: string; whatEn?: string }

export const describeTownPage = formPage({
  path: '/bureau/ville',
  params: z.object({}),
  operation: describeTown,
  menu: {
    place: 'desk',
    label: { fr: 'La Ville et ses contacts', en: 'The town and its contacts' },
    order: 91,
  },
  load: async (visit) => townIdentity(visit.db),
  start: (_visit, data) => ({
    ...data,
    emergency: (data?.emergency ?? usualEmergency).map(({ number, what }) => ({
      number,
      whatFr: what.fr,
      whatEn: what.en,
    })),
  }),
  given: (_params, data) => ({ helpExample: data?.helpExample ?? false }),
  show(visit, { values, errors }) {
    const words = messages[visit.lang]
    const value = (name: string) => (values[name] == null ? '' : String(values[name]))
    const field = (name: string, label: string, hint?: string) => (
      <TextField name={name} label={label} hint={hint} value={value(name)} error={errors[name]} />
    )
    const emergency = (values.emergency ?? []) as EmergencyTyped[]
    return (
      <Page frame={visit.frame(words.town)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.town} lead={words.townLead} />
        <Passage>
          <Form action={visit.link('/bureau/ville')} errors={errors}>
            {field('name', words.name)}
            <SelectField
              name="kind"
              label={words.kind}
              value={value('kind')}
              options={Object.entries(words.kinds).map(([kind, label]) => ({ value: kind, label }))}
              error={errors.kind}
            />
            {field('inseeCode', words.inseeCode)}
            {field('siren', words.siren)}
            <FieldGrid>
              <NumberField
                name="population"
                label={words.population}
                value={value('population')}
                error={errors.population}
              />
              <NumberField
                name="populationYear"
                label={words.populationYear}
                value={value('populationYear')}
                error={errors.populationYear}
              />
            </FieldGrid>
            {field('populationSource', words.populationSource)}
            {field('colour', words.colour, words.colourHint)}
            {field('helpPhone', words.helpPhone)}
            {field('helpHours', words.helpHours)}
            {field('helpPlace', words.helpPlace)}
            <LongTextField
              name="noticeFr"
              label={words.notice}
              rows={2}
              value={value('noticeFr')}
              error={errors.noticeFr}
              optional
            />
            <LongTextField
              name="noticeEn"
              label={words.noticeEn}
              rows={2}
              value={value('noticeEn')}
              error={errors.noticeEn}
              optional
            />
            <h2>{words.emergency}</h2>
            {emergency.map((one, index) => (
              <FieldGrid>
                <TextField
                  name={`emergency.${index}.number`}
                  label={words.emergencyNumber(index + 1)}
                  value={one.number ?? ''}
                  error={errors[`emergency.${index}.number`]}
                />
                <TextField
                  name={`emergency.${index}.whatFr`}
                  label={words.emergencyWhat}
                  value={one.whatFr ?? ''}
                  error={errors[`emergency.${index}.whatFr`]}
                />
                <TextField
                  name={`emergency.${index}.whatEn`}
                  label={words.emergencyWhatEn}
                  value={one.whatEn ?? ''}
                  error={errors[`emergency.${index}.whatEn`]}
                />
              </FieldGrid>
            ))}
            <Button>{words.save}</Button>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: () => '/bureau/ville',
})

import type { Visit } from '#kernel/web/page.ts'
import {
  type AxisChoice,
  channels,
  contributionMessages,
  type ParticipatingProcess,
} from '#modules/contributions/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { Choice } from '#ui/choices.tsx'
import { SelectField, TextField } from '#ui/fields.tsx'
import { FilterForm } from '#ui/ledger.tsx'
import { type Asked, backTo } from './queue-filter.ts'

const languages = ['fr', 'en', 'ar', 'bm', 'es', 'fa', 'pt', 'ps', 'ro', 'ru', 'so', 'tr', 'uk', 'zh']
const ages = [2, 7, 14, 30]

/** What to read first among what waits; every choice is in the address. */
export function QueueFilters(props: {
  visit: Visit
  asked: Asked
  processes: readonly ParticipatingProcess[]
  axes: readonly AxisChoice[]
}) {
  const { visit, asked, processes, axes } = props
  const { lang } = visit
  const words = deskMessages[lang].queue
  const all = contributionMessages[lang]
  const named = new Intl.DisplayNames([lang], { type: 'language' })
  return (
    <FilterForm
      action={visit.link('/bureau/contributions')}
      label={words.filters}
      keep={asked.etat ? { etat: asked.etat } : {}}
      clear={visit.link(`/bureau/contributions${backTo({ etat: asked.etat })}`)}
    >
      <SelectField
        name="demarche"
        label={words.process}
        empty={words.all}
        value={asked.demarche}
        options={processes.map((one) => ({ value: one.slug, label: one.title }))}
      />
      {axes.length > 0 && (
        <SelectField
          name="axe"
          label={words.axis}
          empty={words.all}
          value={asked.axe ? String(asked.axe) : undefined}
          options={axes.map((one) => ({ value: String(one.number), label: one.shortTitle }))}
        />
      )}
      <SelectField
        name="moyen"
        label={words.channel}
        empty={words.all}
        value={asked.moyen}
        options={channels.map((value) => ({ value, label: all.channel[value] }))}
      />
      <SelectField
        name="dite_en"
        label={words.language}
        empty={words.all}
        value={asked.dite_en}
        options={languages.map((value) => ({ value, label: named.of(value) ?? value }))}
      />
      <SelectField
        name="age"
        label={words.age}
        empty={words.all}
        value={asked.age ? String(asked.age) : undefined}
        options={ages.map((n) => ({ value: String(n), label: words.ages(n) }))}
      />
      <TextField name="q" label={words.search} type="search" value={asked.q} />
      <Choice kind="checkbox" name="prive" value="on" checked={asked.prive}>
        {words.guarded}
      </Choice>
      <Choice kind="checkbox" name="saisie" value="on" checked={asked.saisie}>
        {words.enteredFor}
      </Choice>
      <Choice kind="checkbox" name="signalee" value="on" checked={asked.signalee}>
        {words.reported}
      </Choice>
      <Choice kind="checkbox" name="recours" value="on" checked={asked.recours}>
        {words.appealed}
      </Choice>
    </FilterForm>
  )
}

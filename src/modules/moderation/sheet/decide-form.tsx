import { isLang } from '#kernel/i18n.ts'
import {
  type contributionLife,
  keptReasons,
  masked,
  contributionMessages as messages,
} from '#modules/contributions/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import type { QueueRow } from '#modules/moderation/queue/queue-reads.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { HiddenField, LongTextField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Fold } from '#ui/text.tsx'
import { maskKinds, masksOf, maskValue, maskWord } from './masks.ts'
import type { SheetForm } from './sheet-data.ts'

interface DecideProps {
  row: QueueRow
  form: SheetForm
  lang: 'fr' | 'en'
  /** The original is not shown on this sheet: nothing of it may be in the page. */
  hidden: boolean
  may: (step: keyof typeof contributionLife) => boolean
  address: (verb: string) => string
  stamp: string
}

const digits = '123456789'

/** The masks one by one, the text as the public will read it, and the buttons that publish it. */
export function PublishForm(props: DecideProps) {
  const { row, form, lang, hidden, may, address } = props
  const words = deskMessages[lang].queue
  const spoken = isLang(row.language) ? row.language : 'fr'
  const prepared = String(
    form.values.publishedText ?? row.publishedText ?? (hidden ? '' : masked(row.text, row.language)),
  )
  const masks = hidden ? [] : masksOf(row.text, lang, prepared, form.hide)
  const isMasked = !hidden && prepared !== row.text
  return (
    <Form
      wide
      action={address(may('publish') ? 'publier' : 'relire')}
      errors={form.errors.reason ? undefined : form.errors}
      label={words.published}
      said={hidden ? undefined : row.text}
    >
      <HiddenField name="seen" value={props.stamp} />
      {!hidden && (
        <fieldset class="choice-group">
          <legend class="field-label">{words.masks.title}</legend>
          <p class="field-hint">{masks.length > 0 ? words.masks.hint : words.masks.none}</p>
          <div class="choice-list">
            {masks.map((mask, index) => (
              <Choice
                kind="checkbox"
                id={`champ-masque-${index + 1}`}
                name="hide"
                value={maskValue(mask)}
                checked={mask.chosen}
                shortcut={digits[index]}
                mask={maskWord(mask.kind, spoken)}
                hint={mask.why}
              >
                <span lang={row.language}>{mask.text}</span> → [{maskWord(mask.kind, spoken)}]
                {mask.doubtful && ` (${words.masks.doubtful})`}
              </Choice>
            ))}
          </div>
        </fieldset>
      )}
      {!hidden && (
        <Fold summary={words.masks.own} open={Boolean(form.errors.passage)} wide>
          <TextField
            name="passage"
            label={words.masks.own}
            hint={words.masks.ownHint}
            optional
            value={String(form.values.passage ?? '')}
            error={form.errors.passage}
          />
          <SelectField
            name="passageKind"
            label={words.masks.ownKind}
            value={String(form.values.passageKind ?? 'passage')}
            options={[...maskKinds]
              .reverse()
              .map((kind) => ({ value: kind, label: `[${maskWord(kind, spoken)}]` }))}
          />
        </Fold>
      )}
      {!hidden && (
        <Button quiet action={address('masques')}>
          {words.masks.apply}
        </Button>
      )}
      <LongTextField
        name="publishedText"
        label={words.published}
        hint={words.publishedHint}
        error={form.errors.publishedText}
        value={prepared}
        lang={row.language}
      />
      <Choice
        kind="checkbox"
        name="privateLife"
        value="on"
        checked={
          form.values.privateLife === true || (form.values.privateLife === undefined && row.privateLife)
        }
      >
        {words.privateLife}
      </Choice>
      {row.privateLife && may('publish') && (
        <Choice
          kind="checkbox"
          name="nothingPrivate"
          value="on"
          checked={form.values.nothingPrivate === true}
        >
          {words.nothingPrivate}
        </Choice>
      )}
      <ButtonRow>
        {may('publish') && (
          <Button shortcut={hidden || masks.length > 0 || isMasked ? 'm' : 'p'}>
            {hidden || masks.length > 0 || isMasked ? words.publishMasked : words.publish}
          </Button>
        )}
        {may('publish') && !hidden && (masks.length > 0 || isMasked) && (
          <Button quiet name="publishedText" value={row.text} shortcut="p">
            {words.publishAsSaid}
          </Button>
        )}
        {may('screen') && (
          <Button quiet={may('publish')} action={address('relire')} shortcut="l">
            {words.screen}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}

/** Not published: a reason of the published rules, and a word. A digit chooses the reason and sends it. */
export function KeepForm(props: DecideProps) {
  const { form, lang, address } = props
  const all = messages[lang]
  const words = deskMessages[lang].queue
  const wrong = Boolean(form.errors.reason || form.errors.note)
  return (
    <Fold summary={words.keepTitle} open={wrong} shortcut="n" wide>
      <Form
        wide
        sends
        action={address('garder')}
        errors={wrong ? form.errors : undefined}
        label={words.keepTitle}
      >
        <HiddenField name="seen" value={props.stamp} />
        <Choices
          kind="radio"
          name="reason"
          label={words.reason}
          error={form.errors.reason}
          value={String(form.values.reason ?? '')}
          options={keptReasons.map((reason, index) => ({
            value: reason,
            label: all.reason[reason],
            key: digits[index],
          }))}
        />
        <LongTextField
          name="note"
          label={words.note}
          hint={words.noteHint}
          optional
          rows={3}
          error={form.errors.note}
          value={String(form.values.note ?? '')}
        />
        <Button quiet>{words.keep}</Button>
      </Form>
    </Fold>
  )
}

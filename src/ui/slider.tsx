import { Field, type FieldProps, wiring } from './fields.tsx'

/**
 * A choice among steps, from less to more. Every step has its words: the ear is told them, the eye reads them under the
 * thumb. Without a script the form's button sends the choice; with one (islands/slider.ts) the words follow the thumb, and
 * a form with `data-live` shows its answer at once.
 */
export function SliderField(
  props: Omit<FieldProps, 'value' | 'asTitle'> & {
    /** What each step says. */
    steps: readonly string[]
    /** The step it stands at. */
    at: number
    /** What the first step sends, and how much more each next one. */
    from?: number
    by?: number
    /** Less, more. */
    ends: readonly string[]
  },
) {
  const { steps, from = 0, by = 1 } = props
  const at = Math.min(steps.length - 1, Math.max(0, props.at))
  const wires = wiring(props)
  return (
    <Field {...props}>
      <div class="slider">
        <b>
          <output for={wires.id}>{steps[at]}</output>
        </b>
        <input
          type="range"
          min={from}
          max={from + (steps.length - 1) * by}
          step={by}
          value={String(from + at * by)}
          aria-valuetext={steps[at]}
          data-says={JSON.stringify(steps)}
          {...wires}
        />
        <p class="field-hint slider-ends" aria-hidden="true">
          <span>{props.ends[0]}</span> <span>{props.ends[1]}</span>
        </p>
      </div>
    </Field>
  )
}

import type { Visit } from '#kernel/web/page.ts'
import { TargetLink } from '#ui/button.tsx'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note } from '#ui/text.tsx'
import { templateMessages } from './template-messages.ts'
import { type StepName, stepNames } from './ten-steps.ts'

/** Where each step is done, from the desk of the process or from its public pages. */
const places: Record<StepName, (slug: string) => string> = {
  problem: (slug) => `/bureau/demarches/${slug}/mandat`,
  results: (slug) => `/bureau/demarches/${slug}/mandat`,
  people: (slug) => `/bureau/demarches/${slug}/seances`,
  method: (slug) => `/bureau/demarches/${slug}/decrire`,
  tools: (slug) => `/demarches/${slug}/qui-a-participe`,
  tell: (slug) => `/bureau/demarches/${slug}/charte`,
  carry: (slug) => `/demarches/${slug}/programme`,
  use: (slug) => `/demarches/${slug}/reponses`,
  evaluate: (slug) => `/demarches/${slug}/votre-avis`,
  last: (slug) => `/bureau/demarches/${slug}/jalons`,
}

/** The ten steps of a process at its desk: done or missing, with the reason and the way there. */
export function TenSteps(props: {
  steps: Record<StepName, boolean>
  slug: string
  visit: Visit
  may: boolean
}) {
  const { steps, slug, visit, may } = props
  const words = templateMessages[visit.lang]
  const done = stepNames.filter((name) => steps[name]).length
  return (
    <Passage id="dix-etapes" title={words.steps} knot={done === stepNames.length ? 'done' : 'expected'}>
      <DataTable
        caption={words.stepsLead(done)}
        rows={stepNames.map((name, index) => ({ name, number: index + 1 }))}
        columns={[
          {
            key: 'step',
            label: words.steps,
            cell: (row) => `${row.number}. ${words.step[row.name]}`,
          },
          {
            key: 'state',
            label: words.stepState,
            cell: (row) => <strong>{steps[row.name] ? words.done : words.toDo}</strong>,
          },
          { key: 'why', label: words.stepWhen, cell: (row) => words.why[row.name] },
          {
            key: 'open',
            label: words.stepPlace,
            cell: (row) => {
              const place = places[row.name](slug)
              // A door of the desk is shown to those who may open it.
              if (!may && place.startsWith('/bureau')) return '–'
              return <TargetLink href={visit.link(place)}>{words.see}</TargetLink>
            },
          },
        ]}
      />
      <Note>{words.stepsSource}</Note>
    </Passage>
  )
}

import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { EntryList } from '#ui/entries.tsx'
import { useLang } from '#ui/language.tsx'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark } from '#ui/text.tsx'
import type { Coverage } from './action.ts'
import { ActionStatusMark, kindLine, timingWords } from './action-words.tsx'
import type { Outlined } from './objective-tree.ts'
import { pageWords } from './page-words.ts'
import type { Plan, PlanAction } from './reads.ts'

interface OutlineProps {
  plan: Plan
  /** The actions the filters keep. */
  actions: readonly PlanAction[]
  link: Visit['link']
}

type Line = Outlined<Plan['outline'][number]['objective']>

/** The plan read from top to bottom: each branch of the tree with its actions, then the actions without objective. */
export function PlanOutline(props: OutlineProps) {
  const words = pageWords[useLang()]
  const { plan, actions } = props
  const roots = plan.outline.filter((line) => line.depth === 0)
  const loose = actions.filter((action) => action.objectiveId === null)
  return (
    <>
      {roots.map((root, index) => (
        <Branch {...props} root={root} position={index + 1} roots={roots.length} />
      ))}
      {loose.length > 0 && (
        <Passage title={roots.length > 0 ? words.without : undefined} note={words.counted(loose.length)}>
          <ActionEntries actions={loose} link={props.link} level={3} />
        </Passage>
      )}
    </>
  )
}

function Branch(props: OutlineProps & { root: Line; position: number; roots: number }) {
  const words = pageWords[useLang()]
  const { plan, root } = props
  const lines = plan.outline.filter((line) => line.branch[0] === root.objective.id)
  const inside = new Set(lines.map((line) => line.objective.id))
  const actions = props.actions.filter(
    (action) => action.objectiveId !== null && inside.has(action.objectiveId),
  )
  if (actions.length === 0 && props.actions.length < plan.actions.length) return null
  return (
    <Passage
      title={<TownWords>{root.objective.title}</TownWords>}
      id={`objectif-${root.objective.id}`}
      note={
        <>
          <strong>{words.axisOf(props.position, props.roots)}</strong>
          <br />
          {words.counted(actions.length)}
          {root.objective.example && <ExampleMark />}
        </>
      }
    >
      {lines.map((line) => {
        const own = actions.filter((action) => action.objectiveId === line.objective.id)
        const Heading = line.depth === 1 ? 'h3' : 'h4'
        return (
          <>
            {line.depth > 0 && (
              <Heading>
                <TownWords>{`${line.number} ${line.objective.title}`}</TownWords>{' '}
                {line.objective.example && <ExampleMark />}
              </Heading>
            )}
            {own.length > 0 && (
              <ActionEntries actions={own} link={props.link} level={line.depth === 0 ? 3 : 4} />
            )}
          </>
        )
      })}
    </Passage>
  )
}

export function ActionEntries(props: { actions: readonly PlanAction[]; link: Visit['link']; level: 3 | 4 }) {
  const lang = useLang()
  return (
    <EntryList
      level={props.level}
      entries={props.actions.map((action) => ({
        id: `action-${action.number}`,
        number: action.number,
        title: <TownWords>{action.title}</TownWords>,
        href: props.link(`/actions/${action.id}`),
        note: (
          <>
            <p>
              {kindLine(action, lang)} {action.example && <ExampleMark />}
            </p>
            <p>
              {action.coverage && coverageSaid(action.coverage, lang)}
              {action.timing.is !== 'no_deadline' && timingWords(action, lang)}
            </p>
          </>
        ),
        status: <ActionStatusMark action={action} />,
      }))}
    />
  )
}

/** Districts nobody recorded are unknown, not "none out of none". */
function coverageSaid(coverage: Coverage, lang: Lang): string {
  const words = pageWords[lang]
  const unknown = coverage.total === 0 || coverage.unknown === coverage.total
  return `${unknown ? words.coverageUnknown : words.coverage(coverage.served, coverage.total)}. `
}

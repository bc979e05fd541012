import type { Child } from 'hono/jsx'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { type TellsAround, TownWords } from '#modules/processes/module.ts'
import { threadPath } from '#modules/thread/addresses.ts'
import { counts } from '#modules/thread/count-messages.ts'
import { type Kind, rank } from '#modules/thread/thread.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { FactList, Fold } from '#ui/text.tsx'
import { aroundMessages } from './around-messages.ts'
import { type Around, aroundOf, isRegistered, kindsIn, plansIn } from './around-reads.ts'

type Near = Around['levels'][number]

/**
 * "The thread of this", on the page of each thing: what it comes from and what followed, each kind one click away, so that
 * anything is at most three from anything else: its list, the range of the list, the thing.
 */
export const aroundPassage: TellsAround = async (visit, thing) => {
  const { lang, link } = visit
  const m = aroundMessages[lang]
  const own = threadPath(thing.kind, thing.kind === 'contribution' ? (thing.key ?? '') : String(thing.id))
  if (thing.kind === 'process') {
    const lists = await listsOf(visit, { id: thing.id, slug: thing.key ?? '' })
    if (!lists) return null
    return (
      <Passage title={m.title} id="le-fil" knot="none" class="not-on-paper">
        {lists}
        <ButtonRow>
          <TargetLink href={link(`/demarches/${thing.key}/fil`)}>{m.grouped}</TargetLink>
          <TargetLink href={link(own)}>{m.whole}</TargetLink>
        </ButtonRow>
      </Passage>
    )
  }
  const { process, number, levels } = await aroundOf(visit.db, thing.kind, thing.id)
  const line = process && registeredAs({ ...thing, number, slug: process.slug })
  const kept = line && (await isRegistered(visit.db, line)) ? line : undefined
  const here = rank(thing.kind)
  // An answer is read on the page of its proposal.
  const others = levels.filter((one) => !(thing.kind === 'proposal' && one.kind === 'answer'))
  const before = others.filter((one) => rank(one.kind) < here)
  const after = others.filter((one) => rank(one.kind) > here)
  const doors = (some: readonly Near[], nothing: string): Child =>
    some.length === 0 ? (
      nothing
    ) : (
      <ButtonRow>
        {some.map((one) => (
          <TargetLink href={link(doorOf(one, own))}>{said(one, lang)}</TargetLink>
        ))}
      </ButtonRow>
    )
  return (
    <Passage title={m.title} id="le-fil" knot="none" class="not-on-paper">
      <FactList
        facts={[
          {
            term: m.process,
            value: process && (
              <TargetLink href={link(`/demarches/${process.slug}`)}>
                <TownWords>{process.title}</TownWords>
              </TargetLink>
            ),
          },
          { term: m.before, value: doors(before, here > rank('contribution') ? m.nothingBefore : '') },
          { term: m.after, value: doors(after, m.nothingAfter) },
        ]}
      />
      <ButtonRow>
        <TargetLink href={link(own)}>{m.whole}</TargetLink>
        {kept && <TargetLink href={link('/registre', { thing: kept })}>{m.register}</TargetLink>}
      </ButtonRow>
      {process && <Fold summary={m.everything}>{await listsOf(visit, process)}</Fold>}
    </Passage>
  )
}

/** What the lines of the public register are about, for the kinds it keeps. */
function registeredAs(thing: { kind: Kind; id: number; key?: string; number: number | null; slug: string }) {
  const { kind, id, key, number, slug } = thing
  if (kind === 'contribution') return `/contributions/${key}`
  if (kind === 'deliberation') return `/deliberations/${id}`
  if (kind === 'action') return `/actions/${id}`
  if (kind === 'proposal') return `/demarches/${slug}/propositions/${number}`
  return kind === 'statement' ? `/demarches/${slug}/synthese/${number}` : undefined
}

/**
 * Every list of a process, its plans, the meetings that decide and what is checked of it: each thing is one range and one click
 * further. Nothing when it is empty.
 */
async function listsOf(visit: Visit, process: { id: number; slug: string }): Promise<Child> {
  const held = await kindsIn(visit.db, process.id)
  const plans = await plansIn(visit.db, process.id)
  if (held.length === 0) return null
  const { every, meetings, checks } = aroundMessages[visit.lang]
  return (
    <ButtonRow>
      {held.map((kind) => (
        <TargetLink href={visit.link(`${threadPath('process', String(process.id))}/${kind}`)}>
          {every[kind as 'session']}
        </TargetLink>
      ))}
      {held.includes('deliberation') && (
        <TargetLink href={visit.link('/deliberations/seances')}>{meetings}</TargetLink>
      )}
      <TargetLink href={visit.link('/indicateurs', { demarche: process.slug })}>{checks}</TargetLink>
      {plans.map(({ slug, title }) => (
        <TargetLink href={visit.link(`/plans/${slug}`)}>
          <TownWords>{title}</TownWords>
        </TargetLink>
      ))}
    </ButtonRow>
  )
}

/** The only one leads to its own thread; several lead to their list. */
const doorOf = (one: Near, own: string): string =>
  one.total === 1 ? threadPath(one.kind, one.key) : `${own}/${one.kind}`

const said = (one: { kind: Kind; total: number }, lang: Lang): string =>
  plural(one.total, counts[lang].counted[one.kind], lang)

import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { Choices } from '#ui/choices.tsx'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { outOf } from '#ui/numbers.ts'
import { EmptyState, Soft } from '#ui/text.tsx'
import { assignProposals } from './assign-proposal.ts'
import { unassigned, unassignedByProcess } from './assignment-reads.ts'
import { deskPath, pageNumber, pagesOf } from './desk-door.ts'
import { words } from './desk-messages.ts'
import { proposalsById } from './reads.ts'

/** Offered at once. */
const atOnce = 50

const here = (demarche?: string, page?: number) => {
  const query = new URLSearchParams()
  if (demarche) query.set('demarche', demarche)
  if (page && page > 1) query.set('page', String(page))
  return query.size > 0 ? `${deskPath}/attribuer?${query}` : `${deskPath}/attribuer`
}

/** One service, one day, many proposals; or one that is given to another service. */
export const assignProposalsPage = formPage({
  path: '/bureau/reponses/attribuer',
  params: z.object({
    p: identifier().optional().catch(undefined),
    demarche: slug().optional().catch(undefined),
    page: pageNumber(),
  }),
  operation: assignProposals,
  async load(visit, { p, demarche, page: asked }) {
    const named = p ? await proposalsById(visit.db, [p]) : []
    const processes = await unassignedByProcess(visit.db, visit.actor)
    const everywhere = processes.reduce((sum, one) => sum + one.count, 0)
    const total = demarche ? (processes.find((one) => one.slug === demarche)?.count ?? 0) : everywhere
    const { page, pages } = pagesOf(total, atOnce, asked)
    const waiting = await unassigned(visit.db, visit.actor, { process: demarche, page, size: atOnce })
    const offered = [
      ...named.map((one) => ({ ...one, processTitle: '', axis: null })),
      ...waiting.filter((one) => one.id !== p),
    ]
    const several = new Set(offered.map((one) => one.slug)).size > 1
    return {
      offered,
      several,
      processes,
      everywhere,
      total,
      shown: waiting.length,
      page,
      pages,
      demarche,
      chosen: named.map((one) => String(one.id)),
      services: await listOrganisations(visit.db),
    }
  },
  start: (_visit, { chosen }) => ({ proposals: chosen }),
  show(visit, form) {
    const all = words[visit.lang]
    const { offered, several, services, processes, everywhere, demarche, page, pages } = form.data
    const fields = fieldsOf(form)
    const chosen = form.values.proposals
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={all.assign}
        lead={all.assignLead}
        action={here(demarche, page)}
        button={all.assignButton}
        back={{ href: deskPath, label: all.back }}
        wide
        before={
          processes.length > 1 && (
            <FilterList
              label={all.processFilter}
              items={[{ slug: undefined, title: all.queue.all, count: everywhere }, ...processes].map(
                (one) => ({
                  href: visit.link(here(one.slug)),
                  label: one.title,
                  count: one.count,
                  current: one.slug === demarche,
                }),
              )}
            />
          )
        }
      >
        {fields.choice('organisation', {
          label: all.assignTo,
          empty: '',
          options: services.map((one) => ({ value: String(one.id), label: one.name })),
        })}
        {fields.day('due', { label: all.dueDay })}
        {offered.length === 0 ? (
          <EmptyState why={all.nothingToAssign} />
        ) : (
          <>
            {pages > 1 && <Soft>{all.assignShown(outOf(form.data.shown, form.data.total, visit.lang))}</Soft>}
            <Choices
              kind="checkbox"
              name="proposals"
              label={all.assignWhich}
              value={Array.isArray(chosen) ? chosen.map(String) : []}
              error={form.errors.proposals}
              options={offered.map((one) => ({
                value: String(one.id),
                label: `${one.number}. ${one.title}`,
                hint:
                  [several && (one.processTitle || one.slug), one.axis].filter(Boolean).join(', ') ||
                  undefined,
              }))}
            />
            <Pager page={page} pages={pages} href={(n) => visit.link(here(demarche, n))} />
          </>
        )}
      </DeskForm>
    )
  },
  // Lot after lot while some wait; what is reassigned goes back to the desk.
  next: ({ assigned }, { p }, { demarche, page, pages }) =>
    !p && pages > 1 && assigned > 0 ? here(demarche, page) : deskPath,
})

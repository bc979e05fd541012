import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { Choices } from '#ui/choices.tsx'
import { EmptyState } from '#ui/text.tsx'
import { assignProposals } from './assign-proposal.ts'
import { deskPath } from './desk-door.ts'
import { words } from './desk-messages.ts'
import { unassigned } from './desk-reads.ts'
import { proposalsById } from './reads.ts'

/** One service, one day, many proposals; or one that is given to another service. */
export const assignProposalsPage = formPage({
  path: '/bureau/reponses/attribuer',
  params: z.object({ p: identifier().optional().catch(undefined) }),
  operation: assignProposals,
  async load(visit, { p }) {
    const named = p ? await proposalsById(visit.db, [p]) : []
    const waiting = await unassigned(visit.db, visit.actor)
    const offered = [
      ...named.map((one) => ({ ...one, processTitle: '', axis: null })),
      ...waiting.filter((one) => one.id !== p),
    ]
    const several = new Set(offered.map((one) => one.slug)).size > 1
    return {
      offered,
      several,
      chosen: named.map((one) => String(one.id)),
      services: await listOrganisations(visit.db),
    }
  },
  start: (_visit, { chosen }) => ({ proposals: chosen }),
  show(visit, form) {
    const all = words[visit.lang]
    const { offered, several, services } = form.data
    const fields = fieldsOf(form)
    const chosen = form.values.proposals
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={all.assign}
        lead={all.assignLead}
        action={`${deskPath}/attribuer`}
        button={all.assignButton}
        back={{ href: deskPath, label: all.back }}
        wide
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
                [several && (one.processTitle || one.slug), one.axis].filter(Boolean).join(', ') || undefined,
            }))}
          />
        )}
      </DeskForm>
    )
  },
  next: () => deskPath,
})

import { formPage } from '#kernel/web/page.ts'
import { DeskForm } from '#modules/processes/module.ts'
import { formatNumber } from '#ui/numbers.ts'
import { Message } from '#ui/text.tsx'
import { deskPath, onProcess, openProcess } from './desk-door.ts'
import { forgetContacts } from './forget-contacts.ts'
import { words } from './messages.ts'
import { forgetters } from './notice.ts'
import { forgettable } from './reads.ts'

/** Says before what would be erased, and what stands in the way. */
export const forgetContactsPage = formPage({
  path: '/bureau/prevenir/:process/contacts/oublier',
  params: onProcess,
  operation: forgetContacts,
  async load(visit, asked) {
    const process = await openProcess(visit, asked.process, forgetters)
    return { process, before: await forgettable(visit.db, process.id) }
  },
  given: (_, { process }) => ({ process: process.slug }),
  show(visit, form) {
    const m = words[visit.lang]
    const { process, before } = form.data
    const obstacles = [
      !before.closed && m.notClosed,
      before.waiting > 0 && m.stillWaiting(before.waiting),
    ].filter((one) => one !== false)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={m.forget}
        lead={m.forgetLead}
        action={`${deskPath}/${process.slug}/contacts/oublier`}
        button={m.forgetButton}
        back={{ href: deskPath, label: m.backToDesk }}
        before={
          <>
            <p>{m.forgetCount(formatNumber(before.contacts, visit.lang))}</p>
            {obstacles.length > 0 && (
              <Message title={m.forgetNot}>
                {obstacles.map((one) => (
                  <p>{one}</p>
                ))}
              </Message>
            )}
          </>
        }
      />
    )
  },
  next: () => deskPath,
})

import { identifier } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, type Process } from '#modules/processes/module.ts'
import { HiddenField } from '#ui/fields.tsx'
import { listPath, onChannel, onProcess, openProcess } from './desk-door.ts'
import { words } from './messages.ts'
import { type Channel, type ChannelPath, channelOf, possibleOutcomes, tellers } from './notice.ts'
import { recordMailReturned } from './record-mail-returned.ts'
import { recordNotReached } from './record-not-reached.ts'
import { recordTold } from './record-told.ts'
import { undoRecorded } from './undo-recorded.ts'

interface On {
  readonly process: Process
  readonly channel: Channel
}

const onAuthor = onChannel.extend({
  contribution: identifier().optional().catch(undefined),
  upTo: identifier().optional().catch(undefined),
})

const load = async (
  visit: Visit,
  asked: { process: string; channel: ChannelPath; contribution?: number; upTo?: number },
) => ({
  process: await openProcess(visit, asked.process, tellers),
  channel: channelOf(asked.channel),
  asked: { contribution: asked.contribution, upTo: asked.upTo },
})
const given = (_: unknown, { process, channel }: On) => ({ process: process.slug, channel })
const start = (_: Visit, { asked }: { asked: Record<string, unknown> }) => asked
const next = (_: unknown, __: unknown, { process, channel }: On) => listPath(process, channel)

/** Pressed on the list, with everything decided there; drawn only when it was refused, or opened alone. */
export const recordToldPage = formPage({
  path: '/bureau/prevenir/:process/:channel/prevenu',
  params: onAuthor,
  operation: recordTold,
  load,
  given,
  start,
  show: (visit, form) => draw(visit, form, '/prevenu', words[visit.lang].tell, 'told'),
  next,
})

export const recordNotReachedPage = formPage({
  path: '/bureau/prevenir/:process/:channel/non-joint',
  params: onAuthor,
  operation: recordNotReached,
  load,
  given,
  start,
  show: (visit, form) => draw(visit, form, '/non-joint', words[visit.lang].miss, 'missed'),
  next,
})

export const undoRecordedPage = formPage({
  path: '/bureau/prevenir/:process/:channel/remettre',
  params: onAuthor,
  operation: undoRecorded,
  load,
  given,
  start,
  show: (visit, form) => draw(visit, form, '/remettre', words[visit.lang].undo),
  next,
})

/** The address of a message that came back: sent in the body, never in an address of the site. */
export const recordMailReturnedPage = formPage({
  path: '/bureau/prevenir/:process/courriel/revenu',
  params: onProcess,
  operation: recordMailReturned,
  load: async (visit, asked) => ({ process: await openProcess(visit, asked.process, tellers) }),
  given: (_, { process }) => ({ process: process.slug }),
  show(visit, form) {
    const m = words[visit.lang]
    const { process } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={m.mailReturned}
        lead={m.mailReturnedLead}
        action={listPath(process, 'email', '/revenu')}
        button={m.send}
        back={{ href: listPath(process, 'email'), label: m.back }}
      >
        {fieldsOf(form).line('address', { label: m.address })}
      </DeskForm>
    )
  },
  next: (_done, { process }) => listPath({ slug: process }, 'email'),
})

function draw(visit: Visit, form: FormState<On>, rest: string, title: string, kind?: 'told' | 'missed') {
  const m = words[visit.lang]
  const { process, channel } = form.data
  const fields = fieldsOf(form)
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={process.title}
      title={title}
      lead={kind ? undefined : m.undoLead}
      action={listPath(process, channel, rest)}
      button={m.send}
      back={{ href: listPath(process, channel), label: m.back }}
    >
      {fields.number('contribution', { label: m.contribution })}
      <HiddenField name="upTo" value={fields.value('upTo')} />
      {kind &&
        fields.choice('outcome', {
          label: m.what,
          empty: m.what,
          options: possibleOutcomes[channel][kind].map((value) => ({
            value,
            label: m.outcome[value] ?? value,
          })),
        })}
    </DeskForm>
  )
}

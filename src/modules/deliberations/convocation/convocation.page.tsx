import { z } from 'zod'
import type { PaperDocument } from '#kernel/documents/document.ts'
import { documentDocx } from '#kernel/documents/document-docx.ts'
import { documentPdf } from '#kernel/documents/document-pdf.ts'
import { lettersPdf } from '#kernel/documents/letters-pdf.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import type { bodies } from '#modules/deliberations/deliberation.ts'
import { meetingRights } from '#modules/deliberations/meetings/meeting.ts'
import { messages as meetingMessages } from '#modules/deliberations/meetings/messages.ts'
import { type ShownMeeting, showMeeting } from '#modules/deliberations/meetings/reads.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { DeskForm, typed } from '#modules/deliberations/preparation/desk-form.tsx'
import { letterheadOf, townIdentity } from '#modules/territory/module.ts'
import { LongTextField } from '#ui/fields.tsx'
import { convocations, meetingFile } from './convocation.ts'
import { explanatoryNote } from './explanatory-note.ts'
import { convocationWords } from './messages.ts'
import { asTyped, membersOf, membersPath, writeMembers } from './write-members.ts'

/** How the desk of meetings calls a body in its addresses. */
export const bodyPaths = { conseil: 'council', ccas: 'ccas_board' } as const
export const writeMembersPage = formPage({
  path: '/bureau/deliberations/seances/membres/:body',
  params: z.object({ body: z.enum(['conseil', 'ccas']) }),
  operation: writeMembers,
  async load(visit, asked) {
    visit.context.header('cache-control', 'no-store')
    const body: (typeof bodies)[number] = bodyPaths[asked.body]
    return { body, members: await membersOf(visit.db, body) }
  },
  given: (_, { body }) => ({ body }),
  start: (_visit, { members }) => ({ members: asTyped(members) }),
  show(visit, form) {
    const words = convocationWords[visit.lang]
    const { body, members } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.membersOf(messages[visit.lang].body[body])}
        lead={words.known(members.length)}
        button={words.save}
        action={membersPath(body)}
        back={{ path: '/bureau/deliberations/seances', label: meetingMessages[visit.lang].desk }}
      >
        <p>{words.membersLead}</p>
        <LongTextField
          name="members"
          label={words.list}
          hint={words.membersHint}
          value={typed(form, 'members')}
          error={form.errors.members}
          rows={12}
          optional
        />
      </DeskForm>
    )
  },
  next: (made) => membersPath(made.body),
})

const input = z.object({ meeting: identifier() })
const number = ':meeting{[0-9]+}'

async function open(visit: Visit, id: number) {
  visit.context.header('cache-control', 'no-store')
  const shown = await showMeeting(visit.db, id)
  if (shown.meeting.cancelledAt) throw conflict(sentence(convocationWords, (m) => m.cancelled))
  return shown
}

/** One letter a member, for the secretariat alone: addresses are in it. */
export const convocationsFilePage = page({
  path: `/bureau/deliberations/seances/${number}/convocations.pdf`,
  who: meetingRights.notice,
  input,
  async show(visit, asked) {
    const shown = await open(visit, asked.meeting)
    const { name: townName, ...letterhead } = await letterheadOf(visit.db, visit.frame('').townName)
    const letters = convocations(shown, await membersOf(visit.db, shown.meeting.body), {
      town: await townIdentity(visit.db),
      townName,
      now: visit.now,
    })
    const body = await lettersPdf(letters, {
      title: letters[0]?.subject ?? '',
      lang: 'fr',
      asOf: visit.now,
      town: { name: townName, ...letterhead },
    })
    if (!body) throw missing(sentence(convocationWords, (m) => m.noPdf))
    return new Download('application/pdf', `convocations-${shown.meeting.heldOn}.pdf`, body)
  },
})

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Drafts are in them: for those who prepare the meeting. */
const paperPage = (
  paper: {
    path: string
    file: string
    compose: (visit: Visit, shown: ShownMeeting) => Promise<PaperDocument>
  },
  kind: 'pdf' | 'docx',
) =>
  page({
    path: `/bureau/deliberations/seances/${number}/${paper.path}.${kind}`,
    who: meetingRights.plan,
    input,
    async show(visit, asked) {
      const shown = await open(visit, asked.meeting)
      if (shown.agenda.length === 0) throw conflict(sentence(convocationWords, (m) => m.empty))
      const composed = await paper.compose(visit, shown)
      const town = await letterheadOf(visit.db, visit.frame('').townName)
      const name = `${paper.file}-${shown.meeting.heldOn}.${kind}`
      if (kind === 'docx') return new Download(word, name, await documentDocx(composed, town))
      const body = await documentPdf(composed, town, {
        page: 'Page',
        missingSigns: 'Un signe que cette machine ne sait pas dessiner est remplacé par □.',
      })
      if (!body) throw missing(sentence(convocationWords, (m) => m.noPdf))
      return new Download('application/pdf', name, body)
    },
  })

const papers = [
  {
    path: 'dossier',
    file: 'dossier-seance',
    compose: (visit: Visit, shown: ShownMeeting) => meetingFile(visit.db, shown, visit.now),
  },
  {
    path: 'note',
    file: 'note-explicative',
    compose: async (visit: Visit, shown: ShownMeeting) =>
      explanatoryNote(visit.db, shown, { town: await townIdentity(visit.db), now: visit.now }),
  },
]

export const meetingFilePages = papers.flatMap((one) => [paperPage(one, 'pdf'), paperPage(one, 'docx')])

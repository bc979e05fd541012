import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { instructs } from '#modules/answers/assignment/instructor.ts'
import { opinionWords } from '#modules/answers/opinions/messages.ts'
import { stances } from '#modules/answers/opinions/opinion.ts'
import { opinionById } from '#modules/answers/opinions/reads.ts'
import { ExampleBox } from '#modules/answers/sheet/answer-fields.tsx'
import { DeskForm, dayInParis, fieldsOf, TownText } from '#modules/processes/module.ts'
import { Choices } from '#ui/choices.tsx'
import { enterOpinion } from './enter-opinion.ts'
import { linkWords } from './messages.ts'
import { addressOfLink } from './reads.ts'
import { revokeOpinionLink } from './revoke-opinion-link.ts'
import { sendOpinionLink } from './send-opinion-link.ts'

const params = z.object({ opinion: identifier() })
const place = '/bureau/reponses/avis/:opinion'

/** A request that this person made, or may have made. */
async function load(visit: Visit, asked: z.output<typeof params>) {
  visit.context.header('cache-control', 'no-store')
  const found = await opinionById(visit.db, asked.opinion, dayInParis(visit.now))
  if (!found || !instructs(visit.actor, { organisation: found.inChargeId, process: found.processId }))
    throw missing(sentence(opinionWords, (m) => m.noOpinion))
  return found
}

const backToSheet = ({ answer }: { answer: number }) => `/bureau/reponses/${answer}#avis`

export const sendOpinionLinkPage = formPage({
  path: `${place}/lien`,
  params,
  operation: sendOpinionLink,
  async load(visit, asked) {
    const found = await load(visit, asked)
    return { ...found, address: await addressOfLink(visit.db, found.id) }
  },
  given: ({ opinion }) => ({ opinion }),
  start: (_visit, { address }) => ({ email: address }),
  show(visit, form) {
    const m = linkWords[visit.lang]
    const { data } = form
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${data.number}. ${data.title}`}
        title={m.sendTitle(data.organisation)}
        lead={data.linkUntil ? `${m.sendLead} ${m.sendAgainLead}` : m.sendLead}
        action={`/bureau/reponses/avis/${data.id}/lien`}
        button={m.send}
        back={{ href: backToSheet(data), label: opinionWords[visit.lang].backToSheet }}
      >
        {fieldsOf(form).line('email', { label: m.email, hint: m.emailHint })}
      </DeskForm>
    )
  },
  next: backToSheet,
})

/** A single button on the sheet; without it, the page asks once more. */
export const revokeOpinionLinkPage = formPage({
  path: `${place}/lien/annuler`,
  params,
  operation: revokeOpinionLink,
  load,
  given: ({ opinion }) => ({ opinion }),
  show(visit, form) {
    const m = linkWords[visit.lang]
    const { data } = form
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${data.number}. ${data.title}`}
        title={m.revoke}
        lead={data.organisation}
        action={`/bureau/reponses/avis/${data.id}/lien/annuler`}
        button={m.revoke}
        back={{ href: backToSheet(data), label: opinionWords[visit.lang].backToSheet }}
      />
    )
  },
  next: backToSheet,
})

export const enterOpinionPage = formPage({
  path: `${place}/saisir`,
  params,
  operation: enterOpinion,
  load,
  given: ({ opinion }) => ({ opinion }),
  show(visit, form) {
    const { lang } = visit
    const m = linkWords[lang]
    const { data } = form
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${data.number}. ${data.title}`}
        title={m.enterTitle(data.organisation)}
        lead={m.enterLead}
        action={`/bureau/reponses/avis/${data.id}/saisir`}
        button={m.enterButton}
        back={{ href: backToSheet(data), label: opinionWords[lang].backToSheet }}
        before={<TownText text={data.question} />}
        wide
      >
        <Choices
          kind="radio"
          name="stance"
          label={m.theirOpinion}
          columns
          value={fields.value('stance')}
          error={form.errors.stance}
          options={stances.map((stance) => ({ value: stance, label: opinionWords[lang].stance[stance] }))}
        />
        {fields.text('text', { label: m.theirText, hint: m.textHint, rows: 6, limit: 4000 })}
        {fields.day('receivedOn', { label: m.receivedOn })}
        {fields.line('signedBy', { label: m.signedBy, hint: m.signedByHint, optional: true })}
        {visit.town.demonstration && <ExampleBox visit={visit} form={form} />}
      </DeskForm>
    )
  },
  next: backToSheet,
})

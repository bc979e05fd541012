import { identifier, line } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import {
  deskPath,
  inProcess,
  onProposal,
  openForm,
  openProposal,
  optionsOf,
  typedList,
} from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { originsOf, proposalsOfDesk } from '#modules/synthesis/desk/desk-reads.ts'
import type { AlreadySaid } from '#modules/synthesis/nearness/similar.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { kindNames } from '#modules/synthesis/statements/statement.ts'
import { ExampleBox } from '#modules/synthesis/statements/write-statement.page.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { Fold } from '#ui/text.tsx'
import { addOrigin } from './add-origin.ts'
import { mergeProposals } from './merge-proposals.ts'
import { maxText } from './proposal.ts'
import { SimilarPlace } from './similar-place.tsx'
import { splitProposal } from './split-proposal.ts'
import { withdrawProposal } from './withdraw-proposal.ts'
import { writeProposal } from './write-proposal.ts'

type Data = Awaited<ReturnType<typeof openForm>>

/** What every form that words a proposal asks. */
function ProposalFields(props: { visit: Visit; form: FormState<Data> }) {
  const all = { ...words[props.visit.lang], ...deskWords[props.visit.lang] }
  const { choices } = props.form.data
  const fields = fieldsOf(props.form)
  const place = (name: string, label: string, options: typeof choices.axes) =>
    options.length > 0 &&
    fields.choice(name, { label, optional: true, empty: all.noneChosen, options: optionsOf(options) })
  return (
    <>
      {fields.line('title', { label: all.proposalTitle })}
      {fields.text('text', { label: all.proposalText, hint: all.proposalHint, rows: 5, limit: maxText })}
      {fields.text('need', { label: all.need, rows: 2, optional: true })}
      {place('theme', all.theme, choices.themes)}
      {place('axis', all.axis, choices.axes)}
      {place('angle', all.angle, choices.angles)}
    </>
  )
}

/** Where it comes from: references typed or pasted, sentences ticked. */
function OriginFields(props: { visit: Visit; form: FormState<Data> }) {
  const { visit, form } = props
  const all = { ...words[visit.lang], ...deskWords[visit.lang] }
  const { statements } = form.data.choices
  const chosen = typedList(form.values.statements)
  return (
    <>
      {fieldsOf(form).text('references', {
        label: all.references,
        hint: all.referencesHint,
        rows: 2,
        optional: true,
      })}
      {statements.length > 0 && (
        <Fold summary={all.fromStatements} open={chosen.length > 0 || Boolean(form.errors.statements)} wide>
          <Choices
            kind="checkbox"
            name="statements"
            label={all.fromStatements}
            value={chosen}
            error={form.errors.statements}
            options={statements.map((one) => ({
              value: String(one.id),
              label: `${kindNames[one.kind][visit.lang]} ${one.number}. ${one.text}`,
            }))}
          />
        </Fold>
      )}
    </>
  )
}

export const writeProposalPage = formPage({
  path: '/bureau/synthese/:process/proposition',
  params: inProcess.extend({
    de: line({ max: 20, min: 0 }).optional().catch(undefined),
    /** The sentence it is drawn from, by its number. */
    phrase: identifier().optional().catch(undefined),
  }),
  operation: writeProposal,
  load: async (visit, asked) => ({
    ...(await openForm(visit, asked)),
    similar: undefined as AlreadySaid | undefined,
  }),
  given: ({ process }) => ({ process }),
  start: (_visit, { choices }, { de, phrase }) => ({
    references: de,
    statements: choices.statements.filter((one) => one.number === phrase).map((one) => one.id),
    carry: phrase !== undefined,
  }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { process } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{process.title}</TownWords>}
        title={all.newProposal}
        action={`${deskPath(process.slug)}/proposition`}
        button={all.write}
        back={{ href: deskPath(process.slug), label: all.back }}
      >
        <ProposalFields visit={visit} form={form} />
        <SimilarPlace visit={visit} process={process.slug} found={form.data.similar} />
        <OriginFields visit={visit} form={form} />
        {form.data.choices.statements.length > 0 && (
          <Choice kind="checkbox" name="carry" value="true" checked={form.values.carry === true}>
            {all.carry}
          </Choice>
        )}
        <ExampleBox visit={visit} values={form.values} />
      </DeskForm>
    )
  },
  next: (made) => `/demarches/${made.process}/propositions/${made.number}`,
})

const backTo = (process: string, made: { number: number }) =>
  `/demarches/${process}/propositions/${made.number}`

export const addOriginPage = formPage({
  path: '/bureau/synthese/:process/proposition/:proposal/origine',
  params: onProposal,
  operation: addOrigin,
  load: openProposal,
  given: ({ proposal }) => ({ proposal }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { process, proposal } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={all.proposal(proposal.number, proposal.title)}
        title={all.addOrigin}
        action={`${deskPath(process.slug)}/proposition/${proposal.id}/origine`}
        button={all.save}
        back={{ href: deskPath(process.slug), label: all.back }}
      >
        <OriginFields visit={visit} form={form} />
      </DeskForm>
    )
  },
  next: (made, { process }) => backTo(process, made),
})

export const mergeProposalsPage = formPage({
  path: '/bureau/synthese/:process/proposition/:proposal/fusionner',
  params: onProposal,
  operation: mergeProposals,
  load: async (visit, asked) => {
    const data = await openProposal(visit, asked)
    const all = await proposalsOfDesk(visit.db, data.process.id)
    return { ...data, others: all.filter((one) => one.status === 'admitted' && one.id !== data.proposal.id) }
  },
  given: ({ proposal }) => ({ into: proposal }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { process, proposal, others } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={all.proposal(proposal.number, proposal.title)}
        title={all.mergeTitle(proposal.number)}
        lead={all.mergeLead}
        action={`${deskPath(process.slug)}/proposition/${proposal.id}/fusionner`}
        button={all.merge}
        back={{ href: deskPath(process.slug), label: all.back }}
        wide
      >
        <Choices
          kind="checkbox"
          name="merged"
          label={all.mergeWhich}
          value={typedList(form.values.merged)}
          error={form.errors.merged}
          options={others.map((one) => ({ value: String(one.id), label: `${one.number}. ${one.title}` }))}
        />
      </DeskForm>
    )
  },
  next: (made, { process }) => backTo(process, made),
})

export const splitProposalPage = formPage({
  path: '/bureau/synthese/:process/proposition/:proposal/separer',
  params: onProposal,
  operation: splitProposal,
  load: async (visit, asked) => {
    const data = await openProposal(visit, asked)
    return { ...data, origins: await originsOf(visit.db, data.proposal.id) }
  },
  given: ({ proposal }) => ({ proposal }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { process, proposal, origins } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={all.proposal(proposal.number, proposal.title)}
        title={all.splitTitle(proposal.number)}
        lead={all.splitLead}
        action={`${deskPath(process.slug)}/proposition/${proposal.id}/separer`}
        button={all.split}
        back={{ href: deskPath(process.slug), label: all.back }}
      >
        <ProposalFields visit={visit} form={form} />
        {origins.length > 0 && (
          <Choices
            kind="checkbox"
            name="origins"
            label={all.splitOrigins}
            value={typedList(form.values.origins)}
            error={form.errors.origins}
            options={origins.map((one) => ({ value: String(one.id), label: one.said }))}
          />
        )}
      </DeskForm>
    )
  },
  next: (made, { process }) => backTo(process, made),
})

export const withdrawProposalPage = formPage({
  path: '/bureau/synthese/:process/proposition/:proposal/retirer',
  params: onProposal,
  operation: withdrawProposal,
  load: openProposal,
  given: ({ proposal }) => ({ proposal }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { process, proposal } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={all.proposal(proposal.number, proposal.title)}
        title={all.withdrawTitle(proposal.number)}
        lead={all.withdrawLead}
        action={`${deskPath(process.slug)}/proposition/${proposal.id}/retirer`}
        button={all.withdraw}
        back={{ href: deskPath(process.slug), label: all.back }}
      >
        {fieldsOf(form).text('reason', { label: all.reason, rows: 3, limit: 600 })}
      </DeskForm>
    )
  },
  next: (made, { process }) => backTo(process, made),
})

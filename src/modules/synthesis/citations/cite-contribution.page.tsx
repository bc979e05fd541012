import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage } from '#kernel/web/page.ts'
import { DeskForm, TownWords } from '#modules/processes/module.ts'
import { deskAddress } from '#modules/synthesis/desk/desk.page.tsx'
import { deskPath, onContribution, openForm, typed } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { readingOf } from '#modules/synthesis/desk/desk-reads.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { editorWords } from '#modules/synthesis/statements/editor-messages.ts'
import { kindNames } from '#modules/synthesis/statements/statement.ts'
import { TargetLink } from '#ui/button.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Quotation } from '#ui/text.tsx'
import { ChooseWords } from './choose-words.tsx'
import { requireCitation } from './citation.ts'
import { citeContribution } from './cite-contribution.ts'
import { CiteForm } from './cite-form.tsx'
import { removeCitation } from './remove-citation.ts'
import { renewCitation } from './renew-citation.ts'
import { setAsideContribution } from './set-aside-contribution.ts'

/** Where the desk goes on: the next voice of the same pile. */
const address = {
  ...deskAddress,
  suite: identifier().optional().catch(undefined),
  /** The sheet of the sentence to come back to, by its number. */
  phrase: identifier().optional().catch(undefined),
}
type Address = {
  process: string
  pile?: string
  q?: string
  page?: number
  suite?: number
  phrase?: number
}

const back = (asked: Address) =>
  asked.phrase
    ? `${deskPath(asked.process)}/phrases/${asked.phrase}`
    : withQuery(deskPath(asked.process), { pile: asked.pile, q: asked.q, page: asked.page, c: asked.suite })

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path
}

const kept = ({ pile, q, page, suite, phrase }: Address) => ({ pile, q, page, suite, phrase })
const params = onContribution.extend(address)

async function openContribution(visit: Parameters<typeof openForm>[0], asked: z.output<typeof params>) {
  const form = await openForm(visit, asked)
  const open = await readingOf(visit.db, form.process.id, asked.contribution)
  if (!open) throw missing(sentence(messages, (m) => m.noContribution))
  return { ...form, open, asked }
}

export const citeContributionPage = formPage({
  path: '/bureau/synthese/:process/citer/:contribution',
  params,
  operation: citeContribution,
  load: openContribution,
  given: (asked) => ({ contribution: asked.contribution }),
  start: (_visit, { choices }, { phrase }) => ({
    statement: choices.statements.find((one) => one.number === phrase)?.id,
  }),
  show(visit, { values, errors, data }) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    return (
      <Page frame={visit.frame(all.citeTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={<TownWords>{data.process.title}</TownWords>} title={all.citeTitle} />
        <Passage>
          <Quotation text={data.open.text} lang={data.open.language} source={data.open.reference} />
          <CiteForm
            visit={visit}
            process={data.process.slug}
            contribution={data.open.id}
            text={data.open.text}
            language={data.open.language}
            query={kept(data.asked)}
            statements={data.choices.statements}
            values={values}
            errors={errors}
          />
          <TargetLink href={visit.link(back(data.asked))}>{all.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
  next: (_made, asked) => back(asked),
})

export const setAsideContributionPage = formPage({
  path: '/bureau/synthese/:process/ecarter/:contribution',
  params,
  operation: setAsideContribution,
  load: openContribution,
  given: (asked) => ({ contribution: asked.contribution }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { data } = form
    const here = `${deskPath(data.process.slug)}/ecarter/${data.open.id}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{data.process.title}</TownWords>}
        title={all.setAsideTitle}
        action={withQuery(here, kept(data.asked))}
        button={all.setAside}
        back={{ href: back(data.asked), label: all.back }}
        before={<Quotation text={data.open.text} lang={data.open.language} source={data.open.reference} />}
      >
        <LongTextField
          name="reason"
          label={all.reason}
          rows={3}
          limit={600}
          value={typed(form.values.reason)}
          error={form.errors.reason}
        />
      </DeskForm>
    )
  },
  next: (_done, asked) => back(asked),
})

export const renewCitationPage = formPage({
  path: '/bureau/synthese/:process/relire/:citation',
  params: z.object({ process: slug(), citation: identifier(), ...address }),
  operation: renewCitation,
  async load(visit, asked) {
    const form = await openForm(visit, asked)
    const found = await requireCitation(visit.db, asked.citation)
    const open = await readingOf(visit.db, form.process.id, found.contributionId)
    const cited = form.choices.statements.find((one) => one.id === found.statementId)
    if (!open || !cited) throw missing(sentence(messages, (m) => m.noCitation))
    return { ...form, open, cited, asked }
  },
  given: (asked) => ({ citation: asked.citation }),
  show(visit, form) {
    const all = editorWords[visit.lang]
    const { asked, open, cited, process } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${kindNames[cited.kind][visit.lang]} ${cited.number}. ${cited.text}`}
        title={all.renewTitle}
        lead={all.renewLead}
        action={withQuery(`${deskPath(asked.process)}/relire/${asked.citation}`, kept(asked))}
        button={all.renew}
        back={{
          href: `${deskPath(process.slug)}/phrases/${cited.number}`,
          label: deskWords[visit.lang].back,
        }}
        before={<Quotation text={open.text} lang={open.language} source={open.reference} />}
        wide
      >
        <ChooseWords
          visit={visit}
          text={open.text}
          language={open.language}
          values={form.values}
          errors={form.errors}
        />
      </DeskForm>
    )
  },
  next: (_done, { process }, { cited }) => `${deskPath(process)}/phrases/${cited.number}`,
})

export const removeCitationPage = formPage({
  path: '/bureau/synthese/:process/oter/:citation',
  params: z.object({ process: slug(), citation: identifier(), ...address }),
  operation: removeCitation,
  load: async (visit, asked) => ({ ...(await openForm(visit, asked)), asked }),
  given: (asked) => ({ citation: asked.citation }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { asked } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.process.title}</TownWords>}
        title={all.remove}
        action={`${deskPath(asked.process)}/oter/${asked.citation}`}
        button={all.remove}
        back={{ href: back(asked), label: all.back }}
      />
    )
  },
  next: (_done, asked) => back(asked),
})

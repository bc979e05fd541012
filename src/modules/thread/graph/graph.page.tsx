import { z } from 'zod'
import type { Lang, Words } from '#kernel/i18n.ts'
import { page } from '#kernel/web/page.ts'
import { kinds } from '#modules/thread/thread.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { PlainList } from '#ui/text.tsx'
import { graphFiles } from './graph-files.ts'
import { graphMessages } from './graph-messages.ts'
import { linkColumns, linkWords, nodeColumns, nodeWords } from './graph-words.ts'

export const graphPath = '/donnees/fil'

/** What the open data of the thread holds, and what each of its words means: the address its vocabulary leads to. */
export const graphPage = page({
  path: graphPath,
  who: 'anyone',
  input: z.object({}),
  menu: { place: 'rights', label: { fr: graphMessages.fr.menu, en: graphMessages.en.menu }, order: 61 },
  show(visit) {
    const { lang } = visit
    const m = graphMessages[lang]
    const take = (format: keyof typeof graphFiles, label: string) => (
      <TargetLink download href={visit.link(`/donnees/${graphFiles[format].name}`)}>
        {label}
      </TargetLink>
    )
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage title={m.title} lead={m.lead} />
        <Passage title={m.files} knot="none">
          <p>{m.fresh}</p>
          <ButtonRow>
            {take('nodes-csv', m.takeThings)}
            {take('links-csv', m.takeLinks)}
            {take('jsonld', m.takeLd)}
          </ButtonRow>
        </Passage>
        <Passage title={m.rules} knot="none">
          <PlainList items={[...m.inside]} />
        </Passage>
        <Passage title={m.addresses} knot="none">
          <p>{m.addressesText}</p>
          <p>
            <code>{visit.link('/fil/proposal/12')}</code>
          </p>
        </Passage>
        <Passage title={m.things} knot="none">
          <DataTable
            caption={m.things}
            rows={kinds.map((kind) => nodeWords[kind])}
            rowId={(one) => one.type}
            columns={[
              { key: 'word', label: m.word, cell: (one) => <code>{one.type}</code> },
              { key: 'sort', label: m.sort, cell: (one) => one.label[lang] },
              { key: 'meaning', label: m.meaning, cell: (one) => one.meaning[lang] },
            ]}
          />
        </Passage>
        <Passage title={m.links} knot="none">
          <p>{m.linksText}</p>
          <Dictionary
            caption={m.links}
            rows={Object.entries(linkWords).map(([name, meaning]) => ({ name, meaning }))}
            lang={lang}
          />
        </Passage>
        <Passage title={m.columns} knot="none">
          <Dictionary caption={m.ofThings} rows={nodeColumns} prefix="thing-" lang={lang} />
          <Dictionary caption={m.ofLinks} rows={linkColumns} prefix="link-" lang={lang} />
        </Passage>
        <Passage title={m.forPrograms} knot="none">
          <p>{m.ldText}</p>
          <p>{m.command}</p>
          <p>
            <code>parole export-graph --town {visit.town.slug} --format jsonld</code>
          </p>
        </Passage>
      </Page>
    )
  },
})

function Dictionary(props: {
  caption: string
  rows: readonly { name: string; meaning: Words }[]
  prefix?: string
  lang: Lang
}) {
  const m = graphMessages[props.lang]
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowId={(one) => `${props.prefix ?? ''}${one.name}`}
      columns={[
        { key: 'word', label: m.word, cell: (one) => <code>{one.name}</code> },
        { key: 'meaning', label: m.meaning, cell: (one) => one.meaning[props.lang] },
      ]}
    />
  )
}

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { documentDocx } from '#kernel/documents/document-docx.ts'
import { identifier } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { page } from '#kernel/web/page.ts'
import { ownerOfSession } from '#modules/minutes/requires.ts'
import { tableReaders } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { writers } from '#modules/minutes/writers.ts'
import { TownWords } from '#modules/processes/module.ts'
import { letterheadOf } from '#modules/territory/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Columns } from '#ui/columns.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { FactList, ForTheEar, Note, PlainList, PrintHint } from '#ui/text.tsx'
import { type Block, minutesOf, type Paragraphs, type Said } from './minutes-contents.ts'
import { minutesMessages } from './minutes-messages.ts'

const versions = ['publique', 'travail'] as const
const input = z.object({
  session: identifier(),
  /** Without a choice: what may be handed out. */
  version: z.enum(versions).optional().catch(undefined),
})
const owner = (asked: { session: number }, { db }: { db: Database }) => ownerOfSession(asked, { db })

export const minutesPage = page({
  path: '/bureau/atelier/:session{[0-9]+}/compte-rendu',
  who: tableReaders,
  owner,
  input,
  async show(visit, asked) {
    const words = minutesMessages[visit.lang]
    const mayRead = isAllowed(writers, visit.actor, await owner(asked, visit))
    const whole = mayRead && asked.version === 'travail'
    const minutes = await minutesOf(visit, { session: asked.session, whole })
    const here = `/bureau/atelier/${minutes.session}/compte-rendu`
    const version = whole ? 'travail' : 'publique'
    return (
      <Page frame={visit.frame(minutes.title)}>
        <TitlePassage
          kicker={words.title}
          title={<TownWords>{minutes.title.replace(`${words.title} – `, '')}</TownWords>}
          lead={minutes.warning}
        >
          <Note>{minutes.asOfWords}</Note>
          <ButtonRow>
            <ButtonLink href={visit.link(`${here}.docx`, { version })} download>
              {words.download}
            </ButtonLink>
            {mayRead && (
              <TargetLink href={visit.link(here, { version: whole ? 'publique' : 'travail' })}>
                {whole ? words.toPublic : words.toWhole}
              </TargetLink>
            )}
            <TargetLink href={visit.link(`/bureau/atelier/${minutes.session}/tableau`)}>
              {words.toTable}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </TitlePassage>
        {chapters(minutes.blocks).map(({ title, blocks }) => (
          <Passage title={<Words said={title} />}>
            {blocks.map((block) => (
              <BlockPicture block={block} />
            ))}
          </Passage>
        ))}
      </Page>
    )
  },
})

export const minutesFilePage = page({
  path: '/bureau/atelier/:session{[0-9]+}/compte-rendu.docx',
  who: tableReaders,
  owner,
  input,
  async show(visit, asked) {
    const minutes = await minutesOf(visit, { session: asked.session, whole: asked.version === 'travail' })
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return new Download(
      type,
      `compte-rendu-seance-${minutes.session}.docx`,
      await documentDocx(minutes, await letterheadOf(visit.db, visit.frame(minutes.title).townName)),
    )
  },
})

/** A passage for each heading of the second level, with what follows it. */
function chapters(blocks: readonly Block[]) {
  const found: { title: Said; blocks: Block[] }[] = []
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === 2) found.push({ title: block.text, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  return found
}

/** A cell of the synthesis table and, under it, what it rests on and who did not agree. */
function groups(paragraphs: Paragraphs): { text: Said; under: Said[] }[] {
  const found: { text: Said; under: Said[] }[] = []
  for (const said of paragraphs)
    if (said.begins) found.push({ text: said, under: [] })
    else found.at(-1)?.under.push(said)
  return found
}

/** A public number is never cut at the end of a line. */
function Words({ said }: { said: Said }) {
  const whole = /^C-\d+$/.test(said.text)
  return (
    <span lang={said.lang} class={whole ? 'nowrap' : undefined}>
      {said.text}
    </span>
  )
}

function BlockPicture(props: { block: Block }) {
  const { block } = props
  if (block.kind === 'heading')
    return (
      <h3>
        <Words said={block.text} />
      </h3>
    )
  if (block.kind === 'text')
    return (
      <p>
        <Words said={block.text} />
      </p>
    )
  if (block.kind === 'list') return <PlainList items={block.items.map((said) => <Words said={said} />)} />
  if (block.kind === 'facts')
    return (
      <FactList facts={block.facts.map(({ term, value }) => ({ term, value: <Words said={value} /> }))} />
    )
  if (block.flat)
    return (
      <Columns
        level={3}
        columns={block.head.map((title, index) => ({
          key: String(index),
          title,
          empty: undefined,
          cells: groups(block.rows[0]?.[index] ?? []).map(({ text, under }, at) => ({
            id: `synthese-${index}-${at}`,
            text: <Words said={text} />,
            children: under.map((said) => (
              <Note>
                <Words said={said} />
              </Note>
            )),
          })),
        }))}
      />
    )
  return (
    <DataTable<readonly Paragraphs[]>
      caption={<ForTheEar>{block.caption}</ForTheEar>}
      rowHeading={!block.flat}
      rows={block.rows}
      columns={block.head.map((label, index) => ({
        key: String(index),
        label,
        cell: (row) =>
          (row[index] ?? []).length > 0
            ? row[index]?.map((said) => (
                <p>
                  <Words said={said} />
                </p>
              ))
            : undefined,
      }))}
    />
  )
}

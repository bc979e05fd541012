import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { openThemes } from '#modules/synthesis/agreement/check-door.ts'
import { deskPath } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Desk, DeskHead } from '#ui/desk.tsx'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Fold, KeyList, Note } from '#ui/text.tsx'
import { findTheme } from './decide.ts'
import { knownThemes } from './edits-reads.ts'
import { LastDeed, lastDeed } from './last-deed.tsx'
import { OpenText } from './open-text.tsx'
import { themeAddress, themePath, themesPath } from './theme-paths.ts'
import {
  countTexts,
  readAgainUnder,
  type ThemeText,
  textOf,
  textOrders,
  textsAPage,
  textsOf,
} from './theme-reads.ts'
import { themesWords } from './themes-words.ts'
import { whyText } from './why.ts'

type Asked = z.output<typeof address>
const address = z.object({ process: slug(), ...themeAddress })

/** The voices of a theme on one side; the one that is open, why it is here, and what may be done, on the other. */
export const themePage = page({
  path: '/bureau/synthese/:process/themes/:theme',
  who: synthesisReading,
  input: address.extend({ theme: identifier() }),
  show: (visit, asked) => drawTheme(visit, asked, asked.theme),
})

export const toPlacePage = page({
  path: '/bureau/synthese/:process/themes/a-classer',
  who: synthesisReading,
  input: address,
  show: (visit, asked) => drawTheme(visit, asked, null),
})

async function drawTheme(visit: Visit, asked: Asked, id: number | null) {
  const { db, lang, town } = visit
  const words = themesWords[lang]
  const process = await openThemes(visit, asked, synthesisReading)
  const writes = isAllowed(synthesisWork, visit.actor, { process: process.id })
  const theme = id === null ? undefined : await findTheme(db, process.id, id)
  const order = asked.ordre ?? 'relire'
  const total = await countTexts(db, process.id, id)
  const texts = await textsOf(db, process.id, id, { order, page: asked.page })
  const open =
    (asked.c && (await textOf(db, process.id, asked.c))) ||
    (texts[0] && (await textOf(db, process.id, texts[0].id)))
  const near = id ?? open?.second?.id ?? null
  const why = open && (await whyText(town, db, process.id, open, near))
  const { last, mine } = await lastDeed(visit, process.id)
  const themes = await knownThemes(db, process.id)
  const here = themePath(process.slug, id)
  const link = (more: object) => visit.link(here, { ordre: asked.ordre, page: asked.page, ...more })
  const next = texts[texts.findIndex((text) => text.id === open?.id) + 1]?.id
  const title = theme ? theme.title : words.pileTitle
  return (
    <Page frame={visit.frame(`${title}, ${process.title}`)} shape="desk">
      <DeskHead title={theme ? <TownWords>{theme.title}</TownWords> : title}>
        <p>
          <b>{plural(total, words.texts, lang)}</b>
          {theme?.locked && ` · ${words.locked}`}
        </p>
        {id === null && <p>{words.pileLead}</p>}
        <FilterList
          label={words.order}
          items={textOrders.map((one) => ({
            href: visit.link(here, { ordre: one }),
            label: words.orders[one],
            current: one === order,
          }))}
        />
        <ButtonRow>
          <TargetLink href={visit.link(themesPath(process.slug))}>{words.back}</TargetLink>
        </ButtonRow>
        {theme && writes && <ThemeActs visit={visit} process={process.slug} theme={theme} seen={last} />}
      </DeskHead>
      <Desk
        queueTitle={words.queue}
        queueNote={words.queueNote(formatNumber(texts.length, lang), formatNumber(total, lang))}
        empty={<p>{id === null ? words.emptyPile : words.emptyTheme}</p>}
        items={texts.map((text) => ({
          href: link({ c: text.id }),
          number: text.reference.replace(/^C-0*/, ''),
          title: (
            <span lang={text.language === lang ? undefined : text.language}>
              {text.text.length > 70 ? `${text.text.slice(0, 69)}…` : text.text}
            </span>
          ),
          state: stateOf(text) === 'again' || stateOf(text) === 'none' ? 'yours' : 'done',
          stateWords: words.state[stateOf(text)],
          current: text.id === open?.id,
        }))}
        queueFoot={
          <Pager
            page={asked.page ?? 1}
            pages={Math.ceil(total / textsAPage)}
            href={(n) => visit.link(here, { ordre: asked.ordre, page: n })}
          />
        }
      >
        {writes && <LastDeed visit={visit} process={process.slug} mine={mine} back={here} />}
        {open && why ? (
          <OpenText
            visit={visit}
            process={process.slug}
            text={open}
            here={id}
            why={why}
            themes={themes}
            writes={writes}
            seen={last}
            query={{ de: id ?? undefined, suite: next, ordre: asked.ordre }}
            state={words.state[stateOf(open)]}
          />
        ) : (
          <Note>{id === null ? words.emptyPile : words.emptyTheme}</Note>
        )}
        {open && writes && <Keys words={words.keys} />}
      </Desk>
    </Page>
  )
}

function stateOf({ decidedBy, margin }: ThemeText): 'person' | 'again' | 'run' | 'vote' | 'none' {
  if (decidedBy === null) return 'none'
  if (decidedBy === 'person') return 'person'
  return margin !== null && margin < readAgainUnder ? 'again' : decidedBy
}

function ThemeActs(props: {
  visit: Visit
  process: string
  theme: { id: number; locked: boolean }
  seen: number
}) {
  const { visit, theme } = props
  const words = themesWords[visit.lang]
  const path = themePath(props.process, theme.id)
  const seen = { seen: String(props.seen) }
  return (
    <Fold summary={words.actTitle} wide>
      {!theme.locked && (
        <ButtonRow>
          <TargetLink href={visit.link(`${path}/renommer`)}>{words.rename}</TargetLink>
          <TargetLink href={visit.link(`${path}/fusionner`)}>{words.merge}</TargetLink>
          <TargetLink href={visit.link(`${path}/scinder`)}>{words.split}</TargetLink>
        </ButtonRow>
      )}
      <TargetLink href={visit.link(`${deskPath(props.process)}/phrase`, { theme: theme.id })}>
        {deskWords[visit.lang].newStatement}
      </TargetLink>
      <PostButton
        quiet
        hidden={seen}
        action={visit.link(`${path}/${theme.locked ? 'deverrouiller' : 'verrouiller'}`)}
      >
        {theme.locked ? words.unlock : words.lock}
      </PostButton>
      <Note>{words.lockLead}</Note>
    </Fold>
  )
}

function Keys({ words }: { words: (typeof themesWords)['fr']['keys'] }) {
  return (
    <Fold summary={words.title} wide>
      <KeyList
        keys={[
          { keys: ['J'], does: words.next },
          { keys: ['K'], does: words.previous },
          { keys: ['B'], does: words.pin },
          { keys: ['N'], does: words.forbid },
          { keys: ['M'], does: words.second },
          { keys: ['R'], does: words.choose },
          { keys: ['Z'], does: words.undo },
          { keys: ['?'], does: words.help },
        ]}
      />
    </Fold>
  )
}

import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import {
  axisChoices,
  chosenProcess,
  contributionMessages,
  enteredChannels,
  LanguageField,
  languageName,
  receivingProcesses,
  sessionChoices,
  typedIn,
  WhichProcess,
} from '#modules/contributions/module.ts'
import { TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { DayField, FieldGrid, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { openPile } from './open-pile.ts'
import { pileMessages } from './pile-messages.ts'
import { type PileSeen, pilesOf } from './pile-reads.ts'

const path = '/bureau/piles'

/** What the sheets of a pile have in common, in a few words. */
export function pileFacts(pile: PileSeen, visit: Visit): string {
  const { lang } = visit
  return [
    contributionMessages[lang].channel[pile.channel],
    pile.session ?? pile.place,
    pile.axisTitle,
    pile.saidOn && formatDay(pile.saidOn, lang),
    languageName(pile.language, lang),
  ]
    .filter(Boolean)
    .join('\u00a0· ')
}

export const openPilePage = formPage({
  path,
  params: z.object({ process: slug().optional() }),
  operation: openPile,
  menu: {
    place: 'desk',
    label: { fr: pileMessages.fr.start.menu, en: pileMessages.en.start.menu },
    order: 20.5,
  },
  async load(visit, asked) {
    const receiving = await receivingProcesses(visit)
    const process = chosenProcess(receiving, asked.process)
    return {
      receiving,
      process,
      piles: visit.actor.person ? await pilesOf(visit.db, visit.actor.person) : [],
      axes: process ? await axisChoices(visit.db, process.id) : [],
      sessions: process ? await sessionChoices(visit.db, process.id) : [],
    }
  },
  given: (_, { process }) => ({ process: process?.slug ?? '' }),
  start: () => ({ channel: 'paper' }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = pileMessages[lang].start
    const form = { lang, values, errors }
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          kicker={data.process && <TownWords>{data.process.title}</TownWords>}
          title={words.title}
          lead={words.lead}
        >
          {data.process ? (
            <Form wide action={visit.link(path, { process: data.process.slug })} errors={errors}>
              <h2>{words.common}</h2>
              <FieldGrid>
                <SelectField
                  name="channel"
                  label={words.channel}
                  error={errors.channel}
                  value={typedIn(form, 'channel')}
                  options={enteredChannels.map((one) => ({
                    value: one,
                    label: contributionMessages[lang].channel[one],
                  }))}
                />
                <DayField
                  name="saidOn"
                  label={words.saidOn}
                  optional
                  error={errors.saidOn}
                  value={typedIn(form, 'saidOn')}
                />
                <LanguageField {...form} />
              </FieldGrid>
              {data.axes.length > 0 && (
                <SelectField
                  name="axis"
                  label={words.axis}
                  error={errors.axis}
                  value={typedIn(form, 'axis')}
                  empty={words.unsaid}
                  options={data.axes.map((axis) => ({
                    value: String(axis.number),
                    label: `${axis.number}. ${axis.shortTitle}`,
                    lang: lang === 'fr' ? undefined : 'fr',
                  }))}
                />
              )}
              {data.sessions.length > 0 && (
                <SelectField
                  name="session"
                  label={words.session}
                  error={errors.session}
                  value={typedIn(form, 'session')}
                  empty={words.none}
                  options={data.sessions.map((one) => ({
                    value: String(one.id),
                    label: `${formatDay(one.day, lang)} · ${one.title}`,
                    lang: lang === 'fr' ? undefined : 'fr',
                  }))}
                />
              )}
              <TextField
                name="place"
                label={words.place}
                hint={words.placeHint}
                optional
                error={errors.place}
                value={typedIn(form, 'place')}
              />
              <ButtonRow>
                <Button>{words.open}</Button>
                {data.receiving.length > 1 && <TargetLink href={visit.link(path)}>{words.other}</TargetLink>}
              </ButtonRow>
            </Form>
          ) : (
            <WhichProcess visit={visit} receiving={data.receiving} path={path} />
          )}
        </TitlePassage>
        <Passage title={words.recent}>
          {data.piles.length === 0 ? (
            <EmptyState why={words.noneYet} />
          ) : (
            <EntryList
              entries={data.piles.map((pile) => ({
                title: pileMessages[lang].one.title(pile.id),
                href: visit.link(`${path}/${pile.id}`),
                note: <TownWords>{pileFacts(pile, visit)}</TownWords>,
                status: plural(pile.kept, pileMessages[lang].one.count, lang),
              }))}
            />
          )}
          <TargetLink href={visit.link('/bureau/saisies')}>{words.today}</TargetLink>
        </Passage>
      </Page>
    )
  },
  next: ({ pile }) => `${path}/${pile}`,
})

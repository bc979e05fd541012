import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import type { ThemeRow } from '#modules/synthesis/reads.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { CircleMap } from '#ui/circles.tsx'
import { formatDay } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { publicWords } from './public-messages.ts'
import { sizesOfThemes } from './public-reads.ts'
import { personsSaid, shownSize, type Weight, weights } from './theme-sizes.ts'

/** The themes as circles sized by what one chooses, by address alone, and the table that has every number. */
export async function ThemesMap(props: {
  visit: Visit
  process: { id: number; slug: string }
  themes: readonly ThemeRow[]
  weight: Weight
}) {
  const { visit, process, weight } = props
  const { lang } = visit
  const words = publicWords[lang]
  const sizes = new Map((await sizesOfThemes(visit.db, process.id)).map((one) => [one.id, one]))
  const number = (value: number | undefined) => formatNumber(value ?? 0, lang)
  return (
    <Passage id="image" title={words.map}>
      <nav aria-label={words.sizedBy}>
        <p>{words.sizedBy}</p>
        <ButtonRow>
          {weights.map((one) =>
            one === weight ? (
              <b aria-current="true">{words.weights[one]}</b>
            ) : (
              <TargetLink
                href={`${visit.link(`/demarches/${process.slug}/synthese`, { taille: one })}#image`}
              >
                {words.weights[one]}
              </TargetLink>
            ),
          )}
        </ButtonRow>
      </nav>
      <CircleMap
        title={words.mapTitle[weight]}
        rows={[...props.themes]}
        size={(theme) => shownSize(weight, sizes.get(theme.id))}
        label={(theme) => theme.title}
        shown={(theme) => <TownWords>{theme.title}</TownWords>}
        href={(theme) => `#theme-${theme.id}`}
        nameLabel={words.theme}
        columns={[
          {
            key: 'persons',
            label: words.persons,
            number: true,
            cell: (theme) => personsSaid(sizes.get(theme.id)?.persons ?? 0, lang),
          },
          {
            key: 'voices',
            label: words.voices,
            number: true,
            cell: (theme) => number(sizes.get(theme.id)?.voices),
          },
          {
            key: 'citations',
            label: words.citations,
            number: true,
            cell: (theme) => number(sizes.get(theme.id)?.citations),
          },
          {
            key: 'sentences',
            label: words.sentences,
            number: true,
            cell: (theme) => number(theme.statements.length),
          },
        ]}
        note={words.mapNote(formatDay(visit.now, lang))}
      />
    </Passage>
  )
}

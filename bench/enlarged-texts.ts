import { SeededRandom } from '../src/modules/synthesis/engine/numbers/seeded-random.ts'

/** An answer to a question of a consultation, with the tag most people gave it. */
export interface TaggedAnswer {
  readonly question: string
  readonly text: string
  readonly main_tag: string | null
}

/** The last clause overshoots: 150 bytes on average. */
const meanLength = 122
const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' })

/**
 * Texts made from real answers when more are wanted than there are: each is three to seven clauses (cut at punctuation
 * and small words that open one) of different answers to one question, four times in five of answers that bear the same
 * tag, until about 150 bytes. One word in twenty-five is lost, one in forty has a letter lost, doubled or swapped, as people type: the
 * words grow in number with the texts, and hardly any two texts are copies. Sense is lost, cost and vocabulary are not.
 */
export function* enlargedTexts(answers: readonly TaggedAnswer[], count: number, seed = 7): Generator<string> {
  const random = new SeededRandom(seed)
  const questions = [...Map.groupBy(answers, ({ question }) => question).values()].map((all) => {
    const clauses = all.map(({ text }) => clausesOf(text))
    const byTag = Map.groupBy(all.keys(), (index) => all[index]?.main_tag ?? `alone ${index}`)
    return { all, clauses, byTag }
  })
  const weights = questions.map(({ all }) => all.length)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (let made = 0; made < count; made++) {
    let place = random.below(total)
    let number = 0
    while (place >= (weights[number] as number)) place -= weights[number++] as number
    const { all, clauses, byTag } = questions[number] as (typeof questions)[number]
    const alike = byTag.get(all[place]?.main_tag ?? `alone ${place}`) as number[]
    const length = meanLength * (0.5 + random.next())
    const said: string[] = []
    for (let bytes = 0; bytes < length && said.length < 12; ) {
      const answer =
        random.next() < 0.8 ? (alike[random.below(alike.length)] as number) : random.below(all.length)
      const of = clauses[answer] as string[]
      const clause = mistyped(of[random.below(of.length)] as string, random)
      said.push(clause)
      bytes += clause.length + 2
    }
    yield `${said.join(', ')}.`
  }
}

function clausesOf(text: string): string[] {
  const clauses = [...sentences.segment(text)]
    .flatMap(({ segment }) =>
      segment.split(/[.,;:()!?\n]| (?=et |ou |mais |pour |car |que |qui |dans |avec |sans )/),
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 12)
  return clauses.length > 0 ? clauses : [text]
}

function mistyped(clause: string, random: SeededRandom): string {
  return clause
    .split(/\s+/)
    .flatMap((word) => {
      const luck = random.next()
      if (luck < 0.04) return []
      if (luck > 0.065 || word.length < 4) return [word]
      const at = 1 + random.below(word.length - 2)
      const kind = random.below(3)
      const [before, sign, next, after] = [
        word.slice(0, at),
        word[at],
        word[at + 1] ?? '',
        word.slice(at + 2),
      ]
      return [
        kind === 0
          ? before + next + after
          : kind === 1
            ? before + sign + sign + next + after
            : before + next + sign + after,
      ]
    })
    .join(' ')
}

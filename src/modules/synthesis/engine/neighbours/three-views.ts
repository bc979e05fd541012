import { indexOf, type TextIndex } from '#modules/synthesis/engine/index/text-index.ts'
import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import type { EncodedTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import type { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import { textPlaces } from '#modules/synthesis/engine/vectors/text-vectors.ts'
import { type Company, companyOf, learnWordVectors } from '#modules/synthesis/engine/vectors/word-vectors.ts'
import { tableVectors, type WordsTable } from '#modules/synthesis/engine/vectors/words-table.ts'
import { denseNeighbours } from './dense-neighbours.ts'
import { type Graph, joinViews, weightOfTerms } from './neighbour-graph.ts'
import type { Neighbours } from './neighbours.ts'
import { sparseNeighbours } from './sparse-neighbours.ts'
import { type TermMatrix, tfIdf } from './tf-idf.ts'

const dimensions = 96
/** The word vectors do not depend on the seed of the run: two runs differ by their searches alone. */
const vectorSeed = 7
const learnTwiceFrom = 20_000

export interface Neighbourhood {
  readonly graph: Graph
  /** The weight of a link between equal texts. */
  readonly fullWeight: number
  readonly terms: TermMatrix
  readonly index?: TextIndex
}

/**
 * Each text with those near it, by three views joined: the terms they share, the places of their words as learnt from the
 * texts themselves, and as the shipped table has them. What one thread does alone is done while the others compare; what
 * is no longer needed is let go at once, unless it is kept for an index.
 */
export async function threeViews(
  crew: Crew,
  encoded: EncodedTexts,
  { k, table, index = false }: { readonly k: number; readonly table: WordsTable; readonly index?: boolean },
): Promise<Neighbourhood> {
  const { count } = encoded
  const done = (places: Int16Array | undefined) => {
    if (!index) letGo(places)
  }
  const learning = { dimensions, seed: vectorSeed, iterations: count < learnTwiceFrom ? 4 : 2 }
  const shipped = tableVectors(encoded, table)
  const knowsWords = shipped.vectors.length > 0
  const known = { ...textPlaces(encoded, shipped), dimensions: shipped.dimensions }
  letGo(shipped.vectors, shipped.rowOf)
  let terms: TermMatrix | undefined
  const nearInTable = await denseNeighbours(crew, known.places, known.dimensions, k, vectorSeed, () => {
    done(known.places)
    terms = tfIdf(encoded)
  })
  let company: Company | undefined
  const nearByTerms = await sparseNeighbours(crew, terms as TermMatrix, k, () => {
    company = companyOf(encoded, learning)
  })
  const learnt = await learnWordVectors(crew, encoded, learning, company)
  const places = learnt.words.length > 0 ? textPlaces(encoded, learnt) : undefined
  if (!index) letGo(learnt.vectors, learnt.rowOf)
  const views: Neighbours[] = [nearByTerms]
  if (places)
    views.push(
      await denseNeighbours(crew, places.places, dimensions, k, vectorSeed, () => done(places.places)),
    )
  if (knowsWords) views.push(nearInTable)
  const weights = views.map((view) => (view === nearByTerms ? weightOfTerms(count) : 1))
  const graph = joinViews(count, views, weights)
  for (const { ids, similarities } of [...views, nearInTable]) letGo(ids, similarities)
  return {
    graph,
    fullWeight: weights.reduce((sum, weight) => sum + weight, 0),
    terms: terms as TermMatrix,
    index: index
      ? indexOf(encoded, terms as TermMatrix, places && { words: learnt, places }, known)
      : undefined,
  }
}

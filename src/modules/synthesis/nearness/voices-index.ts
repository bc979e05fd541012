import { setImmediate as pause } from 'node:timers/promises'
import type { NearTexts } from '#modules/synthesis/engine/index/near-texts.ts'
import type { TextIndex } from '#modules/synthesis/engine/index/text-index.ts'
import { denseNeighbours } from '#modules/synthesis/engine/neighbours/dense-neighbours.ts'
import { type Graph, joinViews } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import { sparseNeighbours } from '#modules/synthesis/engine/neighbours/sparse-neighbours.ts'
import type { TermMatrix } from '#modules/synthesis/engine/neighbours/tf-idf.ts'
import { shippedKernels } from '#modules/synthesis/engine/shipped-files.ts'
import { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import {
  type Chosen,
  chooseVerbatims,
  speaksFrom,
} from '#modules/synthesis/engine/verbatims/choose-verbatims.ts'
import { compareTexts } from './compared-texts.ts'

const neighbours = 10
const seed = 7

/** The public voices of a process, ready to be compared with each other and with any words. */
export interface VoicesIndex {
  readonly ids: readonly number[]
  readonly lengths: Uint32Array
  readonly near: NearTexts
  /** Each with its neighbours: made when it is first asked for, and kept. */
  readonly gathered: () => Promise<Gathered>
}

export interface Gathered {
  readonly graph: Graph
  readonly views: number
  /** The voices to read first, in the order that tells the most for the fewest signs. */
  readonly chosen: Chosen
}

export function compare(rows: readonly { readonly id: number; readonly text: string }[]): VoicesIndex {
  const texts = rows.map((row) => row.text)
  const lengths = Uint32Array.from(texts, (text) => text.length)
  const { near, terms, known } = compareTexts(texts)
  let made: Promise<Gathered> | undefined
  return {
    ids: rows.map((row) => row.id),
    lengths,
    near,
    gathered: () => (made ??= gather(terms, known, lengths)),
  }
}

async function gather(terms: TermMatrix, known: TextIndex['known'], lengths: Uint32Array): Promise<Gathered> {
  const crew = await Crew.gather(0, shippedKernels())
  try {
    const k = Math.min(neighbours, lengths.length - 1)
    const views = [await sparseNeighbours(crew, terms, k)]
    await pause()
    if (known.places.some((place) => place !== 0))
      views.push(await denseNeighbours(crew, known.places, known.dimensions, k, seed))
    const graph = joinViews(lengths.length, views)
    return { graph, views: views.length, chosen: chooseVerbatims(graph, views.length, lengths) }
  } finally {
    await crew.dismiss()
  }
}

/** The voices that at least one of those given speaks for, themselves included. */
export function spokenFor({ graph, views }: Gathered, by: Iterable<number>): Uint8Array {
  const said = new Uint8Array(graph.nodes)
  for (const node of by) {
    said[node] = 1
    for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++)
      if ((graph.weights[i] as number) / views >= speaksFrom) said[graph.ends[i] as number] = 1
  }
  return said
}

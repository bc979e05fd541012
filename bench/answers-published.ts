import { setTimeout as pause } from 'node:timers/promises'
import { drawInProcess } from '#kernel/documents/draw-letters.ts'
import { react } from '#kernel/reactions.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { LettersWorker, tellsAuthors } from '#modules/notices/module.ts'
import { plantSheets } from '#testing/planted-sheets.ts'
import { median, type Printer } from './figures.ts'
import type { MeasuredServer, Place } from './process.ts'
import { openProcess, type Teller, upTo } from './town.ts'

/** How many answers are published at once, each told to the author of the voice it comes from. */
export const published = 1_000
/** How many answers each document holds, and how many documents are made one after the other. */
const inOneAct = 150
export const acts = 5

const megabytes = (bytes: number) => bytes / 2 ** 20

/** Publishes answers at once, then runs the reaction that queues what authors are told; the acts that adopt them. */
export async function measurePublication(
  place: Place,
  town: Town,
  teller: Teller,
  print: Printer,
): Promise<number[]> {
  print.say(
    `${place.kind}: planting ${published} validated answers, each from a voice whose author left an address`,
  )
  await openProcess(teller, 'voix')
  const planted = await plantSheets(town, { slug: 'publiee', sheets: published, services: 4 })
  for (const n of upTo(published))
    await teller.do('enter-contribution', {
      process: 'voix',
      channel: 'paper',
      text: `Une parole, la ${n + 1}e.`,
      answerBy: 'email',
      contact: `personne-${n}@exemple.fr`,
    })
  await town.pool.query(
    `insert into synthesis_origin (proposal_id, contribution_id, added_at)
     select p.id, c.id, now() from (select id, row_number() over (order by number) as n from synthesis_proposal where process_id = ${planted.process}) p
     join (select contribution_id as id, row_number() over (order by contribution_id) as n from contributions_contact) c on c.n = p.n`,
  )
  await town.pool.query(
    `update answers_answer set status = 'validated', validated_at = now()
     where proposal_id in (select id from synthesis_proposal where process_id = ${planted.process})`,
  )
  await town.pool.query('vacuum (analyze)')
  const name = `${place.kind} / answers, ${published} published at once`
  const watch = watchMemory()
  const started = performance.now()
  await teller.do('publish-answers', { process: 'publiee' })
  print.figure({ name, value: (performance.now() - started) / 1000, unit: 's' })
  const reacting = performance.now()
  // From the first fact of the town on, as after a cut: the reaction looks for those it has not seen.
  await react(town, [tellsAuthors], (_reaction, error) => {
    throw error
  })
  print.figure({
    name: `${name}, notifications queued`,
    value: (performance.now() - reacting) / 1000,
    unit: 's',
  })
  print.figure({ name: `${name}, memory above the start`, value: megabytes(await watch.stop()), unit: 'MB' })
  const { rows } = await town.pool.query('select count(*)::int as n from kernel_message')
  const queued = (rows[0] as { n: number }).n
  if (queued !== published) throw new Error(`${queued} messages are queued, not ${published}.`)
  return composeActs(town, teller, planted.process)
}

/** Drafts of acts, each adopting answers of its own. */
async function composeActs(town: Town, teller: Teller, process: number): Promise<number[]> {
  const { rows } = await town.pool.query(
    `select a.id::int from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
     where p.process_id = ${process} order by p.number limit ${inOneAct * acts}`,
  )
  const answers = rows.map((row) => (row as { id: number }).id)
  const made: number[] = []
  for (const act of upTo(acts)) {
    const subject = `Adoption des réponses, lot ${act + 1}`
    const { id } = await teller.do('prepare-deliberation', { process, body: 'council', subject })
    await teller.do('adopt-answers', {
      deliberation: id,
      answers: answers.slice(act * inOneAct, (act + 1) * inOneAct),
    })
    made.push(id)
  }
  return made
}

/** Documents asked one after the other: enough to see whether memory goes on growing. A PDF is kept, each is asked once. */
const documents = { docx: 30, pdf: acts } as const

/** The documents of those acts, asked of the server one after the other: seconds, and what its memory becomes. */
export async function measureDocuments(
  place: Place,
  server: MeasuredServer,
  slug: string,
  session: string,
  made: readonly number[],
  print: Printer,
): Promise<void> {
  for (const kind of ['docx', 'pdf'] as const) {
    const name = `${place.kind} / answers, ${kind.toUpperCase()} of ${inOneAct}`
    const times: number[] = []
    const memory = [(await server.usage()).memory]
    for (const n of upTo(documents[kind])) {
      const started = performance.now()
      const path = `/${slug}/bureau/deliberations/${made[n % made.length]}/projet.${kind}`
      const answer = await fetch(server.address + path, { headers: { cookie: `parole_session=${session}` } })
      const { byteLength } = await answer.arrayBuffer()
      if (answer.status !== 200 || byteLength < 10_000)
        throw new Error(`${path} answered ${answer.status} with ${byteLength} bytes`)
      times.push((performance.now() - started) / 1000)
      memory.push((await server.usage()).memory)
    }
    const [before = 0, first = 0, ...others] = memory
    const most = (some: readonly number[]) => Math.max(...some)
    const half = Math.ceil(others.length / 2)
    print.figure({ name: `${name} answers / first`, value: times[0] as number, unit: 's' })
    print.figure({ name: `${name} answers / median of ${times.length}`, value: median(times), unit: 's' })
    print.figure({ name: `${name} answers / memory, first`, value: megabytes(first - before), unit: 'MB' })
    print.figure({
      name: `${name} answers / memory, the ${others.length} next`,
      value: megabytes(most(others) - first),
      unit: 'MB',
    })
    // Flat: the second half of the documents takes no more than the first.
    print.figure({
      name: `${name} answers / memory, second half above the first`,
      value: megabytes(most(others.slice(half)) - most(others.slice(0, half))),
      unit: 'MB',
    })
  }
}

/** The letters of everybody who waits, in one printing: seconds, the memory of the process that draws them, and the server's. */
export async function measureLetters(
  place: Place,
  town: Town,
  teller: Teller,
  print: Printer,
): Promise<void> {
  await town.pool.query(
    `update contributions_contact set channel = 'letter',
       contact = 'Personne ' || contribution_id || ', ' || contribution_id || ' rue des Halles, 44600 Saint-Nazaire'`,
  )
  await town.pool.query(
    `update notices_notice set channel = 'letter', status = 'waiting', outcome = null, settled_at = null, message_id = null, told_on = null`,
  )
  const { letters } = await teller.do('print-letters', { process: 'voix' })
  const name = `${place.kind} / letters, ${letters} in one PDF`
  const watch = watchMemory()
  let memory = 0
  const started = performance.now()
  const worker = new LettersWorker(
    town,
    (error) => {
      throw error
    },
    async (asked, signal, progress) => {
      const drawn = await drawInProcess(asked, signal, progress)
      memory = drawn?.memory ?? 0
      return drawn
    },
  )
  worker.kick()
  await worker.settle()
  print.figure({ name, value: (performance.now() - started) / 1000, unit: 's' })
  print.figure({ name: `${name}, memory of the process that draws`, value: megabytes(memory), unit: 'MB' })
  print.figure({
    name: `${name}, memory of the server above the start`,
    value: megabytes(await watch.stop()),
    unit: 'MB',
  })
}

/** The most this process held above what it held at the start, looked at twenty times a second. */
function watchMemory() {
  const start = process.memoryUsage.rss()
  let most = start
  let watching = true
  const watched = (async () => {
    while (watching) {
      most = Math.max(most, process.memoryUsage.rss())
      await pause(50)
    }
  })()
  return {
    async stop(): Promise<number> {
      watching = false
      await watched
      return Math.max(most, process.memoryUsage.rss()) - start
    },
  }
}

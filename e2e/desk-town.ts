// A town of its own for the workshop desk, in a server process of its own, to be killed and started again.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { freePort, type RealServer, realServer } from '../src/testing/real-server.ts'

const program = join(import.meta.dirname, '../dist/main.js')

export interface Verbatim {
  readonly text: string
  readonly code: string
  readonly tableNumber: number | null
  readonly category: string
}
export interface DeskTown {
  readonly server: RealServer
  readonly address: string
  /** Plans a session held yesterday, with two tables, and gives its number. */
  session(): Promise<number>
  /** Calls an operation or asks a reading as the operator of the machine. */
  call<T>(name: string, input: object): Promise<T>
  verbatims(session: number): Promise<Verbatim[]>
  signIn(page: Page, who?: 'agent' | 'facilitator'): Promise<void>
  end(): Promise<void>
}

export async function openDeskTown(): Promise<DeskTown> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'parole-desk-'))
  const env = { ...process.env, PAROLE_DATA: dataFolder, PAROLE_DEMO: 'off', DATABASE_URL: '' }
  execFileSync(process.execPath, [program, 'create-town', 'essai'], { env, stdio: 'pipe' })
  const server = realServer({ dataFolder, port: await freePort() })
  await server.start()
  const address = `${server.address}/essai`
  const authorization = `Bearer ${readFileSync(join(dataFolder, 'operator-key'), 'utf8').trim()}`
  async function call<T>(name: string, input: object): Promise<T> {
    const answer = await fetch(`${address}/api/${name}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  let sessions = 0
  const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10)
  const process_ = 'fabrique'
  const made = await call<{ id: number }>('create-process', {
    slug: process_,
    title: 'La fabrique',
    summary: 'Dire ce qui compte.',
    sponsor: 'La Ville',
    level: 'concertation',
  })
  const axis = { process: process_, number: 1, title: 'Se loger', shortTitle: 'Se loger', origin: 'town' }
  await call('add-axis', axis)
  await call('publish-mandate', {
    process: process_,
    question: 'Que faut-il faire ?',
    openMatters: 'Tout.',
    closedMatters: 'Rien.',
    decidedBy: 'Le conseil municipal.',
    useOfInputs: 'Une réponse à chaque proposition.',
    period: '2026',
  })
  await call('advance-process', { process: process_, from: 'preparation' })
  const { id: organisation } = await call<{ id: number }>('add-organisation', {
    name: 'Organisme',
    kind: 'institution',
  })
  for (const role of ['agent', 'facilitator'] as const) {
    const email = `${role}@exemple.fr`
    const { id: person } = await call<{ id: number }>('invite-person', { name: `Personne ${role}`, email })
    const contract = role === 'facilitator' ? { process: made.id, untilDay: day(30) } : {}
    await call('grant-role', { person, role, organisation, fromDay: '1990-01-01', ...contract })
  }
  return {
    server,
    address,
    call,
    async session() {
      const { id } = await call<{ id: number }>('plan-session', {
        process: process_,
        kind: 'workshop',
        title: `Atelier ${++sessions}`,
        audience: 'all',
        axis: 1,
        day: day(-1),
        start: '8h',
        end: '12h',
      })
      for (const persons of [8, 6]) await call('add-table', { session: id, persons })
      return id
    },
    async verbatims(session) {
      const answer = await fetch(`${address}/api/list-verbatims?session=${session}`, {
        headers: { authorization },
      })
      return ((await answer.json()) as { verbatims: Verbatim[] }).verbatims
    },
    async signIn(page, who = 'agent') {
      const { path } = await call<{ path: string }>('make-sign-in-link', { email: `${who}@exemple.fr` })
      await page.goto(`${address}${path}`)
      await page.getByRole('main').getByRole('button').click()
      await expect(page).toHaveURL(/\/bureau/)
    },
    async end() {
      await server.kill()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

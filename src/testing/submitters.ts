import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** Words that someone sends, with the key that the form drew for them. */
interface Said {
  readonly key: string
  readonly text: string
}

export interface Receipt extends Said {
  readonly code: string
}

/** What people who send words without end have seen of the server. */
export interface Crowd {
  /** Every receipt that was shown. */
  readonly receipts: Receipt[]
  /** Requests whose connection broke before the answer: sent again with the same key. */
  cut: number
  /** Words already acknowledged and sent again after a break: the receipt shown then must be the first one. */
  readonly again: { readonly first: string; readonly second: string }[]
  /** Answers that were neither a receipt nor a broken connection. */
  readonly surprises: string[]
  /** Lets each finish what it is sending, until it has its receipt. */
  finish(): Promise<void>
}

/** Half of them use the public form, half the programs' door. */
export function submitters(count: number, town: string, process: string): Crowd {
  let finishing = false
  const crowd: Crowd = {
    receipts: [],
    cut: 0,
    again: [],
    surprises: [],
    finish() {
      finishing = true
      return all
    },
  }
  const send = async (who: number, said: Said): Promise<string> => {
    for (;;) {
      try {
        const code = await (who % 2 ? byForm : byProgram)(town, process, said)
        if (code.length === 8) return code
        crowd.surprises.push(code)
        if (crowd.surprises.length > 20) throw new Error(crowd.surprises.join('\n'))
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        crowd.cut++
      }
      await pause(100)
    }
  }
  const submit = async (who: number) => {
    for (let n = 1; !finishing; n++) {
      const before = crowd.cut
      const said = {
        key: `essai-${randomBytes(9).toString('hex')}`,
        text: `Voix ${who}, parole ${n} : le bus du soir doit passer jusqu’au port.`,
      }
      crowd.receipts.push({ ...said, code: await send(who, said) })
      const earlier = crowd.receipts.at(-10)
      if (crowd.cut > before && earlier)
        crowd.again.push({ first: earlier.code, second: await send(who + 1, earlier) })
    }
  }
  const all = Promise.all(Array.from({ length: count }, (_, who) => submit(who))).then(() => {})
  all.catch(() => {})
  return crowd
}

/** The last step of the public form, as a browser sends it; the code is in the address of the receipt it leads to. */
async function byForm(town: string, process: string, said: Said): Promise<string> {
  const body = new URLSearchParams({ step: '3', go: 'on', axis: '1', text: said.text, submission: said.key })
  const answer = await fetch(`${town}/participer/${process}`, { method: 'POST', body, redirect: 'manual' })
  const page = await answer.text()
  const code = /\/suivre\/([^/?]+)\/recu/.exec(answer.headers.get('location') ?? '')?.[1]
  return code ?? `${answer.status} ${page}`
}

async function byProgram(town: string, process: string, said: Said): Promise<string> {
  const body = JSON.stringify({ process, axis: 1, text: said.text, submission: said.key })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${town}/api/submit-contribution`, { method: 'POST', body, headers })
  const given = await answer.text()
  return answer.ok ? (JSON.parse(given) as { code: string }).code : `${answer.status} ${given}`
}

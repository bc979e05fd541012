/** What the desk shows: what waits and why, what is typed at the chosen table, the last ones first. */
import { asText, type Receipt, type Trouble } from './sender.ts'
import type { Entry, Known, Store } from './store.ts'
import { button, english, make, words } from './words.ts'

interface Acts {
  readonly mendRefused: (one: Entry) => void
  readonly drop: (one: Entry) => void
  readonly change: (known: Known) => void
  readonly undo: (known: Known) => void
}
interface Line {
  known: Known
  item: HTMLElement
  note?: HTMLElement
}

export class Board {
  readonly lines: Line[] = []
  unsent = 0
  private readonly state = make('p', '', 'message')
  private readonly hint = make('p', '', 'note')
  private readonly refused = make('ul', '', 'plain-list')
  private readonly save = make('button', words.download, 'button button-quiet')
  private readonly counts = make('p')
  private readonly only = make('input')
  private readonly list: HTMLElement
  private readonly known: boolean
  private said = ''

  constructor(
    private readonly place: HTMLElement,
    private readonly tables: HTMLSelectElement,
    private readonly store: Store,
    private readonly session: number,
    private readonly acts: Acts,
  ) {
    this.state.setAttribute('role', 'status')
    this.hint.setAttribute('role', 'status')
    this.save.type = 'button'
    this.save.onclick = () => void this.download()
    place.append(this.state, this.refused, this.save, this.hint)
    const note = document.getElementById('note') as HTMLElement
    this.list = note.querySelector('.entry-list') as HTMLElement
    this.known = !place.hasAttribute('data-shell')
    note.querySelector('.empty-state')?.remove()
    document.getElementById('compte')?.remove()
    const label = make('label', '', 'choice')
    this.only.type = 'checkbox'
    this.only.id = 'seulement'
    label.htmlFor = 'seulement'
    label.append(this.only, make('span', words.onlyTable, 'choice-words'))
    this.only.onchange = () => this.filter()
    tables.addEventListener('change', () => this.filter())
    this.list.before(this.counts, label)
    if (!this.known) {
      const missing = make('p', `${words.unknown} `)
      const door = make('a', words.reload)
      door.href = location.pathname
      missing.append(door)
      this.counts.before(missing)
    }
    this.gather()
  }

  /** What the server drew, oldest first; those of this person that may still be put right are known by their links. */
  private gather(): void {
    const at: Record<string, number | null> = JSON.parse(this.place.dataset.tables ?? '{}')
    for (const item of [...this.list.querySelectorAll<HTMLElement>('li.entry')].reverse()) {
      const id = Number(item.id.replace('parole-', ''))
      const text = item.querySelector('.entry-title')?.textContent ?? ''
      const known = { id, text, table: at[id] ?? undefined }
      this.lines.push({ known, item })
    }
  }

  /** The lines this desk may still put right, the last one first. */
  mine(): Known[] {
    return this.lines
      .filter((one) => one.note !== undefined || one.item.querySelector('.button-row') !== null)
      .map((one) => one.known)
      .reverse()
  }

  add(known: Known): void {
    const item = make('li', '', 'entry')
    const text = make('div', '', 'entry-words')
    text.append(make('h3', known.text, 'entry-title'))
    const note = make('div', words.kept, 'note')
    const row = make('div', '', 'button-row')
    row.append(
      button(words.change, () => this.acts.change(known)),
      button(words.undo, () => this.acts.undo(known)),
    )
    const status = make('div', '', 'entry-status')
    status.append(row)
    text.append(note)
    item.append(text, status)
    this.list.prepend(item)
    this.lines.push({ known, item, note })
  }

  /** Receipts arrived, perhaps in another window: their lines say the code. */
  receive(receipts: readonly Receipt[]): void {
    for (const { key, id, code } of receipts) {
      const line = this.lines.find((one) => one.known.key === key)
      if (!line?.note) continue
      line.known.id = id
      line.item.id = `parole-${id}`
      line.note.textContent = `${code.slice(0, 4)} ${code.slice(4)}`
    }
  }

  rewrite(known: Known, text: string): void {
    known.text = text
    const title = this.lines.find((one) => one.known === known)?.item.querySelector('.entry-title')
    if (title) title.textContent = text
  }

  remove(known: Known): void {
    const at = this.lines.findIndex((one) => one.known === known)
    this.lines[at]?.item.remove()
    if (at >= 0) this.lines.splice(at, 1)
  }

  say(text: string): void {
    this.hint.textContent = text
  }

  /** Draws the state again, and gives how many wait. */
  async show(trouble: Trouble | undefined): Promise<number> {
    const all = await this.store.all()
    const refused = all.filter((one) => one.refused)
    const changes = all.filter((one) => !one.refused && one.id !== undefined).length
    const waiting = all.length - refused.length - changes
    this.unsent = all.length
    const now = new Date().toLocaleTimeString(english ? 'en-GB' : 'fr-FR', {
      hour: '2-digit',
      minute: '2-digit',
    })
    const parts =
      all.length === 0
        ? [words.allSent(english ? now : now.replace(':', ' h '))]
        : [
            waiting > 0 ? words.waiting(waiting) : '',
            changes > 0 ? words.changes(changes) : '',
            refused.length > 0 ? words.refused(refused.length) : '',
          ]
    const text = [...parts, trouble?.text ?? ''].filter(Boolean).join(' ')
    const door = Boolean(trouble?.signIn)
    // Said again only when it changes: a screen reader would repeat it at each entry.
    if (text + door !== this.said) {
      this.state.textContent = `${text} `
      if (door) {
        const link = make('a', words.signIn)
        link.href = this.place.dataset.signIn ?? ''
        link.target = '_blank'
        link.rel = 'noopener'
        this.state.append(link)
      }
      this.said = text + door
    }
    this.save.hidden = all.length === 0
    this.refused.replaceChildren(...refused.map((one) => this.refusedLine(one)))
    this.filter(all)
    return waiting + changes
  }

  private refusedLine(one: Entry): HTMLElement {
    const item = make('li', `${typeof one.then === 'string' ? one.then : one.text} — ${one.refused} `)
    item.append(
      one.id === undefined
        ? button(words.mendRefused, () => this.acts.mendRefused(one))
        : button(words.dropChange, () => this.acts.drop(one)),
    )
    return item
  }

  /** The counts of the chosen table and, if asked, its lines alone. */
  private filter(all?: readonly Entry[]): void {
    const table = Number(this.tables.value) || undefined
    const name = this.tables.selectedOptions[0]?.textContent?.split(' · ')[0] ?? ''
    const here = this.lines.filter((one) => one.known.table === table)
    for (const { known, item } of this.lines) item.hidden = this.only.checked && known.table !== table
    if (all)
      this.waitingHere = all.filter((one) => one.session === this.session && one.id === undefined).length
    const unsent = this.waitingHere > 0 ? words.unsentHere(this.waitingHere) : ''
    const earlier = Number(this.place.dataset.more ?? 0)
    this.counts.textContent = (
      this.known && earlier === 0
        ? [words.atTable(name, here.length), words.inSession(this.lines.length), unsent]
        : [this.known ? words.inSession(this.lines.length + earlier) : '', unsent]
    ).join(' ')
  }
  private waitingHere = 0

  private async download(): Promise<void> {
    const link = make('a')
    const text = asText(await this.store.all())
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    link.download = `paroles-non-envoyees-${this.session}.txt`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }
}

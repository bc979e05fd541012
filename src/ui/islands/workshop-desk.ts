/**
 * The workshop desk: what is typed is first kept in this browser, then sent in order, each once (workshop/store.ts,
 * workshop/sender.ts). Here: the keyboard.
 */
import { Board } from './workshop/board.ts'
import { Sender } from './workshop/sender.ts'
import { prepareCut } from './workshop/shell.ts'
import { type Known, Store } from './workshop/store.ts'
import { make, words } from './workshop/words.ts'

const place = document.getElementById('atelier')
const form = document.getElementById('saisie') as HTMLFormElement | null
const area = form?.querySelector('textarea')
const tables = form?.querySelector('select')
if (place && form && area && tables)
  start(place, form, area, tables).catch(() => place.append(make('p', words.noStore, 'message')))

async function start(
  place: HTMLElement,
  form: HTMLFormElement,
  area: HTMLTextAreaElement,
  tables: HTMLSelectElement,
) {
  const { dataset } = place
  const session = Number(dataset.session)
  const scope = new URL(dataset.scope ?? '', location.href).pathname
  const store = await Store.open(scope)
  const others = window.BroadcastChannel ? new BroadcastChannel(`atelier ${scope}`) : undefined

  /** What is being corrected, and its words as they were put in the field. */
  let editing: Known | undefined
  let recalled = ''
  /** What was being typed when a correction began. */
  let heldBack = ''

  const board = new Board(place, tables, store, session, {
    mendRefused: async (one) => {
      const draft = area.value ? `${area.value}\n${one.text}` : one.text
      await store.takeBack(one, session, draft)
      const line = board.lines.find(({ known }) => known.key === one.key)
      if (line) board.remove(line.known)
      area.value = draft
      area.focus()
      await refresh()
    },
    drop: async (one) => {
      await store.drop(one.rank)
      await refresh()
    },
    change: (known) => recall(known),
    undo: (known) => inTurn(() => undo(known)),
  })
  const sender = new Sender(
    store,
    {
      scope,
      send: dataset.send ?? '',
      mend: dataset.mend ?? '',
      takeBack: dataset.takeBack ?? '',
      who: dataset.who ?? '',
    },
    (receipts) => {
      board.receive(receipts)
      others?.postMessage(receipts)
    },
    () => refresh(),
  )
  const refresh = async () => board.show(sender.trouble)
  others?.addEventListener('message', ({ data }) => {
    board.receive(data)
    void refresh()
  })

  const chosen = (name: string) => String(new FormData(form).get(`entries.0.${name}`) ?? '') || undefined
  const number = (name: string) => (chosen(name) ? Number(chosen(name)) : undefined)
  const about = () => ({
    session,
    table: number('table'),
    category: chosen('category'),
    axis: number('axis'),
    angle: number('angle'),
  })

  /** One thing at a time, in the order of the keys: what is typed meanwhile waits its turn. */
  let busy = Promise.resolve<unknown>(undefined)
  const inTurn = (work: () => Promise<unknown>) => {
    busy = busy.then(work).catch((error: Error) => {
      board.say(error.message === 'sent from elsewhere' ? words.elsewhere : words.noRoom)
    })
  }

  async function keep() {
    const typed = area.value
    if (editing) return saveChange(editing, typed)
    if (typed.trim() === '') return
    const perLine = (form.elements.namedItem('perLine') as HTMLInputElement).checked
    const texts = perLine ? typed.split('\n').filter((line) => line.trim()) : [typed.trim()]
    for (const known of await store.keep(about(), texts)) board.add(known)
    // What was typed while it was being kept stays.
    area.value = area.value.startsWith(typed) ? area.value.slice(typed.length) : area.value
    if (area.value) void store.keepDraft(session, area.value)
    board.say('')
    void sender.send()
    await refresh()
  }

  async function saveChange(known: Known, typed: string) {
    if (typed.trim() !== '' && typed.trim() !== known.text) {
      await store.change(known, session, typed.trim())
      board.rewrite(known, typed.trim())
    }
    leave()
    void sender.send()
    await refresh()
  }

  async function undo(known: Known | undefined) {
    if (!known) return board.say(words.nothingToUndo)
    await store.change(known, session, null)
    board.remove(known)
    if (editing) leave()
    area.value = [area.value, known.text].filter(Boolean).join('\n')
    await store.keepDraft(session, area.value)
    board.say(words.undone)
    area.focus()
    void sender.send()
    await refresh()
  }

  function recall(known: Known | undefined) {
    if (!known) return board.say(words.nothingToChange)
    if (!editing) heldBack = area.value
    editing = known
    recalled = known.text
    area.value = known.text
    area.setSelectionRange(known.text.length, known.text.length)
    area.focus()
    board.say(words.editing(known.text.length > 60 ? `${known.text.slice(0, 60)}…` : known.text))
  }

  function leave() {
    editing = undefined
    recalled = ''
    area.value = heldBack
    heldBack = ''
    board.say('')
  }

  const speak = (digit: string) => {
    const input = form.querySelector<HTMLInputElement>(`input[data-key="${digit}"]`)
    input?.click()
    board.say(words.speaks(input?.labels?.[0]?.textContent?.replace(/^\s*\d\s*/, '').trim() ?? ''))
  }
  const moveTable = (step: number) => {
    tables.selectedIndex = Math.max(0, Math.min(tables.selectedIndex + step, tables.length - 1))
    tables.dispatchEvent(new Event('change'))
    board.say(words.table(tables.selectedOptions[0]?.textContent ?? ''))
  }

  /** True when the key was for the desk, and not for the text. No browser uses these; none of them eats a word. */
  function key(event: KeyboardEvent): boolean {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (event.key === 'Enter' && !event.shiftKey) inTurn(keep)
    else if (event.altKey && event.key === 'ArrowDown') moveTable(1)
    else if (event.altKey && event.key === 'ArrowUp') moveTable(-1)
    else if (event.key === 'Escape' && editing) leave()
    else if (area.value === ':' && digit && form.querySelector(`input[data-key="${digit}"]`)) {
      area.value = ''
      speak(digit)
    } else if (area.value === ':' && event.key === '?') {
      area.value = ''
      document.querySelector('.key-list')?.scrollIntoView()
    } else if (area.value === '' && event.ctrlKey && event.key.toLowerCase() === 'z')
      inTurn(() => undo(board.mine()[0]))
    else if (event.key === 'ArrowUp' && (area.value === '' || (editing && area.value === recalled))) {
      const mine = board.mine()
      const at = editing ? mine.indexOf(editing) : -1
      if (at + 1 < mine.length || at < 0) recall(mine[at + 1])
    } else return false
    return true
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    inTurn(keep)
  })
  area.addEventListener('keydown', (event) => {
    if (event.isComposing || !key(event)) return
    event.preventDefault()
    event.stopPropagation()
  })
  area.addEventListener('input', () => {
    if (!editing) void store.keepDraft(session, area.value)
  })
  // On the choices themselves a digit is enough: nothing is typed there.
  form.addEventListener('keydown', (event) => {
    const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code)?.[1]
    if (!digit || event.ctrlKey || event.altKey || event.metaKey) return
    if (!(event.target as HTMLElement).matches('input[type=radio]')) return
    event.preventDefault()
    speak(digit)
    area.focus()
  })
  window.addEventListener('beforeunload', (event) => {
    if (board.unsent > 0) event.preventDefault()
  })
  window.addEventListener('online', () => void sender.send())
  // Back from another tab, where one has perhaps signed in again.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void sender.send()
  })
  window.addEventListener('focus', () => void sender.send())

  for (const one of await store.all())
    if (one.session === session && one.id === undefined) board.add({ ...one })
  const draft = await store.draft(session)
  if (draft && !area.value) area.value = draft
  await refresh()
  void sender.send()
  // Asked only where nobody is bothered with a question: a browser short of room then spares what waits here.
  if (!/firefox/i.test(navigator.userAgent)) void navigator.storage?.persist?.()
  dataset.state = 'ready'
  const opens = await prepareCut(place, scope).catch(() => undefined)
  if (opens === false && !place.hasAttribute('data-shell')) place.append(make('p', words.notSecure, 'note'))
  if (opens) {
    place.append(make('p', words.ready, 'note'))
    dataset.state = 'ready-for-a-cut'
  }
}

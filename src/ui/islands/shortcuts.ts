/**
 * Keyboard shortcuts of a desk: J and K open the next and the previous sheet of the queue, or go from line to line of a list
 * with boxes, where X ticks the line; the control that bears a key
 * (data-key) is pressed by it, Ctrl+Enter sends the sheet, ? leads to the list of keys. Nothing happens while one types,
 * except Ctrl+Enter; and nothing at all with one letter once they are turned off, which this browser remembers.
 */
const kept = 'raccourcis-coupes'
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')

function neighbour(step: 1 | -1): HTMLAnchorElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.queue-item a')]
  const at = links.findIndex((link) => link.getAttribute('aria-current') === 'page')
  return links[at + step]
}

/** The lines of a list with boxes, and the one where the keyboard stands. */
function lines(): { all: HTMLElement[]; at: number } {
  const all = [...document.querySelectorAll<HTMLElement>('.entry.has-choice')]
  return { all, at: all.findIndex((line) => line.contains(document.activeElement)) }
}

/** Whether the key was one of such a list. */
function walk(key: string): boolean {
  const { all, at } = lines()
  if (all.length === 0 || !['j', 'k', 'x'].includes(key)) return false
  if (key === 'x') all[at]?.querySelector('input')?.click()
  else all[Math.max(0, at + (key === 'j' ? 1 : -1))]?.querySelector<HTMLElement>('.entry-title a')?.focus()
  return true
}

const isSummary = (one: HTMLElement): boolean => one.tagName === 'SUMMARY'

/** What an open fold offers comes before the rest: its digits are those one sees. */
function bearer(key: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].filter(
    (one) => isSummary(one) || !one.closest('details:not([open])'),
  )
  return all.find((one) => !isSummary(one) && one.closest('details')) ?? all[0]
}

function press(one: HTMLElement): void {
  one.click()
  const fold = isSummary(one) && one.closest('details')
  if (fold)
    fold.open && fold.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
  else if (one instanceof HTMLInputElement) {
    one.focus()
    if (one.checked) one.closest<HTMLFormElement>('form[data-sends]')?.requestSubmit()
  }
}

function showKeys(): void {
  const list = document.querySelector<HTMLElement>('.key-list')
  const fold = list?.closest('details')
  if (fold) fold.open = true
  list?.setAttribute('tabindex', '-1')
  list?.focus()
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey) {
    document.querySelector<HTMLButtonElement>('.sheet .sheet-foot button[type=submit]')?.click()
    return
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || typing(event.target)) return
  if (event.key.length !== 1 || localStorage.getItem(kept)) return
  const key = event.key.toLowerCase()
  const one = bearer(key) ?? (key === 'j' ? neighbour(1) : key === 'k' ? neighbour(-1) : undefined)
  if (key === '?') showKeys()
  else if (!one && walk(key)) event.preventDefault()
  else if (one) {
    event.preventDefault()
    press(one)
  }
})

for (const list of document.querySelectorAll<HTMLElement>('.key-list')) {
  const off = document.createElement('button')
  off.className = 'button button-quiet for-keyboards'
  off.type = 'button'
  const say = () => {
    off.textContent = (localStorage.getItem(kept) ? list.dataset.on : list.dataset.off) ?? ''
  }
  off.addEventListener('click', () => {
    if (localStorage.getItem(kept)) localStorage.removeItem(kept)
    else localStorage.setItem(kept, '1')
    say()
  })
  say()
  list.after(off)
}

// After a decision the next sheet is read from its head, by the eye and by the ear.
if (/[?&](apres|fiche)=/.test(location.search) && !location.hash) {
  const head = document.querySelector<HTMLElement>('.sheet-head h2')
  head?.setAttribute('tabindex', '-1')
  if (!document.querySelector('.error-summary')) head?.focus()
}

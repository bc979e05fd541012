/**
 * Keyboard shortcuts of a desk: J and K open the next and the previous sheet of the queue, a choice's own key (data-key)
 * chooses it, Ctrl+Enter sends the sheet. Nothing happens while one types, except Ctrl+Enter.
 */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')

function neighbour(step: 1 | -1): HTMLAnchorElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.queue-item a')]
  const at = links.findIndex((link) => link.getAttribute('aria-current') === 'page')
  return links[at + step]
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey) {
    document.querySelector<HTMLButtonElement>('.sheet .sheet-foot button[type=submit]')?.click()
    return
  }
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
  if (event.key === 'j') neighbour(1)?.click()
  else if (event.key === 'k') neighbour(-1)?.click()
  else if (event.key === '?') document.querySelector('.key-list')?.scrollIntoView()
  else if (/^\d$/.test(event.key)) {
    const choice = document.querySelector<HTMLInputElement>(`.sheet input[data-key="${event.key}"]`)
    choice?.click()
    choice?.focus()
  }
})

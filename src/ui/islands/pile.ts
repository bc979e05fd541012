/**
 * One sheet after another: Ctrl+Enter keeps what is typed, and the next may be typed at once. What the server has not
 * said to have is kept in this tab alone, under the key it was sent with, and found again after a cut: sent again, the
 * same key makes one contribution. Nothing stays once the tab is closed.
 */
const form = document.querySelector<HTMLFormElement>('form[data-kept]')
const area = form?.querySelector('textarea')
const key = form?.querySelector<HTMLInputElement>('input[name=submission]')
if (form && area && key) start(form, area, key)

interface Draft {
  key: string
  text: string
}

function start(form: HTMLFormElement, area: HTMLTextAreaElement, key: HTMLInputElement) {
  const place = `pile ${location.pathname}`
  const read = (name: string): Draft | undefined => {
    const found = sessionStorage.getItem(`${place} ${name}`)
    return found ? (JSON.parse(found) as Draft) : undefined
  }
  const write = (name: string, draft: Draft | undefined) => {
    if (draft?.text.trim()) sessionStorage.setItem(`${place} ${name}`, JSON.stringify(draft))
    else sessionStorage.removeItem(`${place} ${name}`)
  }
  const say = (text = '') => {
    let line = form.querySelector<HTMLElement>('p[role=status]')
    if (!line) {
      line = document.createElement('p')
      line.setAttribute('role', 'status')
      line.className = 'message'
      form.prepend(line)
    }
    line.hidden = text === ''
    line.textContent = text
  }

  // What was sent without an answer comes back, unless the server has it or gives it back itself.
  const kept = (form.dataset.kept ?? '').split(' ')
  const sent = read('sent')
  const next = read('next')
  write('sent', undefined)
  if (sent && !kept.includes(sent.key) && area.value.trim() === '') {
    key.value = sent.key
    area.value = sent.text
    write('next', { key: sent.key, text: sent.text })
    say(form.dataset.back)
  } else if (next && !(sent && area.value.startsWith(sent.text)) && !area.value.startsWith(next.text))
    // Typed while the page before was leaving, then before this script ran: in that order.
    area.value = next.text + area.value
  area.focus()
  area.setSelectionRange(area.value.length, area.value.length)

  let sending = false
  form.addEventListener('submit', (event) => {
    if (sending || !navigator.onLine) {
      event.preventDefault()
      if (!sending) say(form.dataset.lost)
      return
    }
    sending = true
    write('sent', { key: key.value, text: area.value })
    write('next', undefined)
    // Once the form has taken its words, the field is free for the next.
    setTimeout(() => {
      area.value = ''
    })
  })
  area.addEventListener('input', () => write('next', { key: '', text: area.value }))
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    form.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
  })
  // Left aside by who read it: it does not come back.
  form.addEventListener('click', (event) => {
    if ((event.target as HTMLElement).closest('a')) write('next', undefined)
  })
  // Back from another page, the field holds what it held.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    sending = false
    const waiting = read('sent')
    if (waiting && area.value === '') area.value = waiting.text
  })
}

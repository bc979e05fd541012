/** Parts of a page that follow what is typed in a form. Without a script they stay as they were sent. */
for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const form = document.getElementById(part.dataset.form ?? '')
  if (!(form instanceof HTMLFormElement)) continue
  const told = document.getElementById(`${part.id}-dit`)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const look = async () => {
    const turn = ++asked
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const answer = await fetch(part.dataset.live ?? '', { method: 'POST', body }).catch(() => undefined)
    if (!answer?.ok || turn !== asked) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const found = page.getElementById(part.id)
    if (!found || turn !== asked) return
    const open = [...part.querySelectorAll('details')].map((fold) => fold.open)
    part.replaceChildren(...found.childNodes)
    part.querySelectorAll('details').forEach((fold, at) => {
      fold.open = open[at] ?? false
    })
    const words = part.querySelector('[data-said]')?.textContent ?? ''
    if (told && told.textContent !== words) told.textContent = words
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, 900)
  })
}

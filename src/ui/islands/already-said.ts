/** As one types a proposal, what was said already comes by itself. Without a script, a button asks for it. */
const place = document.getElementById('deja-dit')
const form = place?.closest('form')
const ask = form?.querySelector<HTMLButtonElement>('button[formaction$="/deja-dit"]')
if (place && form && ask) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = ''
  const look = async () => {
    const fields = new FormData(form)
    const words = `${fields.get('title')} ${fields.get('text')}`.trim()
    if (words.length < 25 || words === asked) return
    asked = words
    const sent = new URLSearchParams()
    for (const name of ['title', 'text']) sent.set(name, String(fields.get(name) ?? ''))
    const answer = await fetch(ask.formAction, { method: 'POST', body: sent }).catch(() => undefined)
    if (!answer?.ok || words !== asked) return
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('deja-dit')
    if (found) place.replaceChildren(...found.childNodes)
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, 900)
  })
}

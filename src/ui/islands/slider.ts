/**
 * The words of a slider follow its thumb. In a form with `data-live` (the id of a part of the page), what the form would
 * answer comes there at once, under the same address. Without a script the button of the form does it.
 */
for (const slider of document.querySelectorAll<HTMLInputElement>('input[type=range][data-says]')) {
  const says = JSON.parse(slider.dataset.says ?? '[]') as string[]
  const output = document.querySelector<HTMLOutputElement>(`output[for="${slider.id}"]`)
  const speak = () => {
    const at = Math.round((Number(slider.value) - Number(slider.min)) / Number(slider.step))
    const words = says[at] ?? ''
    slider.setAttribute('aria-valuetext', words)
    if (output) output.value = words
  }
  speak()
  slider.addEventListener('input', speak)
  const form = slider.form
  const place = document.getElementById(form?.dataset.live ?? '')
  if (!form || !place) continue
  let asked = 0
  slider.addEventListener('change', async () => {
    const mine = ++asked
    const address = new URL(form.action)
    for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value))
    place.setAttribute('aria-busy', 'true')
    const answer = await fetch(address).catch(() => undefined)
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
    if (mine !== asked) return
    place.removeAttribute('aria-busy')
    const found = page?.getElementById(place.id)
    if (!found) return form.submit()
    place.replaceChildren(...found.childNodes)
    history.replaceState(null, '', address)
  })
}

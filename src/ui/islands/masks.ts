/** Ticking a passage hides it in the text to publish, at once. Without a script, a button does the same. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-said]')) {
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name=publishedText]')
  const said = form.dataset.said ?? ''
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=hide]')]
  const compose = () => {
    let shown = ''
    let from = 0
    for (const box of boxes) {
      const [start = 0, end = 0] = box.value.split('-').map(Number)
      if (!box.checked || start < from) continue
      shown += `${said.slice(from, start)}[${box.dataset.mask}]`
      from = end
    }
    if (text) text.value = shown + said.slice(from)
  }
  for (const box of boxes) box.addEventListener('change', compose)
}

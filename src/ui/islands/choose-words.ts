/** Highlighting words of a voice puts them in the field of the words to cite. Without a script they are ticked or copied. */
const field = document.querySelector<HTMLTextAreaElement>('form textarea[name=words]')
const voice = document.querySelector('blockquote.quotation')
if (field && voice)
  document.addEventListener('selectionchange', () => {
    const chosen = document.getSelection()
    if (!chosen || chosen.isCollapsed || !chosen.anchorNode || !chosen.focusNode) return
    if (!voice.contains(chosen.anchorNode) || !voice.contains(chosen.focusNode)) return
    const words = chosen
      .toString()
      .replace(/^[«\s]+|[»\s]+$/g, '')
      .slice(0, 2000)
    if (words.length < 2) return
    field.value = words
    for (const box of field.form?.querySelectorAll<HTMLInputElement>('input[name=passages]') ?? [])
      box.checked = false
  })

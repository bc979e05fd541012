/** Keeps "161 signes sur 3 000" true while one types. Without it the server's count stays. */
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
  const count = document.getElementById(`${area.id}-compte`)
  if (!count) continue
  const english = document.documentElement.lang === 'en'
  const format = new Intl.NumberFormat(english ? 'en-GB' : 'fr-FR')
  const limit = Number(area.dataset.limit)
  const write = () => {
    const used = format.format([...area.value].length)
    count.textContent = english
      ? `${used} characters out of ${format.format(limit)}`
      : `${used} signes sur ${format.format(limit)}`
  }
  area.addEventListener('input', write)
}

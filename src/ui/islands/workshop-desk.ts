/**
 * The workshop desk: what is typed is first kept in this browser, then sent in order. Each entry has a key of its own and
 * the server keeps a key once, so anything may be sent again: after a cut, a crash, or by two windows at the same time.
 */
import { openDB } from 'idb'

interface Kept {
  rank?: number
  key: string
  session: number
  text: string
  table?: number
  category?: string
  axis?: number
  angle?: number
  /** Why the server will not have it: it then waits for a person, and lets the others pass. */
  refused?: string
}
const place = document.getElementById('atelier')
const form = document.getElementById('saisie') as HTMLFormElement | null
const area = form?.querySelector('textarea')
if (place && form && area) void start(place, form, area)

async function start(place: HTMLElement, form: HTMLFormElement, area: HTMLTextAreaElement) {
  const english = document.documentElement.lang === 'en'
  const say = (fr: string, en: string) => (english ? en : fr)
  const session = Number(place.dataset.session)
  const random = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join(
      '',
    )
  // One store for each town: its address carries the town.
  const db = await openDB(`atelier ${place.dataset.scope}`, 1, {
    upgrade(made) {
      made.createObjectStore('entries', { keyPath: 'rank', autoIncrement: true })
      made.createObjectStore('desk')
    },
  })
  const naming = db.transaction('desk', 'readwrite', { durability: 'strict' })
  const desk: string = (await naming.store.get('name')) ?? `poste-${random()}`
  await naming.store.put(desk, 'name')
  await naming.done

  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, into: HTMLElement, text = '') => {
    const made = into.appendChild(document.createElement(tag))
    made.textContent = text
    return made
  }
  const state = add('p', place)
  state.setAttribute('role', 'status')
  state.className = 'message'
  const waiting = add('ul', place)
  waiting.className = 'plain-list'
  const save = add('button', place, say('Télécharger ce qui n’est pas envoyé', 'Download what is not sent'))
  save.className = 'button button-quiet'
  save.type = 'button'
  const sent = add('ul', place)
  sent.className = 'plain-list'
  const all = async (): Promise<Kept[]> =>
    ((await db.getAll('entries')) as Kept[]).filter((one) => one.session === session)
  let trouble = ''
  let unsent = 0
  let failures = 0
  let timer = 0

  async function show() {
    const kept = await all()
    const refused = kept.filter((one) => one.refused)
    unsent = kept.length
    const now = new Date().toLocaleTimeString(english ? 'en-GB' : 'fr-FR', {
      hour: '2-digit',
      minute: '2-digit',
    })
    state.textContent =
      unsent === 0
        ? say(
            `Tout est envoyé, ${now.replace(':', ' h ')}. Rien ne reste sur cet ordinateur.`,
            `Everything is sent, ${now}. Nothing is left on this computer.`,
          )
        : `${say(
            unsent === 1
              ? '1 parole gardée sur cet ordinateur, pas encore envoyée.'
              : `${unsent} paroles gardées sur cet ordinateur, pas encore envoyées.`,
            `${unsent} kept on this computer, not sent yet.`,
          )} ${trouble}`
    save.hidden = unsent === 0
    waiting.replaceChildren()
    for (const one of refused) {
      const item = add('li', waiting, `${one.text} — ${one.refused} `)
      const mend = add(
        'button',
        item,
        say('Reprendre ce texte pour le corriger', 'Take this text back to mend it'),
      )
      mend.type = 'button'
      mend.className = 'button button-quiet'
      mend.onclick = async () => {
        area.value = area.value ? `${area.value}\n${one.text}` : one.text
        await db.put('desk', area.value, `draft ${session}`)
        await db.delete('entries', one.rank as number)
        area.focus()
        await show()
      }
    }
    if (trouble.includes('#')) {
      state.textContent = state.textContent.replace('#', '')
      const door = add('a', state, say('Se connecter de nouveau', 'Sign in again'))
      door.href = place.dataset.signIn ?? ''
    }
  }

  async function sendAll() {
    for (;;) {
      const kept = (await all()).filter((one) => !one.refused).slice(0, 25)
      if (kept.length === 0) break
      const entries = kept.map(({ session: _, refused: __, ...one }) => one)
      const answer = await fetch(place.dataset.send ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ session, desk, entries }),
      })
      const said = await answer.json()
      if (answer.status === 403) {
        trouble = say(
          'La connexion a expiré, ou ne permet plus d’écrire ici. Rien n’est perdu. #',
          'The sign-in has expired, or no longer lets you write here. Nothing is lost. #',
        )
        failures = 5
        return
      }
      const whole = [404, 409, 422].includes(answer.status)
      if (!answer.ok && !whole) throw new Error(String(answer.status))
      const reasons = new Map<string, string>()
      if (whole) {
        const reason = (Object.values(said.fields ?? {})[0] as string | undefined) ?? said.sentence
        for (const one of kept) reasons.set(one.key, reason)
      } else for (const one of said.refused) reasons.set(one.key, english ? one.sentence.en : one.sentence.fr)
      const codes = new Map<string, string>(
        (said.kept ?? []).map((one: { key: string; code: string }) => [one.key, one.code]),
      )
      const done = db.transaction('entries', 'readwrite', { durability: 'strict' })
      for (const one of kept) {
        const code = codes.get(one.key)
        const reason = reasons.get(one.key)
        if (code) {
          await done.store.delete(one.rank as number)
          if (!document.getElementById(`recu-${code}`)) {
            const item = document.createElement('li')
            item.id = `recu-${code}`
            item.textContent = `${one.text} · ${code.slice(0, 4)} ${code.slice(4)}`
            sent.prepend(item)
          }
        } else if (reason) await done.store.put({ ...one, refused: reason })
      }
      await done.done
      failures = 0
      trouble = ''
      await show()
    }
    trouble = ''
  }

  /** One sender at a time among the windows of this browser; without locks, the keys alone make it harmless. */
  async function send() {
    clearTimeout(timer)
    const work = () =>
      sendAll().catch(() => {
        failures++
        trouble = say(
          'Le site ne répond pas : nouvel essai dans un instant.',
          'The site does not answer: trying again shortly.',
        )
      })
    await (navigator.locks ? navigator.locks.request(`atelier ${place.dataset.scope}`, work) : work())
    await show()
    timer = window.setTimeout(send, unsent > 0 ? Math.min(1000 * 2 ** failures, 30_000) : 30_000)
  }

  const chosen = (name: string) => {
    const value = new FormData(form).get(`entries.0.${name}`)
    return value ? String(value) : undefined
  }
  const number = (name: string) => (chosen(name) ? Number(chosen(name)) : undefined)
  async function keep() {
    const typed = area.value
    if (typed.trim() === '') return
    const perLine = (form.elements.namedItem('perLine') as HTMLInputElement).checked
    const texts = perLine ? typed.split('\n').filter((line) => line.trim()) : [typed]
    const about = {
      session,
      table: number('table'),
      category: chosen('category'),
      axis: number('axis'),
      angle: number('angle'),
    }
    try {
      const writing = db.transaction(['entries', 'desk'], 'readwrite', { durability: 'strict' })
      for (const text of texts)
        await writing.objectStore('entries').add({ ...about, text, key: `atelier-${random()}` })
      await writing.objectStore('desk').delete(`draft ${session}`)
      await writing.done
    } catch {
      trouble = say(
        'Ce navigateur refuse de garder ce texte : il reste dans le champ.',
        'This browser refuses to keep this text: it stays in the field.',
      )
      return show()
    }
    // What was typed while it was being kept stays.
    area.value = area.value.startsWith(typed) ? area.value.slice(typed.length) : area.value
    area.focus()
    await show()
    void send()
  }

  let busy = Promise.resolve<unknown>(undefined)
  const keepInTurn = () => {
    busy = busy.then(keep)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keepInTurn()
  })
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    keepInTurn()
  })
  area.addEventListener('input', () => void db.put('desk', area.value, `draft ${session}`))
  document.addEventListener('keydown', (event) => {
    if (!event.altKey) return
    const digit = /^Digit([1-8])$/.exec(event.code)
    const tables = form.querySelector('select') as HTMLSelectElement
    if (digit) form.querySelector<HTMLInputElement>(`input[data-key="${digit[1]}"]`)?.click()
    else if (event.key === 'ArrowDown')
      tables.selectedIndex = Math.min(tables.selectedIndex + 1, tables.length - 1)
    else if (event.key === 'ArrowUp') tables.selectedIndex = Math.max(tables.selectedIndex - 1, 0)
    else return
    event.preventDefault()
    area.focus()
  })
  save.onclick = async () => {
    const text = (await all()).map((one) => one.text).join('\n\n')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    link.download = `paroles-non-envoyees-${session}.txt`
    link.click()
  }
  window.addEventListener('beforeunload', (event) => {
    if (unsent > 0) event.preventDefault()
  })
  window.addEventListener('online', () => void send())
  const draft = await db.get('desk', `draft ${session}`)
  if (draft && !area.value) area.value = draft
  await show()
  void send()
  await prepareCut(place, english, state).catch(() => {})
  document.documentElement.dataset.atelier = 'pret'
}

/** Puts the empty page and what it needs aside, so that it opens again during a cut. */
async function prepareCut(place: HTMLElement, english: boolean, state: HTMLElement) {
  if (!navigator.serviceWorker || !window.caches) {
    const note = document.createElement('p')
    note.textContent = english
      ? 'Without a secure address (https), this page cannot be opened again during a cut: keep it open.'
      : 'Sans adresse sécurisée (https), cette page ne peut pas être rouverte pendant une coupure : gardez-la ouverte.'
    state.after(note)
    return
  }
  const shell = await fetch(`${location.pathname}?coquille=1`)
  if (!shell.ok || shell.redirected) return
  const links = [...document.querySelectorAll('link[rel=stylesheet],link[rel=preload],script[src]')]
  const addresses = links.map((one) => (one as HTMLLinkElement).href || (one as HTMLScriptElement).src)
  const files = await Promise.all(addresses.map((one) => fetch(one)))
  if (files.some((one) => !one.ok)) return
  const name = `atelier ${location.pathname}`
  await caches.delete(name)
  const kept = await caches.open(name)
  await kept.put(location.pathname, shell)
  await Promise.all(files.map((one, index) => kept.put(addresses[index] ?? '', one)))
  const mine = (await caches.keys()).filter((one) => one.startsWith('atelier '))
  for (const old of mine.slice(0, -5)) await caches.delete(old)
  await navigator.serviceWorker.register(place.dataset.worker ?? '', { scope: place.dataset.scope })
  await navigator.serviceWorker.ready
}

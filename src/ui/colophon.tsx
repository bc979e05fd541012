import { currentness, type Frame } from './frame.ts'
import { useLang, useWords } from './language.tsx'
import { uiWords } from './messages.ts'
import { ExampleMark } from './text.tsx'

/** The foot of every page: whom to talk to, emergency numbers, the menus, the other language. */
export function Colophon(props: { frame: Frame }) {
  const { frame } = props
  const words = uiWords(frame.lang)
  const menus = [{ heading: words.onThisSite, items: frame.menu }, ...frame.footer].filter(
    (menu) => menu.items.length > 0,
  )
  return (
    <footer class="passage colophon has-knot">
      <div class="colophon-body">
        {(frame.help.phone || frame.help.hours) && <HelpBlock help={frame.help} />}
        {frame.emergency.length > 0 && (
          <section aria-labelledby="urgence-titre">
            <h2 id="urgence-titre">{words.emergency}</h2>
            <dl class="emergency-list">
              {frame.emergency.map((entry) => (
                <div>
                  <dt>
                    <a href={`tel:${digits(entry.number)}`}>{entry.number}</a>
                  </dt>
                  <dd>{entry.what}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <div class="colophon-menus" id="menu">
          {menus.map((menu, index) => (
            <nav aria-labelledby={`menu-${index}`}>
              <h2 id={`menu-${index}`}>{menu.heading}</h2>
              <ul>
                {menu.items.map((item) => (
                  <li>
                    <a href={frame.link(item.path)} aria-current={currentness(frame, item.path)}>
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div class="colophon-end">
          {frame.colophon && <p>{frame.colophon}</p>}
          <p>
            {words.productName} · {frame.townName}
          </p>
        </div>
      </div>
    </footer>
  )
}

/** "I would rather talk to someone": a telephone number and when to call. */
export function HelpBlock(props: { help: Frame['help'] }) {
  const { help } = props
  const words = useWords()
  // What the town wrote of itself is in French; the sentence said when it wrote nothing is in the page's language.
  const written = help.phone || help.place ? 'fr' : undefined
  return (
    <section class="help-block" aria-labelledby="parler-titre" id="parler">
      <h2 id="parler-titre">{words.preferToTalk}</h2>
      {help.phone && (
        <p class="phone-number">
          <a href={`tel:${digits(help.phone)}`}>{help.phone}</a>
        </p>
      )}
      <p>
        <span lang={useLang() === 'fr' ? undefined : written}>
          {help.hours}
          {help.place && ` ${help.place}`}
        </span>{' '}
        {help.example && <ExampleMark />}
      </p>
    </section>
  )
}

/** The same path and query with the language asked for. */
export function inLanguage(path: string, lang: string): string {
  const [pathname, query = ''] = path.split('?', 2)
  const search = new URLSearchParams(query)
  search.set('langue', lang)
  return `${pathname}?${search}`
}

function digits(number: string): string {
  return number.replace(/[^\d+]/g, '')
}

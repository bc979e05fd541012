import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Colophon, inLanguage } from './colophon.tsx'
import { currentness, type Frame } from './frame.ts'
import { PageLanguage } from './language.tsx'
import { uiWords } from './messages.ts'

/** desk: queue in the margin. receipt: made for paper, the page's head and foot do not print. landscape: printed lying down. */
export type PageShape = 'desk' | 'receipt' | 'landscape'

interface PageProps {
  frame: Frame
  shape?: PageShape
  /** The form came back with errors: the title says so first. */
  failed?: boolean
  /** In simple words: larger, one idea a line. */
  easy?: boolean
  children?: Child
}

/** A knot on its thread. Inside the page: no request, and no 404 where a town gives no icon of its own. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23f2eadb'/%3E%3Cpath d='M8 0v4M8 12v4' stroke='%230b4a60' stroke-width='2'/%3E%3Ccircle cx='8' cy='8' r='4' fill='%230b4a60'/%3E%3C/svg%3E"

/** A whole HTML document, doctype included. */
export function Page(props: PageProps) {
  const { frame } = props
  const words = uiWords(frame.lang)
  const title = `${props.failed ? `${words.errorTitle} – ` : ''}${frame.title} – ${frame.townName} – ${words.productName}`
  return (
    <PageLanguage.Provider value={frame.lang}>
      {raw('<!DOCTYPE html>')}
      <html lang={frame.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          {(frame.fonts ?? []).map((font) => (
            <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          <link rel="stylesheet" href={frame.stylesheet} />
          <link rel="stylesheet" href={frame.coloursHref} />
          <link rel="icon" href={ICON} />
          {(frame.feeds ?? []).map((feed) => (
            <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
          ))}
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#f2eadb" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#151310" media="(prefers-color-scheme: dark)" />
          {(frame.scripts ?? []).map((script) => (
            <script type="module" src={script} />
          ))}
        </head>
        <body
          class={
            [props.shape && `${props.shape}-shape`, props.easy && 'easy-words'].filter(Boolean).join(' ') ||
            undefined
          }
        >
          <a class="skip-link" href="#contenu">
            {words.skipToContent}
          </a>
          <RunningHead frame={frame} />
          <main id="contenu" tabindex={-1}>
            {frame.said && (
              <div class="passage said-passage">
                <div class="passage-body">
                  <div class="message" role="status">
                    <p class="message-title">{frame.said}</p>
                  </div>
                </div>
              </div>
            )}
            {props.children}
          </main>
          <Colophon frame={frame} />
        </body>
      </html>
    </PageLanguage.Provider>
  )
}

function RunningHead(props: { frame: Frame }) {
  const { frame } = props
  const words = uiWords(frame.lang)
  const other = frame.lang === 'fr' ? 'en' : 'fr'
  return (
    <header>
      {frame.demonstration && <p class="demonstration">{frame.demonstration}</p>}
      <div class="passage running-head has-knot">
        <p class="passage-note product-name">{words.productName}</p>
        <div class="running-head-row">
          <a class="town-name" href={frame.link(frame.home)}>
            {frame.townName}
          </a>
          <a
            class="language-link"
            href={frame.otherLanguage ?? frame.link(inLanguage(frame.path, other))}
            lang={other}
            hreflang={other}
            aria-label={words.otherLanguageLong}
          >
            {words.otherLanguage}
          </a>
          <a class="menu-link" href="#menu">
            {words.menu}
          </a>
          <nav class="main-menu" aria-label={words.mainMenu}>
            <ul>
              {frame.menu.map((item) => (
                <li>
                  <a href={frame.link(item.path)} aria-current={currentness(frame, item.path)}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {frame.person && (
          <div class="person-row">
            <p>
              {words.signedInAs} <strong>{frame.person.name}</strong>, {frame.person.role}
            </p>
            <a
              class="target-link"
              href={frame.link(frame.person.desk)}
              aria-current={currentness(frame, frame.person.desk)}
            >
              {words.desk}
            </a>
            <form method="post" action={frame.link(frame.person.out)}>
              <button class="target-link" type="submit">
                {words.signOut}
              </button>
            </form>
          </div>
        )}
      </div>
    </header>
  )
}

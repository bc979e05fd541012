import type { Child } from 'hono/jsx'
import { TargetLink } from './button.tsx'
import { useWords } from './language.tsx'

export interface Slip {
  place: Child
  /** As shown, in groups: "7KM4 R9TP". */
  code: string
  text: string
  /** The language of the words, when it is not the page's. */
  lang?: string
  qr: Child
  foot: Child
}

const signsShown = 170

/** Small receipts to cut out, ten to a sheet of A4; each list begins a sheet. Long words are cut: the code finds them whole. */
export function SlipSheet(props: {
  title: Child
  only?: { href: string; label: string }
  slips: readonly Slip[]
}) {
  const words = useWords()
  return (
    <section class="slip-sheet stretch">
      <h2>{props.title}</h2>
      {props.only && (
        <p class="not-on-paper">
          <TargetLink href={props.only.href}>{props.only.label}</TargetLink>
        </p>
      )}
      <ol class="slip-list">
        {props.slips.map((slip) => (
          <li class="slip">
            <div class="slip-words">
              <p class="slip-place">{slip.place}</p>
              <p class="slip-code">
                <span class="for-screen-readers">{`${words.yourCode} : `}</span>
                {slip.code}
              </p>
              <p class="slip-text" lang={slip.lang}>
                {shortened(slip.text)}
              </p>
              <p class="slip-foot">{slip.foot}</p>
            </div>
            <div class="slip-qr">{slip.qr}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > signsShown ? `${signs.slice(0, signsShown - 1).join('')}…` : signs.join('')
}

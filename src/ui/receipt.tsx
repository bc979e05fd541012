import type { Child } from 'hono/jsx'
import { useWords } from './language.tsx'

interface ReceiptProps {
  title: Child
  /** Who gives it: the town, the product. */
  from: Child
  /** The code as shown, in groups: "7KM4 R9TP". */
  code: string
  /** How it is dictated: "7, K comme Kléber, …". */
  aloud?: Child
  /** An SVG drawn by the server (qrcode), with its own title. */
  qr?: Child
  foot?: Child
  children?: Child
}

/** A slip to keep or to print: one code, large enough to copy by hand. */
export function Receipt(props: ReceiptProps) {
  const words = useWords()
  const signs = [...props.code].filter((sign) => sign !== ' ').join(', ')
  return (
    <article class="receipt" aria-labelledby="recu-titre">
      <div class="receipt-head">
        <h2 id="recu-titre">{props.title}</h2>
        <p class="note">{props.from}</p>
      </div>
      <div class="receipt-code">
        <div>
          <p class="receipt-code-value">
            <span class="for-screen-readers">{`${words.yourCode} : ${signs}.`}</span>
            <span aria-hidden="true">{props.code}</span>
          </p>
          {props.aloud && (
            <p class="note">
              {words.readAloud} : {props.aloud}
            </p>
          )}
        </div>
        {props.qr && (
          <figure class="receipt-qr">
            {props.qr}
            <figcaption class="note">{words.scanToFollow}</figcaption>
          </figure>
        )}
      </div>
      {props.children}
      {props.foot && <div class="receipt-foot note">{props.foot}</div>}
    </article>
  )
}

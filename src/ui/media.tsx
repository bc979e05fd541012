import type { Child } from 'hono/jsx'

/** A recording, with the browser's own player: it works by keyboard, and asks nothing of anyone else. */
export function Player(props: { src: string; label: string }) {
  return (
    <figure class="media">
      <figcaption>{props.label}</figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: its words are being typed beside it */}
      <audio controls preload="metadata" src={props.src} aria-label={props.label} />
    </figure>
  )
}

/** The photo of a sheet, as wide as there is room. */
export function Picture(props: { src: string; label: string; children?: Child }) {
  return (
    <figure class="media">
      <img src={props.src} alt={props.label} loading="lazy" />
      <figcaption class="button-row">{props.children}</figcaption>
    </figure>
  )
}

/** What is read and what is typed: side by side where there is room, one above the other on phones. */
export function SideBySide(props: { beside: Child; children?: Child }) {
  return (
    <div class="passage side-by-side">
      <div class="side-source">{props.beside}</div>
      <div>{props.children}</div>
    </div>
  )
}

import type { Child } from 'hono/jsx'
import { useLang } from '#ui/language.tsx'

/** Words written by the town, in French whatever the language of the page: said so to the ear. */
export function TownWords(props: { children?: Child }) {
  return <span lang={useLang() === 'fr' ? undefined : 'fr'}>{props.children}</span>
}

/** A text written by the town: blank lines part its paragraphs, lines that begin with a dash make a list. */
export function TownText(props: { text: string }) {
  const lang = useLang() === 'fr' ? undefined : 'fr'
  const blocks = props.text.split(/\n\s*\n/)
  return (
    <>
      {blocks.map((block) => {
        const lines = block.split('\n').filter((line) => line.trim() !== '')
        if (lines.length > 0 && lines.every((line) => /^\s*[-–•]\s/.test(line)))
          return (
            <ul class="plain-list" lang={lang}>
              {lines.map((line) => (
                <li>{line.replace(/^\s*[-–•]\s+/, '')}</li>
              ))}
            </ul>
          )
        return (
          <p lang={lang}>
            {lines.map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        )
      })}
    </>
  )
}

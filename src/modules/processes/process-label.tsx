import { useLang } from '#ui/language.tsx'
import { Message } from '#ui/text.tsx'

/** What must be said on every page of a process, such as that its contributions are replayed. Nothing when it has none. */
export function ProcessLabel(props: {
  process: { readonly labelFr: string | null; readonly labelEn: string | null }
}) {
  const said = useLang() === 'fr' ? props.process.labelFr : props.process.labelEn
  return said ? (
    <Message>
      <p>{said}</p>
    </Message>
  ) : null
}

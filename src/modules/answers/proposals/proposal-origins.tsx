import type { Visit } from '#kernel/web/page.ts'
import { type Kind, kindNames } from '#modules/synthesis/module.ts'
import { formatDay } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark, Fold, Note, Quotation } from '#ui/text.tsx'
import { words } from './page-messages.ts'
import type { OriginStatement, OriginVoice } from './proposal-reads.ts'

/** The first ones are read at once; a proposal may come from hundreds. */
const atOnce = 5

/** Where a proposal comes from: the people's words first, then the sentences of the synthesis. */
export function ProposalOrigins(props: {
  visit: Visit
  slug: string
  voices: OriginVoice[]
  statements: OriginStatement[]
}) {
  const { visit, voices, statements } = props
  const { lang } = visit
  const all = words[lang]
  const counted = plural(voices.length, all.ofVoices, lang)
  return (
    <Passage id="origines" title={all.whereFrom}>
      <p>
        {voices.length + statements.length === 0
          ? all.noOrigin
          : voices.length > 0 && all.voicesBehind(counted)}
      </p>
      {voices.slice(0, atOnce).map((voice) => (
        <Voice visit={visit} voice={voice} />
      ))}
      {voices.length > atOnce && (
        <Fold summary={all.moreVoices(voices.length - atOnce)} wide>
          {voices.slice(atOnce).map((voice) => (
            <Voice visit={visit} voice={voice} />
          ))}
        </Fold>
      )}
      {statements.length > 0 && (
        <>
          <p>{all.restsOn}</p>
          <ul class="plain-list">
            {statements.map((one) => (
              <li>
                {kindNames[one.kind as Kind][lang]} {one.number}
                {lang === 'fr' ? '\u00a0: ' : ': '}
                <a href={visit.link(`/demarches/${props.slug}/synthese/${one.number}`)}>{one.text}</a>{' '}
                <span class="note">{plural(one.voices, all.voicesOf, lang)}</span>{' '}
                {one.example && <ExampleMark />}
              </li>
            ))}
          </ul>
        </>
      )}
    </Passage>
  )
}

function Voice(props: { visit: Visit; voice: OriginVoice }) {
  const { visit, voice } = props
  const { lang } = visit
  const all = words[lang]
  const who = all.categories[voice.category as keyof typeof all.categories]
  const source = (
    <>
      <a href={visit.link(`/contributions/${voice.reference}`)}>{all.saidBy(who, voice.reference)}</a>
      {voice.saidOn && `, ${formatDay(voice.saidOn, lang)}`}
      {voice.from !== null && `, ${all.broughtBy(voice.from)}`}
    </>
  )
  if (voice.text) return <Quotation text={voice.text} lang={voice.language} source={source} />
  return (
    <Note>
      {voice.state === 'withdrawn' ? all.withdrawn : all.hidden} {source}
    </Note>
  )
}

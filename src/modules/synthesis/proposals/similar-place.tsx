import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskPath } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import type { AlreadySaid } from '#modules/synthesis/nearness/similar.ts'
import { Button } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { Fold, Message, PlainList } from '#ui/text.tsx'

/**
 * What was said already that is near to the words being typed. The button asks without a script; with one, it comes by
 * itself as one types (islands/already-said.ts). It informs, and never stops anyone.
 */
export function SimilarPlace(props: { visit: Visit; process: string; found: AlreadySaid | undefined }) {
  const { visit, found } = props
  const all = deskWords[visit.lang]
  const path = deskPath(props.process)
  return (
    <>
      <div id="deja-dit" aria-live="polite">
        {found && (
          <Message title={plural(found.persons, all.said, visit.lang)}>
            {found.written.length > 0 && (
              <>
                <p>{all.sameWritten}</p>
                <PlainList
                  items={found.written.map((one) =>
                    one.kind === 'proposal' ? (
                      <>
                        <a href={visit.link(`/demarches/${props.process}/propositions/${one.number}`)}>
                          {one.number}. <TownWords>{short(one.text)}</TownWords>
                        </a>
                        , <a href={visit.link(`${path}/proposition/${one.id}/origine`)}>{all.completeIt}</a>
                      </>
                    ) : (
                      <a href={visit.link(`${path}/phrases/${one.number}`)}>
                        {one.number}. <TownWords>{short(one.text)}</TownWords>
                      </a>
                    ),
                  )}
                />
              </>
            )}
            {found.voices.length > 0 && (
              <Fold
                summary={found.voices
                  .map((one) => one.reference)
                  .slice(0, 3)
                  .join(', ')}
              >
                <PlainList
                  items={found.voices.slice(0, 20).map((voice) => (
                    <>
                      <a href={visit.link(`/contributions/${voice.reference}`)}>{voice.reference}</a>{' '}
                      <span lang={voice.language}>{short(voice.passage.words)}</span>
                    </>
                  ))}
                />
              </Fold>
            )}
            {(found.voices.length > 0 || found.written.length > 0) && <p>{all.saidHelp}</p>}
          </Message>
        )}
      </div>
      <Button quiet novalidate action={visit.link(`${path}/proposition/deja-dit`)}>
        {all.look}
      </Button>
    </>
  )
}

const short = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text)

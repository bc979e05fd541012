import type { Visit } from '#kernel/web/page.ts'
import { deskPath } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { mostCompared } from '#modules/synthesis/nearness/public-voices.ts'
import { suggestVoices } from '#modules/synthesis/nearness/similar.ts'
import { stampOf } from '#modules/synthesis/nearness/voices-reads.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { Voice } from '#modules/synthesis/public/show-statement.page.tsx'
import { type StatementRow, voicesOf } from '#modules/synthesis/reads.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { Passage } from '#ui/passage.tsx'
import { Quotation } from '#ui/text.tsx'
import { editorWords } from './editor-messages.ts'
import { citedWords, stances } from './statement.ts'

/** The voices a sentence cites, for and against, each with what may be done to the citation. */
export async function CitedVoices(props: {
  visit: Visit
  process: string
  sentence: StatementRow
  writes: boolean
}) {
  const { visit, sentence } = props
  const all = { ...words[visit.lang], ...deskWords[visit.lang], ...editorWords[visit.lang] }
  const path = deskPath(props.process)
  const voices = await voicesOf(visit.db, sentence.id)
  return (
    <>
      {stances.map((stance) => {
        const group = voices.filter((voice) => voice.stance === stance)
        if (group.length === 0 && stance === 'disagrees') return null
        return (
          <Passage id={stance} title={stance === 'says' ? all.whoSays : all.whoDisagrees}>
            {group.length === 0 && <p>{all.noVoice}</p>}
            {group.map((voice) => (
              <div>
                <Voice visit={visit} voice={voice} />
                {props.writes && (
                  <div class="button-row">
                    {citedWords(voice).changed && (
                      <TargetLink href={visit.link(`${path}/relire/${voice.citationId}`)}>
                        {all.reread}
                      </TargetLink>
                    )}
                    <PostButton
                      quiet
                      action={visit.link(`${path}/oter/${voice.citationId}`, { phrase: sentence.number })}
                    >
                      {all.remove}
                    </PostButton>
                  </div>
                )}
              </div>
            ))}
          </Passage>
        )
      })}
    </>
  )
}

/** Voices near the sentence that it does not cite: the passage that is nearest, to be cited for or against. */
export async function SuggestedVoices(props: {
  visit: Visit
  process: { id: number; slug: string }
  sentence: StatementRow
}) {
  const { visit, process, sentence } = props
  const { town, db, lang } = visit
  const all = { ...words[lang], ...deskWords[lang], ...editorWords[lang] }
  const path = deskPath(process.slug)
  const without = new Set((await voicesOf(db, sentence.id)).map((voice) => voice.contributionId))
  const found = await suggestVoices(town, db, process.id, sentence.text, { most: 8, without })
  const tooMany = found.length === 0 && (await stampOf(db, process.id)).voices > mostCompared
  return (
    <Passage id="proches" title={all.suggestions}>
      <p>{found.length > 0 ? all.suggestionsLead : tooMany ? all.tooMany : all.noSuggestion}</p>
      {found
        .sort((a, b) => Number(a.cited) - Number(b.cited))
        .map((voice) => {
          const { start, end } = voice.passage
          const cite = (stance: string) => ({
            statement: String(sentence.id),
            start: String(start),
            end: String(end),
            stance,
          })
          const action = visit.link(`${path}/citer/${voice.id}`, { phrase: sentence.number })
          return (
            <div>
              <Quotation
                text={voice.passage.words}
                lang={voice.language}
                source={
                  <>
                    <a href={visit.link(`/contributions/${voice.reference}`)}>
                      {all.source(
                        all.categories[voice.category as keyof typeof all.categories],
                        voice.reference,
                      )}
                    </a>
                    , {voice.cited ? all.alreadyElsewhere : all.neverUsed}
                  </>
                }
              />
              <div class="button-row">
                <PostButton quiet action={action} hidden={cite('says')}>
                  {all.citePassage}
                </PostButton>
                <PostButton quiet action={action} hidden={cite('disagrees')}>
                  {all.citeAgainst}
                </PostButton>
                <TargetLink href={action}>{all.chooseWords}</TargetLink>
              </div>
            </div>
          )
        })}
    </Passage>
  )
}

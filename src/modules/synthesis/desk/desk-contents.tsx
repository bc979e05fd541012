import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { type ProposalStatus, proposalStatusNames } from '#modules/synthesis/proposals/proposal.ts'
import type { ThemeRow } from '#modules/synthesis/reads.ts'
import { kindNames } from '#modules/synthesis/statements/statement.ts'
import { themePath } from '#modules/synthesis/themes/theme-paths.ts'
import { TargetLink } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { ExampleMark, Fold, PlainList } from '#ui/text.tsx'
import { deskPath } from './desk-door.ts'
import { deskWords } from './desk-messages.ts'
import type { DeskProposal } from './desk-reads.ts'

interface ContentsProps {
  visit: Visit
  process: string
  themes: readonly ThemeRow[]
  proposals: readonly DeskProposal[]
  writes: boolean
}

/** What is written so far, beside the voices: themes with their sentences, then proposals. */
export function DeskContents(props: ContentsProps) {
  const { visit, process, proposals } = props
  const { lang } = visit
  const all = { ...words[lang], ...deskWords[lang] }
  const path = deskPath(process)
  return (
    <>
      {props.themes.map((theme) => (
        <Fold
          wide
          summary={
            <span>
              <TownWords>{theme.title}</TownWords> ({plural(theme.statements.length, all.statements, lang)}){' '}
              {theme.example && <ExampleMark />}
            </span>
          }
        >
          <PlainList
            items={theme.statements.map((row) => (
              <>
                <a href={visit.link(`${path}/phrases/${row.number}`)}>
                  {kindNames[row.kind][lang]} {row.number}. <TownWords>{row.text}</TownWords>
                </a>{' '}
                <span class="note">
                  {plural(row.says, all.voices, lang)}, {plural(row.disagrees, all.disagree, lang)}
                </span>
              </>
            ))}
          />
          {props.writes && (
            <div class="button-row">
              <TargetLink href={visit.link(`${path}/phrase`, { theme: theme.id })}>
                {all.newStatement}
              </TargetLink>
              <TargetLink href={visit.link(`${themePath(process, theme.id)}/renommer`)}>
                {all.rename}
              </TargetLink>
            </div>
          )}
        </Fold>
      ))}
      <Fold wide summary={`${all.proposals} (${proposals.length})`}>
        <PlainList
          items={proposals.map((one) => (
            <>
              <a href={visit.link(`/demarches/${process}/propositions/${one.number}`)}>
                {all.proposal(one.number, one.title)}
              </a>{' '}
              <span class="note">
                {plural(one.origins, all.origins, lang)}
                {one.status !== 'admitted' && `, ${proposalStatusNames[one.status as ProposalStatus][lang]}`}
              </span>
              {props.writes && one.status === 'admitted' && (
                <span class="button-row">
                  {(['origine', 'fusionner', 'separer', 'retirer'] as const).map((verb) => (
                    <TargetLink href={visit.link(`${path}/proposition/${one.id}/${verb}`)}>
                      {
                        {
                          origine: all.addOrigin,
                          fusionner: all.merge,
                          separer: all.split,
                          retirer: all.withdraw,
                        }[verb]
                      }
                    </TargetLink>
                  ))}
                </span>
              )}
            </>
          ))}
        />
      </Fold>
    </>
  )
}

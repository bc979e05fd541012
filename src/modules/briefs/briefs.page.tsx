import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { serveFile } from '#kernel/files/file-answer.ts'
import { findFile } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { isPublic, requireProcess } from '#modules/contributions/module.ts'
import { TownText } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Diff } from '#ui/diff.tsx'
import { EntryList } from '#ui/entries.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList, Note } from '#ui/text.tsx'
import { messages } from './messages.ts'
import { type BriefSeen, briefByReference, publicBriefs, type VersionSeen, versionsOfBrief } from './reads.ts'
import { openBriefFile } from './renew-brief.ts'
import { readBrief } from './theses.ts'

export const briefsPage = page({
  path: '/demarches/:process/cahiers',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const words = messages[visit.lang].list
    const process = await requireProcess(visit.db, asked.process)
    const { list, waiting } = await publicBriefs(visit.db, process.id)
    const open = process.phase === 'participation'
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage kicker={process.title} title={words.title} lead={words.lead}>
          {waiting > 0 && <p>{words.waiting(waiting)}</p>}
          {open && (
            <ButtonRow>
              <ButtonLink href={visit.link(`/participer/${process.slug}/cahier`)}>{words.send}</ButtonLink>
            </ButtonRow>
          )}
          {list.length === 0 ? (
            <EmptyState why={words.none} />
          ) : (
            <EntryList
              level={2}
              entries={list.map((one) => ({
                title: <span lang="fr">{one.organisation ?? one.title ?? words.untold}</span>,
                href: visit.link(`/cahiers/${one.reference}`),
                note: (
                  <>
                    <span lang="fr">{one.title}</span>
                    {' · '}
                    {words.theses(readBrief(one.text ?? '').theses.length)}
                  </>
                ),
                status: one.reference,
              }))}
            />
          )}
        </TitlePassage>
      </Page>
    )
  },
})

async function found(visit: Visit, reference: string) {
  const brief = await briefByReference(visit.db, reference.toUpperCase())
  if (!brief) throw missing(sentence(messages, (m) => m.unknown))
  return { brief, versions: brief.brief ? await versionsOfBrief(visit.db, brief.brief) : [] }
}

export const briefPage = page({
  path: '/cahiers/:reference',
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }) }),
  async show(visit, { reference }) {
    const { brief, versions } = await found(visit, reference)
    const [last, ...earlier] = versions
    return drawBrief(visit, brief, brief.title, brief.text, last, earlier)
  },
})

export const briefVersionPage = page({
  path: '/cahiers/:reference/versions/:version',
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }), version: identifier() }),
  async show(visit, { reference, version }) {
    const { brief, versions } = await found(visit, reference)
    const asked = versions.find((one) => one.version === version)
    if (!asked) throw missing(sentence(messages, (m) => m.unknown))
    if (asked === versions[0]) return visit.context.redirect(visit.link(`/cahiers/${brief.reference}`), 302)
    return drawBrief(visit, brief, asked.title, asked.text, asked)
  },
})

function drawBrief(
  visit: Visit,
  brief: BriefSeen,
  title: string | null,
  text: string | null,
  version: VersionSeen | undefined,
  earlier?: VersionSeen[],
) {
  const { lang } = visit
  const words = messages[lang].one
  const { introduction, theses } = readBrief(text ?? '')
  const waiting = brief.status === 'received' || brief.status === 'screened'
  const name = brief.organisation ?? brief.reference
  const before = earlier?.[0]
  return (
    <Page frame={visit.frame(name)}>
      <TitlePassage
        note={brief.reference}
        kicker={<span lang="fr">{brief.processTitle}</span>}
        title={<span lang="fr">{title ?? name}</span>}
        lead={!earlier && version ? words.old(version.version) : undefined}
      >
        {text === null && <p>{waiting ? words.waiting : words.gone}</p>}
        {!earlier && <TargetLink href={visit.link(`/cahiers/${brief.reference}`)}>{words.last}</TargetLink>}
        <FactList
          facts={[
            {
              term: words.organisation,
              value: brief.organisation && <span lang="fr">{brief.organisation}</span>,
            },
            { term: words.inNameOf, value: version?.inNameOf && <span lang="fr">{version.inNameOf}</span> },
            { term: words.decided, value: version?.decidedHow && messages[lang].decided[version.decidedHow] },
            {
              term: words.members,
              value: version?.members && words.membersDeclared(formatNumber(version.members, lang)),
            },
            { term: words.siret, value: brief.siret },
            { term: words.rna, value: brief.rna },
            {
              term: words.version,
              value:
                version && words.received(version.version, formatInstant(new Date(version.receivedAt), lang)),
            },
          ]}
        />
        {brief.status === 'published_masked' && <Note>{words.masked}</Note>}
        {text !== null && theses.length > 0 && introduction && <TownText text={introduction} />}
        <FileOfVersion visit={visit} brief={brief} version={version} />
      </TitlePassage>
      {theses.map((thesis, index) => (
        <Passage
          id={`these-${index + 1}`}
          note={words.thesis(index + 1)}
          title={<span lang="fr">{thesis.title}</span>}
        >
          <TownText text={thesis.text} />
        </Passage>
      ))}
      {text !== null && theses.length === 0 && (
        <Passage title={words.whole}>
          <TownText text={text} />
        </Passage>
      )}
      {before && earlier && (
        <Passage title={words.versions} knot="expected">
          {text !== null && before.text !== null && version && (
            <Diff
              id="difference"
              title={words.changed(before.version, version.version)}
              before={`${before.title ?? ''}\n\n${before.text}`}
              after={`${title ?? ''}\n\n${text}`}
            />
          )}
          {earlier.map((one) => (
            <p>
              {one.text === null ? (
                words.neverPublic(one.version)
              ) : (
                <TargetLink href={visit.link(`/cahiers/${brief.reference}/versions/${one.version}`)}>
                  {words.read(one.version)}
                </TargetLink>
              )}
            </p>
          ))}
        </Passage>
      )}
      <Passage title={text !== null && theses.length > 0 ? words.cite : undefined} knot="none">
        {text !== null && theses.length > 0 && <p>{words.citeHow(brief.reference)}</p>}
        <ButtonRow>
          <TargetLink href={visit.link(`/contributions/${brief.reference}`)}>{words.contribution}</TargetLink>
          <TargetLink href={visit.link(`/demarches/${brief.process}/cahiers`)}>{words.all}</TargetLink>
        </ButtonRow>
      </Passage>
    </Page>
  )
}

/** To everyone once an officer has said so, and only beside a public text; to officers always. */
const mayOpen = (visit: Visit, brief: BriefSeen, version: VersionSeen, text: string | null) =>
  isAllowed(openBriefFile.who, visit.actor, { process: brief.processId }) ||
  (version.filePublic && (text !== null || isPublic(brief.status)))

function FileOfVersion(props: { visit: Visit; brief: BriefSeen; version: VersionSeen | undefined }) {
  const { visit, brief, version } = props
  const words = messages[visit.lang].one
  if (!version?.file || !mayOpen(visit, brief, version, version.text)) return null
  const address = `/cahiers/${brief.reference}/versions/${version.version}/fichier`
  const officer = isAllowed(openBriefFile.who, visit.actor, { process: brief.processId })
  return (
    <>
      {!version.filePublic && <Note>{words.fileForYou}</Note>}
      <ButtonRow>
        <TargetLink download href={visit.link(address)}>
          {words.file}
        </TargetLink>
        {officer && (
          <PostButton
            quiet
            action={visit.link(`${address}/montrer`)}
            hidden={{ open: version.filePublic ? '' : 'on' }}
          >
            {version.filePublic ? words.closeFile : words.openFile}
          </PostButton>
        )}
      </ButtonRow>
    </>
  )
}

const oneFile = z.object({ reference: line({ max: 20 }), version: identifier() })

async function fileOf(visit: Visit, asked: z.output<typeof oneFile>) {
  const { brief, versions } = await found(visit, asked.reference)
  const version = versions.find((one) => one.version === asked.version)
  if (!version?.file || !mayOpen(visit, brief, version, version.text))
    throw missing(sentence(messages, (m) => m.noFile))
  return { brief, version, file: version.file }
}

export const briefFilePage = page({
  path: '/cahiers/:reference/versions/:version/fichier',
  who: 'anyone',
  input: oneFile,
  async show(visit, asked) {
    const { brief, version, file } = await fileOf(visit, asked)
    const called = `cahier-${brief.reference}-version-${version.version}`
    return serveFile(visit.context, visit.town, await findFile(visit.town, visit.db, file), { called })
  },
})

export const openBriefFilePage = formPage({
  path: '/cahiers/:reference/versions/:version/fichier/montrer',
  params: oneFile,
  operation: openBriefFile,
  load: fileOf,
  given: ({ version }, { brief }) => ({ brief: brief.brief ?? 0, version }),
  show: (visit, { errors, data }) => (
    <Page frame={visit.frame(messages[visit.lang].one.file)} failed={Object.keys(errors).length > 0}>
      <TitlePassage title={messages[visit.lang].one.file}>
        {Object.values(errors).map((error) => (
          <Note>{error}</Note>
        ))}
        <FileOfVersion visit={visit} brief={data.brief} version={data.version} />
      </TitlePassage>
    </Page>
  ),
  next: (_, { reference, version }) => `/cahiers/${reference}/versions/${version}`,
})

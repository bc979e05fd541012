import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { factsOf, figureOf, verdictSaid } from '#modules/quality/check.ts'
import { knotOfVerdict } from '#modules/quality/check-figure.tsx'
import { checkMessages } from '#modules/quality/check-messages.ts'
import { processesToCheck } from '#modules/quality/check-reads.ts'
import { checksOf } from '#modules/quality/checks.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { Status } from '#ui/knot.tsx'
import { FilterList } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Fold, ForTheEar, PrintHint } from '#ui/text.tsx'
import { unknownProcess } from './badge.page.ts'
import { badgeHtml, type Ground, grounds } from './badge.ts'
import { badgeMessages } from './badge-messages.ts'

/** The twelve indicators of a process on one page, and how to show one elsewhere. */
export const indicatorsPage = page({
  path: '/indicateurs',
  who: 'anyone',
  input: z.object({ demarche: slug().optional() }),
  async show(visit, asked) {
    const { lang } = visit
    const m = badgeMessages[lang]
    const processes = await processesToCheck(visit.db)
    const chosen = asked.demarche ? processes.find((one) => one.slug === asked.demarche) : processes[0]
    if (asked.demarche && !chosen) throw unknownProcess(asked.demarche)
    const checks = chosen
      ? checksOf(chosen, await factsOf(visit.db, chosen, visit.now, ['A']), dayOf(visit.now))
      : []
    const origin = originOf(visit.context)
    const whole = (path: string) => new URL(path, origin).href
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage kicker={chosen && <TownWords>{chosen.title}</TownWords>} title={m.title} lead={m.lead}>
          {processes.length > 1 && (
            <FilterList
              label={checkMessages[lang].chooseProcess}
              items={processes.map((one) => ({
                href: visit.link('/indicateurs', { demarche: one.slug }),
                label: one.title,
                current: one.slug === chosen?.slug,
              }))}
            />
          )}
          {chosen && <ProcessLabel process={chosen} />}
          {!chosen && <EmptyState why={checkMessages[lang].noProcess} />}
        </TitlePassage>
        {chosen && (
          <Passage note={m.counted(formatDay(dayOf(visit.now), lang))} knot="none">
            <DataTable
              caption={m.caption}
              rows={checks}
              rowId={(check) => check.code.toLowerCase()}
              columns={[
                {
                  key: 'what',
                  label: m.what,
                  cell: (check) => `${check.code}. ${checkMessages[lang].checks[check.code]}`,
                },
                { key: 'figure', label: m.figure, cell: (check) => figureOf(check, lang) },
                {
                  key: 'state',
                  label: m.state,
                  cell: (check) => <Status kind={knotOfVerdict(check)}>{verdictSaid(check, lang)}</Status>,
                },
                {
                  key: 'rows',
                  label: m.rows,
                  cell: (check) => (
                    <a href={visit.link(`/verifications/${check.code}`, { demarche: chosen.slug })}>
                      {m.read}
                      <ForTheEar> : {checkMessages[lang].checks[check.code]}</ForTheEar>
                    </a>
                  ),
                },
              ]}
            />
            <PrintHint />
          </Passage>
        )}
        {chosen && (
          <Passage title={m.embedTitle} id="badges" knot="none">
            <p>{m.embed}</p>
            <p>{m.ground}</p>
            {checks.map((check) => {
              const name = `${check.code}. ${checkMessages[lang].checks[check.code]}`
              const picture = (fond: Ground) =>
                visit.link(`/badges/${chosen.slug}/${check.code}.svg`, { langue: lang, fond })
              const address = whole(visit.link(`/verifications/${check.code}`, { demarche: chosen.slug }))
              return (
                <Fold summary={m.show(check.code, checkMessages[lang].checks[check.code])}>
                  <p>{m.copy}</p>
                  <pre tabindex={0}>
                    <code>{badgeHtml(check, lang, address, whole(picture('auto')))}</code>
                  </pre>
                  <p>{m.preview}</p>
                  <ButtonRow>
                    {grounds.map((fond) => (
                      <TargetLink href={picture(fond)}>
                        {m.grounds[fond]}
                        <ForTheEar> : {name}</ForTheEar>
                      </TargetLink>
                    ))}
                  </ButtonRow>
                </Fold>
              )
            })}
          </Passage>
        )}
      </Page>
    )
  },
})

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { page } from '#kernel/web/page.ts'
import { listProcesses } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Soft } from '#ui/text.tsx'
import { deskPath, listPath } from './desk-door.ts'
import { words } from './messages.ts'
import { countReaders, forgetters, tellers } from './notice.ts'
import { deskCounts } from './reads.ts'

/** How many authors remain to be told, by process and channel. Counts only: contacts are on the lists, for agents. */
export const noticesDeskPage = page({
  path: deskPath,
  who: countReaders,
  input: z.object({}),
  menu: {
    place: 'desk',
    label: sentence(words, (m) => m.desk),
    order: 45,
    /** Calls and letters wait for somebody here; e-mails leave alone, and at the counter people come by themselves. */
    waiting: async ({ db, actor }) =>
      (await deskCounts(db, actor))
        .filter((one) => one.channel === 'telephone' || one.channel === 'letter')
        .reduce((sum, one) => sum + one.waiting, 0),
  },
  async show(visit) {
    const { lang, actor } = visit
    const m = words[lang]
    const counts = await deskCounts(visit.db, actor)
    const processes = await listProcesses(visit.db)
    const number = (value: number) => formatNumber(value, lang)
    return (
      <Page frame={visit.frame(m.desk)}>
        <TitlePassage title={m.desk} lead={m.lead}>
          <Soft>{m.leadMail}</Soft>
          {counts.length === 0 && (
            <EmptyState why={m.none}>
              <p>{m.noneHelp}</p>
            </EmptyState>
          )}
        </TitlePassage>
        {processes.map((process) => {
          const rows = counts.filter((one) => one.processId === process.id)
          const owner = { process: process.id }
          const mayForget = isAllowed(forgetters, actor, owner)
          if (rows.length === 0 && !(mayForget && process.currentPhase === 'closed')) return null
          return (
            <Passage title={process.title} knot={rows.some((one) => one.waiting > 0) ? 'yours' : 'done'}>
              {rows.length > 0 && (
                <DataTable
                  caption={m.byChannel(process.title)}
                  rows={rows}
                  columns={[
                    {
                      key: 'channel',
                      label: m.byChannelShort,
                      cell: (one) =>
                        isAllowed(tellers, actor, owner) ? (
                          <a href={visit.link(listPath(process, one.channel))}>{m.channel[one.channel]}</a>
                        ) : (
                          m.channel[one.channel]
                        ),
                    },
                    { key: 'all', label: m.authors, number: true, cell: (one) => number(one.reachable) },
                    {
                      key: 'waiting',
                      label: m.status.waiting,
                      number: true,
                      cell: (one) => number(one.waiting),
                    },
                    { key: 'told', label: m.status.told, number: true, cell: (one) => number(one.told) },
                    {
                      key: 'missed',
                      label: m.status.not_reached,
                      number: true,
                      cell: (one) => number(one.missed),
                    },
                  ]}
                />
              )}
              {mayForget && (
                <ButtonRow>
                  <TargetLink href={visit.link(`${deskPath}/${process.slug}/contacts/oublier`)}>
                    {m.forget}
                  </TargetLink>
                </ButtonRow>
              )}
            </Passage>
          )
        })}
      </Page>
    )
  },
})

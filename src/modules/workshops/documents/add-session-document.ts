import { z } from 'zod'
import { recordFile } from '#kernel/files/files.ts'
import { upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { sessionDocumentAdded } from '#modules/workshops/facts.ts'
import { messages } from '#modules/workshops/messages.ts'
import { lockSession, ownerOfSession } from '#modules/workshops/requires.ts'
import { documentAudiences, planners, sessionStatuses } from '#modules/workshops/session.ts'
import { document } from '#modules/workshops/tables.ts'

/** A document people may read before a session, and the day it was published: never a day to come. */
export const addSessionDocument = operation({
  name: 'add-session-document',
  summary: { fr: 'Ajouter un document à une séance', en: 'Add a document to a session' },
  done: {
    fr: 'Le document est sur la page de la séance.',
    en: 'The document is on the page of the session.',
  },
  who: planners,
  owner: ownerOfSession,
  input: z.object({
    session: identifier(),
    title: line({ max: 200 }),
    /** An address on the web (`https://…`), or a page of this site (`/demarches/…`). */
    link: line({ max: 600 }).optional(),
    /** In place of an address: a file the town keeps. */
    file: upload({ kinds: ['document', 'text', 'image'] }).optional(),
    /** What the file says, for those who cannot open it or read it. */
    body: text({ max: 60_000 }).optional(),
    /** A file may be for those registered only. */
    audience: z.enum(documentAudiences).optional(),
    /** Today unless said. */
    publishedOn: day().optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockSession(tx, input.session, sessionStatuses)
    const { title, link, file, body, audience = 'all' } = input
    if ((link === undefined) === (file === undefined))
      throw invalid(
        link ? 'file' : 'link',
        sentence(messages, (m) => m.linkOrFile),
      )
    if (link && audience === 'registered')
      throw invalid(
        'audience',
        sentence(messages, (m) => m.linkForAll),
      )
    if (link && !/^(https?:\/\/[^\s]+|\/(?!\/)[^\s]*)$/.test(link))
      throw invalid(
        'link',
        sentence(messages, (m) => m.wholeLink),
      )
    const today = dayInParis(now)
    const publishedOn = input.publishedOn ?? today
    if (publishedOn > today)
      throw invalid(
        'publishedOn',
        sentence(messages, (m) => m.publishedLater),
      )
    const [added] = await tx
      .insert(document)
      .values({
        sessionId: found.id,
        title,
        link: link ?? null,
        file: file ? await recordFile(tx, file.kept, now) : null,
        body: body ?? null,
        audience,
        publishedOn,
        addedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: document.id })
    if (!added)
      throw invalid(
        'link',
        sentence(messages, (m) => m.sameDocument),
      )
    note(sessionDocumentAdded(found.id, { process: found.processId, document: added.id }))
    return { id: found.id }
  },
})

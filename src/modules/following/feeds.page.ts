import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { answerFeed } from './feed.ts'
import type { FeedKind } from './feed-links.ts'
import { gather } from './happened.ts'
import { messages } from './messages.ts'
import { happenedIn, happenedInTown } from './reads.ts'

const most = 30

const ofProcess = (kind: FeedKind) =>
  page({
    path: `/demarches/:process/actualites.${kind}`,
    who: 'anyone',
    input: z.object({ process: slug() }),
    async show(visit, input) {
      const process = await processBySlug(visit.db, input.process)
      const path = `/demarches/${process.slug}/actualites`
      return answerFeed(visit, kind, {
        title: messages.fr.ofProcess(process.title),
        town: (await townIdentity(visit.db))?.name ?? process.sponsor,
        path,
        self: path,
        all: gather(await happenedIn(visit.db, process.id, 1000)).slice(0, most),
      })
    },
  })

const ofTown = (kind: FeedKind) =>
  page({
    path: `/actualites.${kind}`,
    who: 'anyone',
    input: z.object({}),
    async show(visit) {
      const town = (await townIdentity(visit.db))?.name ?? visit.town.slug
      return answerFeed(visit, kind, {
        title: messages.fr.townTitle(town),
        town,
        path: '/',
        self: '/actualites',
        all: gather(await happenedInTown(visit.db, 1000)).slice(0, most),
        whole: true,
      })
    },
  })

export const feedPages = [ofProcess('rss'), ofProcess('atom'), ofTown('rss'), ofTown('atom')]

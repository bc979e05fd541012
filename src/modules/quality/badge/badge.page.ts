import { createHash } from 'node:crypto'
import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { type Embeddable, embeddable } from '#kernel/web/web.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { checksIn } from '#modules/quality/check.ts'
import { checkWords } from '#modules/quality/check-messages.ts'
import { badgeStyleHash, badgeSvg, grounds } from './badge.ts'
import { badgeMessages } from './badge-messages.ts'

/** An hour: a site that shows a badge asks for it again then, and is answered in a word when nothing changed. */
const kept = 'public, max-age=3600, stale-while-revalidate=86400'

/** The figure of one indicator as a picture that any site may show. */
export const badgePage = page({
  path: '/badges/:process/:picture',
  who: 'anyone',
  input: z.object({
    process: slug(),
    picture: z.string().max(20),
    langue: z.enum(['fr', 'en']).optional().catch(undefined),
    fond: z.enum(grounds).optional().catch(undefined),
  }),
  async show(visit, asked) {
    const code = /^(A\d{1,2})\.svg$/.exec(asked.picture)?.[1]
    const check = code
      ? (await checksIn(visit.db, visit.now, { process: asked.process, family: 'A' })).find(
          (one) => one.code === code,
        )
      : undefined
    if (!check) throw missing({ fr: badgeMessages.fr.unknownBadge, en: badgeMessages.en.unknownBadge })
    // The address says the language and the ground: the same address is the same picture for everyone.
    const lang = asked.langue ?? 'fr'
    const address = new URL(
      visit.link(`/verifications/${check.code}`, { demarche: asked.process }),
      originOf(visit.context),
    ).href
    const ground = asked.fond ?? 'clair'
    const body = badgeSvg(check, lang, address, ground)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = { 'cache-control': kept, etag }
    const shown: Embeddable = ground === 'auto' ? { style: badgeStyleHash(check) } : {}
    visit.context.set(embeddable as never, shown as never)
    if (visit.context.req.header('if-none-match')?.replace('W/', '') === etag)
      return new Response(null, { status: 304, headers })
    return new Response(body, { headers: { ...headers, 'content-type': 'image/svg+xml; charset=utf-8' } })
  },
})

export const unknownProcess = (process: string) => missing(checkWords((m) => m.unknownProcess(process)))

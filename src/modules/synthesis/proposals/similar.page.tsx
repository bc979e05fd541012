import { z } from 'zod'
import { parse, slug } from '#kernel/input.ts'
import { read } from '#kernel/web/form.ts'
import { freePage } from '#kernel/web/page.ts'
import { askedOf, formOf } from '#kernel/web/web-request.ts'
import { deskPath } from '#modules/synthesis/desk/desk-door.ts'
import { alreadySaid } from '#modules/synthesis/nearness/similar.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { writeProposalPage } from './write-proposal.page.tsx'
import { writeProposal } from './write-proposal.ts'

/** The form that writes a proposal, as it is typed, with what was said already that is near. Writes nothing. */
export const similarPage = freePage({
  path: '/bureau/synthese/:process/proposition/deja-dit',
  who: synthesisWork,
  async answer(visit) {
    const { context } = visit
    const asked = z.object({ process: slug() })
    const params = parse(asked, read(asked, askedOf(context)))
    const data = await writeProposalPage.load(visit, params)
    if (context.req.method !== 'POST')
      return context.redirect(visit.link(`${deskPath(params.process)}/proposition`), 303)
    const values = read(writeProposal.input, await formOf(context)) as Record<string, unknown>
    const words = [values.title, values.text]
      .filter((one) => typeof one === 'string')
      .join('. ')
      .slice(0, 4000)
    const similar = words.trim() ? await alreadySaid(visit.town, visit.db, data.process.id, words) : undefined
    return writeProposalPage.show(visit, { values, errors: {}, data: { ...data, similar } })
  },
})

import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'
import type { OpinionRow } from '#modules/answers/opinions/reads.ts'
import { ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { ForTheEar, Soft } from '#ui/text.tsx'
import { linkWords } from './messages.ts'

/** On a request that waits: its link, and the ways to receive an opinion from who has no account. */
export function WithoutAccount(props: { visit: Visit; opinion: OpinionRow; children?: Child }) {
  const { visit, opinion } = props
  if (opinion.moot) return <ButtonRow>{props.children}</ButtonRow>
  const m = linkWords[visit.lang]
  const here = `/bureau/reponses/avis/${opinion.id}`
  const of = <ForTheEar>{opinion.organisation}</ForTheEar>
  return (
    <>
      {opinion.linkUntil && (
        <Soft>
          {m.linkUntil(formatDay(opinion.linkUntil, visit.lang))}
          {opinion.remindedAt && `, ${m.reminded}`}.
        </Soft>
      )}
      <ButtonRow>
        <TargetLink href={visit.link(`${here}/lien`)}>
          {opinion.linkUntil ? m.sendAgain : m.send} {of}
        </TargetLink>
        <TargetLink href={visit.link(`${here}/saisir`)}>
          {m.enter} {of}
        </TargetLink>
        {opinion.linkUntil && (
          <PostButton quiet action={visit.link(`${here}/lien/annuler`)}>
            {m.revoke} {of}
          </PostButton>
        )}
        {props.children}
      </ButtonRow>
    </>
  )
}

/** How an opinion came from who has no account, and who signed it. */
export function HowGiven(props: { visit: Visit; opinion: OpinionRow }) {
  const { receivedOn, signedBy, byLink } = props.opinion
  const m = linkWords[props.visit.lang]
  const how = receivedOn ? m.onPaper(formatDay(receivedOn, props.visit.lang)) : byLink && m.byLink
  if (!how) return null
  return (
    <Soft>
      {how}
      {signedBy && `, ${m.signed(signedBy)}`}.
    </Soft>
  )
}

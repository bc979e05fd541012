import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { Download } from '#kernel/reading.ts'
import { conflict } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Message } from '#ui/text.tsx'
import { openCheckpoint } from './checkpoint.ts'
import { extendsTree } from './merkle.ts'
import { messages } from './messages.ts'
import { consistencyProof } from './proofs.ts'
import { keysOf, lastHead } from './reads.ts'
import { registerFile } from './register-file.ts'

/** A head kept from before, against today's: whether the past was rewritten. Asked by address: nothing is written. */
export const comparePage = page({
  path: '/registre/comparer',
  who: 'anyone',
  input: z.object({ signature: z.string().max(2000).optional() }),
  async show(visit, { signature }) {
    const { lang, db } = visit
    const m = messages[lang]
    const asked = signature?.replace(/\r\n?/g, '\n').trim()
    const kept = asked ? openCheckpoint(`${asked}\n`, await keysOf(db)) : undefined
    const head = await lastHead(db)
    const bad = asked !== undefined && (!kept || !head)
    const same =
      kept && head
        ? kept.size <= head.size &&
          extendsTree(await consistencyProof(db, kept.size, head.size), kept.root, head.root)
        : undefined
    const errors: Record<string, string> = bad ? { signature: m.compareBad } : {}
    return (
      <Page frame={visit.frame(m.compareTitle)} failed={bad}>
        <TitlePassage title={m.compareTitle} lead={m.compareLead}>
          {bad && <ErrorSummary errors={errors} />}
          {same !== undefined && kept && head && (
            <Message yours={!same} status>
              <p>
                {same
                  ? m.compareYes(formatNumber(kept.size, lang), formatNumber(head.size, lang))
                  : m.compareNo}
              </p>
            </Message>
          )}
        </TitlePassage>
        <Passage knot="expected">
          <Form method="get" action={visit.link('/registre/comparer')}>
            <LongTextField
              name="signature"
              label={m.compareField}
              value={signature}
              error={errors.signature}
              rows={7}
              lang="en"
            />
            <Button>{m.compareButton}</Button>
          </Form>
          <TargetLink href={visit.link('/registre')}>{m.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

/** The last head, to keep: five lines of text. */
export const headTextPage = page({
  path: '/registre/signature.txt',
  who: 'anyone',
  input: z.object({}),
  async show(visit) {
    const head = await lastHead(visit.db)
    if (!head) throw conflict(sentence(messages, (m) => m.empty))
    return new Download(
      'text/plain; charset=utf-8',
      `registre-${visit.town.slug}-${head.size}.txt`,
      head.checkpoint,
    )
  },
})

export const registerFilePage = page({
  path: '/registre.jsonl',
  who: 'anyone',
  input: z.object({}),
  show: async ({ db, town }) =>
    new Download(
      'application/jsonl; charset=utf-8',
      `registre-${town.slug}.jsonl`,
      await registerFile(db, town.slug),
    ),
})

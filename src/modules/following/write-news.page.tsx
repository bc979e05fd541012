import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { forbidden } from '#kernel/refusal.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, processBySlug, TownText } from '#modules/processes/module.ts'
import { correctNews } from './correct-news.ts'
import { deskPath } from './desk.page.tsx'
import { deskMessages } from './desk-messages.ts'
import { discardNews } from './discard-news.ts'
import { draftNews } from './draft-news.ts'
import { newsPath } from './happened.ts'
import { publishers, writers } from './news.ts'
import { publishNews } from './publish-news.ts'
import { newsById } from './reads.ts'
import { reviseNews } from './revise-news.ts'

const onNews = z.object({ news: identifier() })
const pathOf = (id: number, step: string) => `${deskPath}/article/${id}/${step}`

function requireReach(visit: Visit, who: typeof writers | typeof publishers, process: number): void {
  if (!isAllowed(who, visit.actor, { process })) throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
}

const loadFor =
  (who: typeof writers | typeof publishers) => async (visit: Visit, asked: z.output<typeof onNews>) => {
    const found = await newsById(visit.db, asked.news)
    requireReach(visit, who, found.processId)
    return found
  }

type Loaded = Awaited<ReturnType<typeof newsById>>

function Fields<D>(props: { visit: Visit; form: FormState<D> }) {
  const m = deskMessages[props.visit.lang]
  const fields = fieldsOf(props.form)
  return (
    <>
      {fields.line('title', { label: m.title, hint: m.titleHint })}
      {fields.text('text', { label: m.text, hint: m.textHint, limit: 1500 })}
      {fields.line('link', { label: m.link, hint: m.linkHint, optional: true })}
    </>
  )
}

const backTo = (visit: Visit) => ({ href: deskPath, label: deskMessages[visit.lang].back })
const startOf = (_visit: Visit, { title, text, link }: Loaded) => ({ title, text, link: link ?? '' })

export const draftNewsPage = formPage({
  path: '/bureau/actualites/:process/ecrire',
  params: z.object({ process: slug() }),
  operation: draftNews,
  async load(visit, { process }) {
    const found = await processBySlug(visit.db, process)
    requireReach(visit, writers, found.id)
    return found
  },
  given: ({ process }) => ({ process }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.title}
      title={deskMessages[visit.lang].write}
      lead={deskMessages[visit.lang].alone}
      action={`${deskPath}/${form.data.slug}/ecrire`}
      button={deskMessages[visit.lang].save}
      back={backTo(visit)}
    >
      <Fields visit={visit} form={form} />
    </DeskForm>
  ),
  next: () => deskPath,
})

export const reviseNewsPage = formPage({
  path: '/bureau/actualites/article/:news/reprendre',
  params: onNews,
  operation: reviseNews,
  load: loadFor(writers),
  given: ({ news }) => ({ news }),
  start: startOf,
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.processTitle}
      title={deskMessages[visit.lang].reviseTitle}
      action={pathOf(form.data.id, 'reprendre')}
      button={deskMessages[visit.lang].save}
      back={backTo(visit)}
    >
      <Fields visit={visit} form={form} />
    </DeskForm>
  ),
  next: () => deskPath,
})

export const correctNewsPage = formPage({
  path: '/bureau/actualites/article/:news/corriger',
  params: onNews,
  operation: correctNews,
  load: loadFor(publishers),
  given: ({ news }) => ({ news }),
  start: startOf,
  show(visit, form) {
    const m = deskMessages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.processTitle}
        title={m.correctTitle}
        lead={m.correctLead}
        action={pathOf(form.data.id, 'corriger')}
        button={m.correct}
        back={backTo(visit)}
      >
        <Fields visit={visit} form={form} />
        {fieldsOf(form).line('reason', { label: m.reason, hint: m.reasonHint })}
      </DeskForm>
    )
  },
  next: (done, _asked, data) => newsPath(data.process, done.id),
})

/** A page with one button, under the words it is about. */
function pressOn(
  visit: Visit,
  form: FormState<Loaded>,
  step: string,
  title: string,
  lead: string,
  button: string,
) {
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.processTitle}
      title={title}
      lead={lead}
      action={pathOf(form.data.id, step)}
      button={button}
      back={backTo(visit)}
      before={
        <>
          <h2>{form.data.title}</h2>
          <TownText text={form.data.text} />
          {form.data.link && <p>{form.data.link}</p>}
        </>
      }
    />
  )
}

export const publishNewsPage = formPage({
  path: '/bureau/actualites/article/:news/publier',
  params: onNews,
  operation: publishNews,
  load: loadFor(publishers),
  given: ({ news }) => ({ news }),
  show(visit, form) {
    const m = deskMessages[visit.lang]
    return pressOn(visit, form, 'publier', m.publishTitle, m.publishLead, m.publish)
  },
  next: (done, _asked, data) => newsPath(data.process, done.id),
})

export const discardNewsPage = formPage({
  path: '/bureau/actualites/article/:news/jeter',
  params: onNews,
  operation: discardNews,
  load: loadFor(writers),
  given: ({ news }) => ({ news }),
  show(visit, form) {
    const m = deskMessages[visit.lang]
    return pressOn(visit, form, 'jeter', m.discardTitle, m.discardLead, m.discard)
  },
  next: () => deskPath,
})

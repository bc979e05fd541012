import type { Lang } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { inputSchema } from '#kernel/web/openapi.ts'
import { TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Fold } from '#ui/text.tsx'
import { rootFrame } from './frame.ts'
import { messages } from './messages.ts'
import { whoSaid } from './rules-page.tsx'

/** The API's description for people: the same declarations as the OpenAPI document. */
export function apiPage(lang: Lang, prefix: string, modules: readonly Module[]) {
  const words = messages[lang]
  const document = prefix === '/{town}' ? '/api/openapi.json' : `${prefix}/api/openapi.json`
  return (
    <Page frame={rootFrame(lang, words.apiTitle)}>
      <TitlePassage title={words.apiTitle} lead={words.apiLead}>
        <p>{words.apiDescription}</p>
        <TargetLink href={document}>openapi.json</TargetLink>
      </TitlePassage>
      {modules
        .filter((module) => module.operations.length + module.readings.length > 0)
        .map((module) => (
          <Passage title={module.title[lang]} id={module.name}>
            {module.readings.length > 0 && <h3>{words.reads}</h3>}
            {module.readings.map((one) => (
              <Entry lang={lang} method="GET" address={`${prefix}/api/${one.name}`} one={one} />
            ))}
            {module.operations.length > 0 && <h3>{words.writes}</h3>}
            {module.operations.map((one) => (
              <Entry lang={lang} method="POST" address={`${prefix}/api/${one.name}`} one={one} />
            ))}
          </Passage>
        ))}
    </Page>
  )
}

function Entry(props: {
  lang: Lang
  method: string
  address: string
  one: Module['operations'][number] | Module['readings'][number]
}) {
  const { lang, one } = props
  const words = messages[lang]
  const schema = inputSchema(one.input) as {
    properties?: Record<string, { type?: unknown; enum?: unknown[] }>
    required?: string[]
  }
  const fields = Object.entries(schema.properties ?? {})
  return (
    <Fold summary={`${one.name} — ${one.summary[lang]}`} wide>
      <p>
        <code>
          {props.method} {props.address}
        </code>
      </p>
      <p>
        {words.who} : {whoSaid(one.who, lang)}
      </p>
      <p>{words.input} :</p>
      {fields.length === 0 ? (
        <p>{words.nothingToSend}</p>
      ) : (
        <ul class="plain-list">
          {fields.map(([name, type]) => (
            <li>
              <code>{name}</code> {type.enum ? type.enum.join(' | ') : String(type.type ?? '')}
              {schema.required?.includes(name) && `, ${words.required}`}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}

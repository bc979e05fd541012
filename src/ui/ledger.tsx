import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'
import { fieldId } from './fields.tsx'
import { useLang, useWords } from './language.tsx'
import { formatNumber } from './numbers.ts'

interface FilterListProps {
  /** What is filtered: "par décision". Names the navigation. */
  label: string
  items: { href: string; label: string; count?: number; current?: boolean }[]
}

/** Filters as links with their counts: the count comes before the list. */
export function FilterList(props: FilterListProps) {
  const lang = useLang()
  return (
    <nav class="filter-bar" aria-label={props.label}>
      <ul class="filter-list">
        {props.items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              <span>{item.label}</span> {item.count !== undefined && <b>{formatNumber(item.count, lang)}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FilterFormProps {
  action: string
  label: string
  /** Filters chosen elsewhere in the page that this form must not lose. */
  keep?: Record<string, string>
  /** What is chosen now, each with the address that removes it. */
  chosen?: { label: string; without: string }[]
  clear?: string
  children?: Child
}

/** Filters as a form whose answer is an address: works without a script, can be sent to someone. */
export function FilterForm(props: FilterFormProps) {
  const words = useWords()
  const chosen = props.chosen ?? []
  return (
    <div class="filter-bar">
      <form class="filter-form" action={props.action} method="get" aria-label={props.label}>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <Button quiet>{words.filter}</Button>
      </form>
      {chosen.length > 0 && (
        <ul class="chosen-list" aria-label={words.chosenFilters}>
          {chosen.map((filter) => (
            <li>
              <a href={filter.without}>{words.removeFilter(filter.label)}</a>
            </li>
          ))}
          {props.clear && (
            <li>
              <a href={props.clear}>{words.clearFilters}</a>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

/** One field and its button. */
export function SearchBox(props: {
  action: string
  name: string
  label: string
  value?: string
  hint?: string
}) {
  const words = useWords()
  const id = fieldId(props.name)
  return (
    <search>
      <form class="search-box" action={props.action} method="get">
        <div class="field">
          <label class="field-label" for={id}>
            {props.label}
          </label>
          {props.hint && (
            <p class="field-hint" id={`${id}-aide`}>
              {props.hint}
            </p>
          )}
          <input
            class="text-input"
            type="search"
            id={id}
            name={props.name}
            value={props.value ?? ''}
            aria-describedby={props.hint ? `${id}-aide` : undefined}
          />
        </div>
        <Button quiet>{words.search}</Button>
      </form>
    </search>
  )
}

/** Which page of how many; the neighbours by number on wide screens. Nothing when there is one page. */
export function Pager(props: {
  page: number
  pages: number
  href: (page: number) => string
  label?: string
}) {
  const words = useWords()
  const lang = useLang()
  const { page, pages, href } = props
  if (pages <= 1) return null
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages)
  return (
    <nav class="pager" aria-label={props.label ?? words.pages}>
      <p>{words.pageOf(formatNumber(page, lang), formatNumber(pages, lang))}</p>
      <ol class="pager-pages">
        {near.map((n, index) => (
          <li>
            {index > 0 && n - (near[index - 1] ?? 0) > 1 && <i aria-hidden="true">…</i>}
            {n === page ? (
              <b aria-current="page">{formatNumber(n, lang)}</b>
            ) : (
              <a href={href(n)} aria-label={`${words.page} ${formatNumber(n, lang)}`}>
                {formatNumber(n, lang)}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p class="button-row">
        {page > 1 && (
          <a class="target-link" href={href(page - 1)} rel="prev">
            {words.previousPage}
          </a>
        )}
        {page < pages && (
          <a class="button button-quiet" href={href(page + 1)} rel="next">
            {words.nextPage}
          </a>
        )}
      </p>
    </nav>
  )
}

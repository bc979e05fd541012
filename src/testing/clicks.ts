/** Walks the links that people click: those of a page's own part, not those of its menus and foot. */
export class Clicks {
  readonly #links = new Map<string, Promise<ReadonlySet<string>>>()
  readonly #prefix: string

  constructor(
    town: { readonly slug: string },
    readonly get: (path: string) => Promise<Response> | Response,
  ) {
    this.#prefix = `/${town.slug}`
  }

  /** The paths a page leads to inside the town, without their anchors. */
  linksOf(path: string): Promise<ReadonlySet<string>> {
    const known = this.#links.get(path) ?? this.#read(path)
    this.#links.set(path, known)
    return known
  }

  async #read(path: string): Promise<ReadonlySet<string>> {
    const response = await this.get(path)
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`)
    if (!response.headers.get('content-type')?.startsWith('text/html')) return new Set()
    const html = await response.text()
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const found = [...main.matchAll(/<a [^>]*href="([^"]+)"[^>]*>/g)].flatMap(([tag, href = '']) => {
      const clean = href.replaceAll('&amp;', '&').replace(/#.*$/, '')
      const inside = clean.startsWith(`${this.#prefix}/`) && !/ download(=| |>)/.test(tag)
      return inside ? [clean.slice(this.#prefix.length)] : []
    })
    return new Set(found)
  }

  /** How many clicks lead from a page to another: 1 to 3, or Infinity. The last but one is a page of the thread or of a process. */
  async between(from: string, to: string): Promise<number> {
    const first = await this.linksOf(from)
    if (first.has(to)) return 1
    const ways = [...first].filter((path) =>
      /^\/(fil|demarches|actions|deliberations|plans|contributions|verifications|indicateurs|registre)\b/.test(
        path,
      ),
    )
    for (const path of ways) if ((await this.linksOf(path)).has(to)) return 2
    for (const path of ways)
      for (const next of await this.linksOf(path))
        if (
          /^\/(fil\/|demarches\/[^/]+$|deliberations\/|indicateurs|plans\/)/.test(next) &&
          (await this.linksOf(next)).has(to)
        )
          return 3
    return Number.POSITIVE_INFINITY
  }

  /** The pairs of these pages that are more than three clicks apart, said. */
  async far(pages: Readonly<Record<string, string>>): Promise<string[]> {
    const far: string[] = []
    for (const [from, start] of Object.entries(pages))
      for (const [to, end] of Object.entries(pages))
        if (start !== end && (await this.between(start, end)) > 3) far.push(`${from} → ${to}`)
    return far
  }
}

/** What is invented says so, once: many of those titles say it themselves. */
export const marked = (title: string, example: boolean): string =>
  example && !/\(exemple\)\W*$/i.test(title) ? `${title} (exemple)` : title

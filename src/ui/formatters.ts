const made = new Map<string, unknown>()

/**
 * A formatter of Intl, made once for its locale and options: making one costs 20 to 50 times what using it costs, and a
 * page of twenty rows would make a hundred.
 */
function once<F>(kind: string, locale: string, options: object, make: () => F): F {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`
  const known = made.get(key) as F | undefined
  if (known) return known
  const formatter = make()
  made.set(key, formatter)
  return formatter
}

export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  once('date', locale, options, () => new Intl.DateTimeFormat(locale, options))

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions) =>
  once('number', locale, options, () => new Intl.NumberFormat(locale, options))

export const pluralRules = (locale: string) => once('plural', locale, {}, () => new Intl.PluralRules(locale))

import type { Town } from './towns.ts'

/** Where a town is found from outside, for what is written without a request: an e-mail, a letter. */
export const publicAddressOf = ({ slug, hosts }: Pick<Town, 'slug' | 'hosts'>): string =>
  hosts[0]
    ? `https://${hosts[0]}`
    : `${process.env.PAROLE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`}/${slug}`

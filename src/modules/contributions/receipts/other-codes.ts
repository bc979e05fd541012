import type { Drawn, Visit } from '#kernel/web/page.ts'

/** What a code opens when no contribution bears it yet, drawn by the module that gave it. */
export type OtherCode = (visit: Visit, code: string) => Promise<Drawn | undefined>

let other: OtherCode | undefined

/** The composition says once, at start, who else gives receipts: this module may not lean on it. */
export function openOtherCodes(opener: OtherCode): void {
  other = opener
}

export const openOtherCode: OtherCode = async (visit, code) => other?.(visit, code)

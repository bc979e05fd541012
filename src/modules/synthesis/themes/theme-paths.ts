import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { deskPath } from '#modules/synthesis/desk/desk-door.ts'
import { textOrders } from './theme-reads.ts'

export const themesPath = (process: string) => `${deskPath(process)}/themes`
export const groupingsPath = (process: string) => `${deskPath(process)}/regroupements`
/** The page of a theme; null: the pile to be placed. */
export const themePath = (process: string, theme: number | null) =>
  theme === null ? `${themesPath(process)}/a-classer` : `${themesPath(process)}/${theme}`

export const onTheme = z.object({ process: slug(), theme: identifier() })

/** What the address of a theme's page says: which voice is open, in which order, which page. */
export const themeAddress = {
  c: identifier().optional().catch(undefined),
  ordre: z.enum(textOrders).optional().catch(undefined),
  page: identifier().max(100_000).optional().catch(undefined),
}

/** An act on one voice, from the page of a theme: where it comes back to. */
export const onText = z.object({
  process: slug(),
  text: identifier(),
  /** The theme whose page it was done from; left out: the pile. */
  de: identifier().optional().catch(undefined),
  suite: identifier().optional().catch(undefined),
  ordre: themeAddress.ordre,
})

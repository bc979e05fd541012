import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { deskPath } from '#modules/synthesis/desk/desk-door.ts'

export const checksPath = (process: string) => `${deskPath(process)}/verification`
export const checkPath = (process: string, check: number) => `${checksPath(process)}/${check}`
/** The page of one voice; null: every voice has its answer. */
export const textPath = (process: string, check: number, position: number | null) =>
  position === null ? checkPath(process, check) : `${checkPath(process, check)}/parole/${position}`

export const onCheck = z.object({ process: slug(), check: identifier() })
/** A closed check: which page of the voices that all placed elsewhere, and of the themes taken for each other. */
export const onResult = onCheck.extend({
  page: identifier().max(100_000).optional().catch(undefined),
  couples: identifier().max(100_000).optional().catch(undefined),
})
export const onCheckedText = onCheck.extend({ position: z.int().min(1).max(200) })

import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const id = z.number()
const texts = z.number()

/** Subject: the theme merged; `into`: the one that carries on. */
export const themesMerged = fact('ThemesMerged', 'theme', { process: id, into: id })
/** Subject: the theme split; `made`: the new one. */
export const themeSplit = fact('ThemeSplit', 'theme', { process: id, made: id, texts })
export const textsMoved = fact('TextsMoved', 'theme', { process: id, texts })
export const textsPinned = fact('TextsPinned', 'theme', { process: id, texts })
export const themeForbidden = fact('ThemeForbidden', 'theme', { process: id, texts })
export const themeLocked = fact('ThemeLocked', 'theme', { process: id })
export const themeUnlocked = fact('ThemeUnlocked', 'theme', { process: id })
export const decisionTakenBack = fact('DecisionTakenBack', 'theme', {
  process: id,
  edit: id,
  kind: z.string(),
})
export const groupingApplied = fact('GroupingApplied', 'grouping', {
  process: id,
  made: z.number(),
  retired: z.number(),
  moved: z.number(),
  decisions: z.number(),
})

import type { Template } from './template.ts'
import { templateFabrique } from './template-fabrique.ts'
import { templateAssises, templateTenSteps } from './template-others.ts'

/** In the order in which they are offered. */
export const templates: readonly Template[] = [templateTenSteps, templateFabrique, templateAssises]

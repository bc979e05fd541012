import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue({ title: 'Synthèse' }, { title: 'Synthesis' })

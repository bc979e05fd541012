import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  { unknownProcess: 'Cette démarche n’existe pas, ou son adresse a changé.' },
  { unknownProcess: 'This process does not exist, or its address has changed.' },
)

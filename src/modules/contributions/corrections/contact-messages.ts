import { catalogue } from '#kernel/i18n.ts'

/** How an author is told of the answer, and stops it. */
export const contactMessages = catalogue(
  {
    title: 'Être prévenu·e de la réponse',
    lead: 'Choisissez comment, ou choisissez le code seul : nous effaçons alors votre adresse ou votre numéro.',
    now: (how: string) => `En ce moment : ${how.toLowerCase()}.`,
    nowCode: 'En ce moment : rien n’est gardé. Vous regardez avec votre code.',
    hidden:
      'Par sûreté, l’adresse ou le numéro gardé n’est pas montré ici. Pour le changer, écrivez le nouveau.',
    send: 'Enregistrer',
    cancel: 'Ne rien changer',
    link: 'Être prévenu·e, ou ne plus l’être',
  },
  {
    title: 'Being told of the answer',
    lead: 'Choose how, or choose the code alone: we then erase your address or number.',
    now: (how) => `At present: ${how.toLowerCase()}.`,
    nowCode: 'At present: nothing is kept. You look with your code.',
    hidden: 'For safety, the address or number kept is not shown here. To change it, write the new one.',
    send: 'Save',
    cancel: 'Change nothing',
    link: 'Be told, or no longer',
  },
)

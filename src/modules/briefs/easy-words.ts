import type { Visit } from '#kernel/web/page.ts'
import { wordsFor } from '#modules/contributions/module.ts'
import { messages } from './messages.ts'

export type FormWords = (typeof messages)['fr']['form']

/** The form of a brief in simple words; « thèse » is said « idée ». The page does not call itself FALC. */
export const easyForm = {
  title: 'Envoyer le texte de votre groupe',
  lead: 'Vous parlez pour une association, un groupe ou une entreprise.\nVous écrivez ce que votre groupe pense.\nTout le monde pourra le lire sur ce site.\nLa mairie appelle ce texte un cahier d’acteur.',
  renewTitle: 'Changer le texte de votre groupe',
  renewLead:
    'Une personne de la mairie lit votre nouveau texte.\nElle le montre ensuite sur ce site.\nTout le monde pourra encore lire l’ancien texte.',
  who: 'Qui parle ?',
  organisation: 'Le nom de votre groupe',
  siret: 'Le numéro SIRET du groupe',
  siretHint: 'C’est un numéro de 14 chiffres.\nVous ne l’avez pas ?\nLaissez vide.',
  rna: 'Le numéro de l’association',
  rnaHint: 'Il commence par W.\nEnsuite il y a 9 chiffres.\nVous ne l’avez pas ?\nLaissez vide.',
  inNameOf: 'Vous parlez pour qui ?',
  inNameOfHint: 'Par exemple : les 40 familles de l’association.',
  decidedHow: 'Comment votre groupe a-t-il choisi ce texte ?',
  members: 'Combien de personnes dans votre groupe ?',
  membersHint: 'Écrivez un nombre.\nTout le monde le verra.',
  what: 'Ce que votre groupe pense',
  briefTitle: 'Le titre de votre texte',
  introduction: 'Quelques mots pour commencer',
  thesis: (n: number) => `Idée ${n}`,
  titleOf: (n: number) => `Le titre de l’idée ${n}`,
  textOf: (n: number) => `L’idée ${n}, avec vos mots`,
  more: 'Écrire d’autres idées',
  moreHint: 'Vous pouvez laisser vide.',
  file: 'Votre document',
  fileHint:
    'Vous avez un document ?\nVous pouvez l’envoyer aussi.\nPDF, DOCX ou ODT, 10 Mo au plus.\nUne personne de la mairie le lit avant de le montrer.',
  answerTo: 'Votre adresse de courriel',
  answerToHint:
    'Pour recevoir la réponse.\nPersonne ne la verra sur ce site.\nVous pouvez laisser vide.\nVous aurez aussi un code.',
  axis: 'Le sujet',
  anyAxis: 'Plusieurs sujets, ou un autre',
  read: 'Vous envoyez le texte.\nVous recevez un code.\nUne personne de la mairie lit le texte.\nElle le montre sur ce site, avec le nom du groupe.',
  send: 'Envoyer',
  sendVersion: 'Envoyer le nouveau texte',
} satisfies Partial<FormWords>

export const easyFormEn: typeof easyForm = {
  title: 'Send the text of your group',
  lead: 'You speak for an association, a group or a company.\nYou write what your group thinks.\nEveryone will be able to read it on this site.\nThe town hall calls this text a stakeholder brief.',
  renewTitle: 'Change the text of your group',
  renewLead:
    'A person of the town hall reads your new text.\nThen it is shown on this site.\nEveryone can still read the old text.',
  who: 'Who speaks?',
  organisation: 'The name of your group',
  siret: 'The SIRET number of the group',
  siretHint: 'It is a number of 14 figures.\nYou do not have it?\nLeave this empty.',
  rna: 'The number of the association',
  rnaHint: 'It begins with W.\nThen there are 9 figures.\nYou do not have it?\nLeave this empty.',
  inNameOf: 'Who do you speak for?',
  inNameOfHint: 'For example: the 40 families of the association.',
  decidedHow: 'How did your group choose this text?',
  members: 'How many persons in your group?',
  membersHint: 'Write a number.\nEveryone will see it.',
  what: 'What your group thinks',
  briefTitle: 'The title of your text',
  introduction: 'A few words to begin',
  thesis: (n: number) => `Idea ${n}`,
  titleOf: (n: number) => `The title of idea ${n}`,
  textOf: (n: number) => `Idea ${n}, in your own words`,
  more: 'Write more ideas',
  moreHint: 'You can leave this empty.',
  file: 'Your document',
  fileHint:
    'You have a document?\nYou can send it too.\nPDF, DOCX or ODT, 10 MB at most.\nA person of the town hall reads it before it is shown.',
  answerTo: 'Your e-mail address',
  answerToHint:
    'To get the answer.\nNobody will see it on this site.\nYou can leave this empty.\nYou will also get a code.',
  axis: 'The subject',
  anyAxis: 'Several subjects, or another',
  read: 'You send the text.\nYou get a code.\nA person of the town hall reads the text.\nThen it is shown on this site, with the name of the group.',
  send: 'Send',
  sendVersion: 'Send the new text',
}

const forms = { fr: messages.fr.form, en: messages.en.form }

export const formWords = (visit: Visit): FormWords => wordsFor(visit, forms, { fr: easyForm, en: easyFormEn })

import { catalogue } from '#kernel/i18n.ts'

/** What authors read, in an e-mail or a letter. Short sentences; nothing of what they said, for others may see it. */
export const told = catalogue(
  {
    subject: (n: number) =>
      n > 1 ? `La Ville répond : ${n} réponses à des propositions` : 'La Ville répond à une proposition',
    hello: 'Bonjour,',
    asked: (process: string) =>
      `Vous avez donné votre parole dans « ${process} » et demandé à être prévenu·e. Vous avez été entendu·e.`,
    comes: (n: number) =>
      n > 1
        ? 'Ces propositions viennent de ce que vous, et peut-être d’autres, avez dit :'
        : 'Cette proposition vient de ce que vous, et peut-être d’autres, avez dit :',
    example: '(exemple)',
    decision: (decision: string) => `Décision : ${decision}.`,
    reason: (reason: string) => `La raison : ${reason}`,
    follows: (followUp: string) => `Ce qui suit : ${followUp}`,
    passedTo: (body: string, day: string) => `Transmise à ${body} le ${day}.`,
    corrected: 'Cette réponse a été corrigée. L’ancienne reste lisible sur le site.',
    read: 'Pour lire tout le fil, allez à l’adresse ci-dessous et écrivez le code de votre reçu. Vous pouvez aussi y dire que vous ne voulez plus être prévenu·e.',
    signed: (town: string) => town,
    proposal: 'Proposition',
    lost: (phone: string | undefined) =>
      phone
        ? `Vous n’avez plus votre code, ou vous préférez qu’on vous l’explique : appelez le ${phone}.`
        : 'Vous n’avez plus votre code, ou vous préférez qu’on vous l’explique : demandez à la mairie.',
    placeAndDay: (town: string, day: string) => `${town}, le ${day}`,
    mark: (printing: number, n: number, all: number) => `Impression ${printing}, lettre ${n} sur ${all}`,
  },
  {
    subject: (n) => (n > 1 ? `The town answers: ${n} proposals` : 'The town answers a proposal'),
    hello: 'Hello,',
    asked: (process) =>
      `You gave your words in “${process}” and asked to be told. You have been heard. The answers are in French.`,
    comes: (n) =>
      n > 1
        ? 'These proposals come from what you, and perhaps others, said:'
        : 'This proposal comes from what you, and perhaps others, said:',
    example: '(example)',
    decision: (decision) => `Decision: ${decision}.`,
    reason: (reason) => `The reason: ${reason}`,
    follows: (followUp) => `What follows: ${followUp}`,
    passedTo: (body, day) => `Passed on to ${body} on ${day}.`,
    corrected: 'This answer was corrected. The former one can still be read on the site.',
    read: 'To read the whole thread, go to the address below and write the code of your receipt. There you may also say that you no longer want to be told.',
    signed: (town) => town,
    proposal: 'Proposal',
    lost: (phone) =>
      phone
        ? `You no longer have your code, or you would rather have it explained: call ${phone}.`
        : 'You no longer have your code, or you would rather have it explained: ask at the town hall.',
    placeAndDay: (town, day) => `${town}, ${day}`,
    mark: (printing, n, all) => `Printing ${printing}, letter ${n} of ${all}`,
  },
)

import { catalogue } from '#kernel/i18n.ts'

export const districtsMessages = catalogue(
  {
    title: 'Les quartiers',
    lead: 'Ce qui vient de chaque quartier, et ce qui y est promis.',
    none: 'La Ville n’a pas encore nommé ses quartiers.',
    voices: 'D’où viennent les paroles',
    voicesCovered: (covered: string) => `Quartiers nommés par au moins une parole publiée : ${covered}.`,
    voicesUnknown: (unsaid: string) =>
      `Aucune parole publiée ne nomme de quartier (${unsaid} ne le disent pas) : nous ne savons pas d’où elles viennent.`,
    voicesNone: 'Aucune parole n’est publiée.',
    unsaid: (count: string) =>
      `Paroles publiées qui ne disent pas leur quartier : ${count}. Le dire est facultatif.`,
    actions: 'Où agit le plan',
    actionsCovered: (covered: string) => `Quartiers visés par au moins une action : ${covered}.`,
    actionsMethod:
      'Une action « pour tous les quartiers » compte dans chacun. « Servi » : la ville l’a noté avec sa source ; sans note, nous ne savons pas.',
    noPlan: 'Aucune action n’est écrite.',
    district: 'Quartier',
    contributions: 'Paroles publiées',
    aimed: 'Actions',
    served: 'Dont servies',
    unitVoices: 'paroles publiées',
    unitActions: 'actions',
    data: 'Les contours (GeoJSON)',
    link: 'Les quartiers, sur une carte',
  },
  {
    title: 'The districts',
    lead: 'What comes from each district, and what is promised there.',
    none: 'The town has not named its districts yet.',
    voices: 'Where the words come from',
    voicesCovered: (covered: string) => `Districts named by at least one published contribution: ${covered}.`,
    voicesUnknown: (unsaid: string) =>
      `No published contribution names a district (${unsaid} do not say it): we do not know where they come from.`,
    voicesNone: 'No contribution is published.',
    unsaid: (count: string) =>
      `Published contributions that do not say their district: ${count}. Saying it is optional.`,
    actions: 'Where the plan acts',
    actionsCovered: (covered: string) => `Districts aimed at by at least one action: ${covered}.`,
    actionsMethod:
      'An action “for every district” counts in each. “Served”: the town noted it with its source; without a note, we do not know.',
    noPlan: 'No action is written.',
    district: 'District',
    contributions: 'Published contributions',
    aimed: 'Actions',
    served: 'Of which served',
    unitVoices: 'published contributions',
    unitActions: 'actions',
    data: 'The outlines (GeoJSON)',
    link: 'The districts, on a map',
  },
)

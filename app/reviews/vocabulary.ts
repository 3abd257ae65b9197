/** What is marked, from 1 to 5, of somebody's coming. */
export const criteria = ['bond', 'content', 'preparation', 'flexibility', 'terms'] as const;
export type Criterion = (typeof criteria)[number];

export const criterionLabels: Record<Criterion, string> = {
  bond: 'Lien avec le public',
  content: 'Intérêt de la proposition',
  preparation: 'Préparation, échanges',
  flexibility: 'Souplesse sur place',
  terms: 'Respect de ce qui était convenu',
};

export const highestMark = 5;

export const markLabels: Record<1 | 2 | 3 | 4 | 5, string> = {
  5: '5 – Remarquable',
  4: '4 – Très bien',
  3: '3 – Bien',
  2: '2 – Inégal',
  1: '1 – Décevant',
};

/** Whether the library would invite them again. */
export const inviteAgains = ['yes', 'conditions', 'no'] as const;
export type InviteAgain = (typeof inviteAgains)[number];

export const inviteAgainLabels: Record<InviteAgain, string> = {
  yes: 'Oui',
  conditions: 'Oui, à certaines conditions',
  no: 'Non',
};

/** Fewer libraries than this, and an average would tell what one of them thinks. */
export const fewestLibrariesForAverage = 3;

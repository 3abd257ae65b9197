/** What a session is worth to who came, from 1 to 5. */
export const overallMarks = [5, 4, 3, 2, 1] as const;

export const overallLabels: Record<(typeof overallMarks)[number], string> = {
  5: 'Excellente',
  4: 'Bonne',
  3: 'Correcte',
  2: 'Moyenne',
  1: 'Décevante',
};

export const paces = ['slow', 'right', 'fast'] as const;
export type Pace = (typeof paces)[number];

export const paceLabels: Record<Pace, string> = {
  slow: 'Trop lent',
  right: 'Juste',
  fast: 'Trop rapide',
};

/** Would one recommend it to a colleague? */
export const recommendations = ['yes', 'maybe', 'no'] as const;
export type Recommendation = (typeof recommendations)[number];

export const recommendationLabels: Record<Recommendation, string> = {
  yes: 'Oui',
  maybe: 'Peut-être',
  no: 'Non',
};

/** How long after a session who came to it is asked, marks that come late included. */
export const askedWithinInDays = 21;
/** How long one may answer, once asked. */
export const answerableInDays = 30;
/** When who did not answer is reminded, once. */
export const remindedAfterInDays = 7;

export const longestText = 2000;

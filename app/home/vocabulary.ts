/**
 * Yearly events that libraries prepare months ahead, in the order of the year. `until` is the last
 * day, month and day, by which they are usually over; `words` is what their sheets say.
 */
export const yearlyMoments = [
  { label: 'les Nuits de la lecture', words: 'nuits de la lecture', until: '01-31' },
  { label: 'le Printemps des poètes', words: 'printemps des poètes', until: '03-31' },
  { label: 'la Fête de la nature', words: 'fête de la nature', until: '05-31' },
  { label: 'la Fête de la musique', words: 'fête de la musique', until: '06-21' },
  { label: 'Partir en livre', words: 'partir en livre', until: '07-20' },
  {
    label: 'les Journées du patrimoine',
    words: 'journées européennes du patrimoine',
    until: '09-22',
  },
  { label: 'la Fête de la science', words: 'fête de la science', until: '10-15' },
  { label: 'le Mois du film documentaire', words: 'mois du film documentaire', until: '11-30' },
] as const;

export type YearlyMoment = (typeof yearlyMoments)[number];

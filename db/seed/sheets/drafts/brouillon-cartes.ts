import type { SeededSheet } from '#db/seed/sheets/shape.ts';

export const brouillonCartes: SeededSheet = {
  key: 'brouillon-cartes',
  title: 'Cartes postales du pays : concours d’écriture',
  summary: '',
  kind: 'culturalAction',
  state: 'considered',
  themes: [],
  audiences: [],
  author: 'camille',
  library: 'mediatheque-de-forcalquier',
  context:
    'Une carte postale ancienne, cinq lignes au dos, un timbre. À creuser avec l’office de tourisme.',
};

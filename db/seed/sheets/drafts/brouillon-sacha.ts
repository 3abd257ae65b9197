import type { SeededSheet } from '#db/seed/sheets/shape.ts';

export const brouillonSacha: SeededSheet = {
  key: 'brouillon-sacha',
  title: 'Tournoi d’échecs entre bibliothèques',
  summary: 'Huit équipes, une navette, une finale à Apt.',
  kind: 'culturalAction',
  state: 'considered',
  themes: ['jeu'],
  audiences: ['enfants', 'adultes'],
  author: 'sacha',
  library: 'mediatheque-ludotheque-municipale-apt',
  context: 'Le club d’échecs prête les pendules.',
};

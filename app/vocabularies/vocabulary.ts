/** The ten patterns that stand in for a missing picture; each theme wears one. */
export const motifs = [
  'lecture',
  'numerique',
  'petite-enfance',
  'sciences',
  'musique',
  'jeu',
  'patrimoine',
  'image',
  'accueil',
  'nature',
] as const;
export type Motif = (typeof motifs)[number];

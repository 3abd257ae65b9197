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

export const motifLabels: Record<Motif, string> = {
  lecture: 'Restanques (lecture)',
  numerique: 'Tommettes (numérique)',
  'petite-enfance': 'Écailles (petite enfance)',
  sciences: 'Ciel (sciences)',
  musique: 'Vagues (musique)',
  jeu: 'Indiennes (jeu)',
  patrimoine: 'Arches (patrimoine)',
  image: 'Persiennes (image)',
  accueil: 'Briques (accueil)',
  nature: 'Lavandes (nature)',
};

/** The two lists that the administrators keep. */
export const termKinds = ['theme', 'audience'] as const;
export type TermKind = (typeof termKinds)[number];

export const termKindLabels: Record<TermKind, { one: string; many: string }> = {
  theme: { one: 'thème', many: 'thèmes' },
  audience: { one: 'public', many: 'publics' },
};

/** How the two lists are called in addresses. */
export const termKindAddresses: Record<TermKind, string> = { theme: 'themes', audience: 'publics' };

import type { IconName } from '#app/ui/icon-names.ts';
import type { MotifName } from '#app/ui/motif.tsx';

import type { Motif } from './vocabulary.ts';

/** How the pattern of a theme is drawn: its style and the icon in its niche. */
export const motifLooks: Record<Motif, { name: MotifName; icon: IconName }> = {
  lecture: { name: 'lecture', icon: 'book-open' },
  numerique: { name: 'numerique', icon: 'cpu' },
  'petite-enfance': { name: 'enfance', icon: 'baby' },
  sciences: { name: 'sciences', icon: 'telescope' },
  musique: { name: 'musique', icon: 'music' },
  jeu: { name: 'jeux', icon: 'dices' },
  patrimoine: { name: 'patrimoine', icon: 'landmark' },
  image: { name: 'image', icon: 'clapperboard' },
  accueil: { name: 'inclusion', icon: 'hand-heart' },
  nature: { name: 'nature', icon: 'sprout' },
};

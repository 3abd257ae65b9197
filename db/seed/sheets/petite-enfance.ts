import type { SeededSheet } from './shape.ts';
import { bebesSigneurs } from './petite-enfance/bebes-signeurs.ts';
import { bibliobusDoudous } from './petite-enfance/bibliobus-doudous.ts';
import { kamishibai } from './petite-enfance/kamishibai.ts';
import { parcoursSensoriel } from './petite-enfance/parcours-sensoriel.ts';
import { premiersLivres } from './petite-enfance/premiers-livres.ts';
import { siestesSonores } from './petite-enfance/siestes-sonores.ts';
import { valiseComptines } from './petite-enfance/valise-comptines.ts';

export const petiteEnfance: readonly SeededSheet[] = [
  bibliobusDoudous,
  kamishibai,
  valiseComptines,
  bebesSigneurs,
  siestesSonores,
  premiersLivres,
  parcoursSensoriel,
];

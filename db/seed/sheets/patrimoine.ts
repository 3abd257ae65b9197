import type { SeededSheet } from './shape.ts';
import { baladeRomans } from './patrimoine/balade-romans.ts';
import { collectePhotos } from './patrimoine/collecte-photos.ts';
import { expoRadeliers } from './patrimoine/expo-radeliers.ts';
import { memoireUsine } from './patrimoine/memoire-usine.ts';
import { restaurerReliure } from './patrimoine/restaurer-reliure.ts';
import { wikipediaCommune } from './patrimoine/wikipedia-commune.ts';

export const patrimoine: readonly SeededSheet[] = [
  collectePhotos,
  wikipediaCommune,
  expoRadeliers,
  baladeRomans,
  restaurerReliure,
  memoireUsine,
];

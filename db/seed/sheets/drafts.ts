import type { SeededSheet } from './shape.ts';
import { archiveeCd } from './drafts/archivee-cd.ts';
import { brouillonCanicule } from './drafts/brouillon-canicule.ts';
import { brouillonCartes } from './drafts/brouillon-cartes.ts';
import { brouillonPlanetariumCollege } from './drafts/brouillon-planetarium-college.ts';
import { brouillonSacha } from './drafts/brouillon-sacha.ts';
import { retireeReseaux } from './drafts/retiree-reseaux.ts';

/** What is not, or no longer, in the register. */
export const drafts: readonly SeededSheet[] = [
  brouillonCanicule,
  brouillonCartes,
  brouillonPlanetariumCollege,
  brouillonSacha,
  retireeReseaux,
  archiveeCd,
];

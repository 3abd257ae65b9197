import { accueil } from './accueil.ts';
import { arts } from './arts.ts';
import { drafts } from './drafts.ts';
import { etoiles } from './etoiles.ts';
import { jeu } from './jeu.ts';
import { lecture } from './lecture.ts';
import { numerique } from './numerique.ts';
import { patrimoine } from './patrimoine.ts';
import { petiteEnfance } from './petite-enfance.ts';
import { sciencesEtNature } from './sciences-et-nature.ts';
import type { SeededSheet } from './shape.ts';

/** The whole register of the demonstration; originals stand before their adaptations. */
export const everySheet: readonly SeededSheet[] = [
  ...etoiles,
  ...sciencesEtNature,
  ...numerique,
  ...jeu,
  ...petiteEnfance,
  ...lecture,
  ...arts,
  ...patrimoine,
  ...accueil,
  ...drafts,
];

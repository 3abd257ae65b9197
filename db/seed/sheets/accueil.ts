import type { SeededSheet } from './shape.ts';
import { ateliersFle } from './accueil/ateliers-fle.ts';
import { bibliothequeOutils } from './accueil/bibliotheque-outils.ts';
import { conseilJeunes } from './accueil/conseil-jeunes.ts';
import { expoPresse } from './accueil/expo-presse.ts';
import { facileALire } from './accueil/facile-a-lire.ts';
import { langueDesSignes } from './accueil/langue-des-signes.ts';
import { portage } from './accueil/portage.ts';
import { prison } from './accueil/prison.ts';
import { provencalBilingue } from './accueil/provencal-bilingue.ts';
import { salonSante } from './accueil/salon-sante.ts';

/** Welcome and inclusion, citizenship, languages, health. */
export const accueil: readonly SeededSheet[] = [
  facileALire,
  ateliersFle,
  portage,
  prison,
  salonSante,
  conseilJeunes,
  expoPresse,
  provencalBilingue,
  bibliothequeOutils,
  langueDesSignes,
];

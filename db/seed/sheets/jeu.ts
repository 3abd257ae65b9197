import type { SeededSheet } from './shape.ts';
import { jeuDeRoleClub } from './jeu/jeu-de-role-club.ts';
import { loupGarouGeant } from './jeu/loup-garou-geant.ts';
import { murderPolar } from './jeu/murder-polar.ts';
import { soireeJeux } from './jeu/soiree-jeux.ts';
import { tresorDurance } from './jeu/tresor-durance.ts';
import { tresorDuranceCycle3 } from './jeu/tresor-durance-cycle3.ts';

export const jeu: readonly SeededSheet[] = [
  tresorDurance,
  tresorDuranceCycle3,
  soireeJeux,
  murderPolar,
  jeuDeRoleClub,
  loupGarouGeant,
];

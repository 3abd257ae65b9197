import type { SeededSheet } from './shape.ts';
import { aideDemarches } from './numerique/aide-demarches.ts';
import { fablabBibliobus } from './numerique/fablab-bibliobus.ts';
import { fakeNewsAtelier } from './numerique/fake-news-atelier.ts';
import { iaParlonsEn } from './numerique/ia-parlons-en.ts';
import { jeuxVideoSeniors } from './numerique/jeux-video-seniors.ts';
import { liseuses } from './numerique/liseuses.ts';
import { malleMakey } from './numerique/malle-makey.ts';
import { podcastAdos } from './numerique/podcast-ados.ts';
import { repairCafeNum } from './numerique/repair-cafe-num.ts';

export const numerique: readonly SeededSheet[] = [
  fakeNewsAtelier,
  aideDemarches,
  malleMakey,
  repairCafeNum,
  podcastAdos,
  liseuses,
  jeuxVideoSeniors,
  iaParlonsEn,
  fablabBibliobus,
];

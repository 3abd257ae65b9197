import type { SeededSheet } from './shape.ts';
import { atelierHaiku } from './lecture/atelier-haiku.ts';
import { bibliothequeVivante } from './lecture/bibliotheque-vivante.ts';
import { boitesALivres } from './lecture/boites-a-livres.ts';
import { clubLectureMarche } from './lecture/club-lecture-marche.ts';
import { fanzine } from './lecture/fanzine.ts';
import { lecturesFrontale } from './lecture/lectures-frontale.ts';
import { murmuresArchives } from './lecture/murmures-archives.ts';
import { printempsPoetes } from './lecture/printemps-poetes.ts';
import { prixLyceens } from './lecture/prix-lyceens.ts';
import { residenceAutrice } from './lecture/residence-autrice.ts';

export const lecture: readonly SeededSheet[] = [
  lecturesFrontale,
  clubLectureMarche,
  residenceAutrice,
  prixLyceens,
  murmuresArchives,
  boitesALivres,
  atelierHaiku,
  bibliothequeVivante,
  fanzine,
  printempsPoetes,
];

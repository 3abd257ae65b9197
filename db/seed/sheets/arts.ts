import type { SeededSheet } from './shape.ts';
import { bdPlancheVivante } from './arts/bd-planche-vivante.ts';
import { choraleDimanche } from './arts/chorale-dimanche.ts';
import { cinePleinChamp } from './arts/cine-plein-champ.ts';
import { cirqueAlbum } from './arts/cirque-album.ts';
import { concertLu } from './arts/concert-lu.ts';
import { disquaireEphemere } from './arts/disquaire-ephemere.ts';
import { expoOriginaux } from './arts/expo-originaux.ts';
import { photoArgentique } from './arts/photo-argentique.ts';
import { stopMotion } from './arts/stop-motion.ts';

/** Music, stage, pictures, comics. */
export const arts: readonly SeededSheet[] = [
  disquaireEphemere,
  choraleDimanche,
  concertLu,
  cirqueAlbum,
  cinePleinChamp,
  stopMotion,
  bdPlancheVivante,
  expoOriginaux,
  photoArgentique,
];

import type { SeededSheet } from './shape.ts';
import { berceusesCiel } from './etoiles/berceuses-ciel.ts';
import { cielADomicile } from './etoiles/ciel-a-domicile.ts';
import { cielDesAnciens } from './etoiles/ciel-des-anciens.ts';
import { classeDansLesEtoiles } from './etoiles/classe-dans-les-etoiles.ts';
import { coderUneConstellation } from './etoiles/coder-une-constellation.ts';
import { dessineMoiLaLune } from './etoiles/dessine-moi-la-lune.ts';
import { etoilesDansUnCarton } from './etoiles/etoiles-dans-un-carton.ts';
import { etoilesDePapier } from './etoiles/etoiles-de-papier.ts';
import { filmerLeCiel } from './etoiles/filmer-le-ciel.ts';
import { nuitDesEtoilesPlage } from './etoiles/nuit-des-etoiles-plage.ts';
import { planetariumDePoche } from './etoiles/planetarium-de-poche.ts';
import { teteDansLesEtoiles } from './etoiles/tete-dans-les-etoiles.ts';

/** « les Étoiles » (Fête de la science): the example that librarians gave in 2018. */
export const etoiles: readonly SeededSheet[] = [
  etoilesDansUnCarton,
  planetariumDePoche,
  classeDansLesEtoiles,
  cielADomicile,
  dessineMoiLaLune,
  filmerLeCiel,
  berceusesCiel,
  teteDansLesEtoiles,
  cielDesAnciens,
  coderUneConstellation,
  nuitDesEtoilesPlage,
  etoilesDePapier,
];

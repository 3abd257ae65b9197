import type { SeededSheet } from './shape.ts';
import { atelierSismo } from './sciences-et-nature/atelier-sismo.ts';
import { cafeClimat } from './sciences-et-nature/cafe-climat.ts';
import { feteScienceEau } from './sciences-et-nature/fete-science-eau.ts';
import { grainotheque } from './sciences-et-nature/grainotheque.ts';
import { herbierPartage } from './sciences-et-nature/herbier-partage.ts';
import { microMusee } from './sciences-et-nature/micro-musee.ts';
import { nuitDesInsectes } from './sciences-et-nature/nuit-des-insectes.ts';
import { ruchePedagogique } from './sciences-et-nature/ruche-pedagogique.ts';

export const sciencesEtNature: readonly SeededSheet[] = [
  nuitDesInsectes,
  grainotheque,
  feteScienceEau,
  microMusee,
  herbierPartage,
  cafeClimat,
  ruchePedagogique,
  atelierSismo,
];

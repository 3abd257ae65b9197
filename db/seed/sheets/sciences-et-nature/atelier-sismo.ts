import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const atelierSismo: SeededSheet = {
  key: 'atelier-sismo',
  title: 'Trembler ensemble : atelier sismologie à la plage',
  summary:
    'Construire un sismomètre avec un ressort et un téléphone, comprendre pourquoi la région bouge.',
  kind: 'workshop',
  state: 'considered',
  themes: ['sciences'],
  audiences: ['adolescents', 'familles'],
  author: 'lea.fontana',
  library: 'bibliotheque-louis-nucera-nice',
  start: inQuarters(1),
  context:
    'Nice a une histoire de séismes que peu de gens connaissent. Nous cherchons une bibliothèque du Var pour acheter le matériel à deux.',
  expenses: [['Ressorts, capteurs', 140]],
  fundings: [['Ville de Nice', 140]],
  partners: [['Géoazur, université Côte d’Azur', 'relecture scientifique']],
  contact: ['Hadrien Cozza', 'sciences'],
  publishedDaysAgo: 20,
};

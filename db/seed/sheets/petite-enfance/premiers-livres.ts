import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const premiersLivres: SeededSheet = {
  key: 'premiers-livres',
  title: 'Un album pour chaque naissance',
  summary:
    'Le livre est remis à la mairie avec l’acte de naissance, et un coupon invite à la bibliothèque. Trois ans de bilan.',
  kind: 'territoryProject',
  state: 'done',
  themes: ['petite-enfance', 'lecture-et-ecriture'],
  audiences: ['tout-petits', 'familles'],
  author: 'nora',
  library: 'mediatheque-de-lorgues',
  perimeters: [['commune', '83072', 'Toutes les naissances déclarées à Lorgues']],
  start: inYears(-3),
  end: inYears(-1),
  context:
    'Cent vingt naissances par an, quatre-vingt-quatre coupons rapportés la première année : le livre fait venir.',
  running:
    '- Choix de l’album en comité, avec la crèche\n- Remise par l’officier d’état civil\n- Inscription offerte, visite du coin des petits',
  preparation: [3, 'months'],
  expenses: [
    ['120 albums', 1164],
    ['Coupons et sacs', 180],
  ],
  fundings: [
    ['Commune de Lorgues', 900, 900],
    ['Département du Var', 444, 444],
  ],
  attendance: { '0-5': 252, '18-64': 390 },
  worked: 'Le coupon : sept familles sur dix passent la porte.',
  failed: 'Les naissances à l’hôpital de Draguignan nous échappaient : un accord a réglé cela.',
  again: 'yes',
  contact: ['Bernadette Olive', 'petite enfance'],
  publishedDaysAgo: 410,
};

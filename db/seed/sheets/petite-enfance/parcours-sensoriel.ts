import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const parcoursSensoriel: SeededSheet = {
  key: 'parcours-sensoriel',
  title: 'Parcours pieds nus dans les albums',
  summary: 'Herbe, galets, laine, eau tiède : marcher dans une histoire avant de la lire.',
  kind: 'workshop',
  state: 'considered',
  themes: ['petite-enfance', 'nature'],
  audiences: ['tout-petits', 'jeunes-enfants'],
  author: 'mireille.aubert',
  library: 'bibliotheque-d-annot',
  start: inQuarters(2),
  context:
    'Une idée de la puéricultrice, quatre bacs de maraîcher, un album de promenade. Qui a déjà géré l’eau sur un parquet ?',
  contact: ['Paulette Rancurel', 'bénévole'],
  expenses: [['Bacs et bâche', 45]],
  publishedDaysAgo: 16,
};

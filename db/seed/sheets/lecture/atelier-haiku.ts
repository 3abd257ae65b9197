import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const atelierHaiku: SeededSheet = {
  key: 'atelier-haiku',
  title: 'Haïkus sur tickets de caisse',
  summary:
    'Une imprimante thermique, un mot tiré au sort, dix-sept syllabes : le distributeur de poèmes du marché.',
  kind: 'workshop',
  state: 'done',
  themes: ['lecture-et-ecriture', 'numerique'],
  audiences: ['tout-public'],
  author: 'camille',
  library: 'mediatheque-de-forcalquier',
  place: { commune: '04088', label: 'Marché du lundi, Forcalquier' },
  start: inMonths(-8),
  context: 'Le Printemps des poètes, mais le lundi, entre les melons et les chaussettes.',
  running:
    '- On tire un mot\n- On écrit avec une bibliothécaire, ou seul\n- Le ticket sort, deux exemplaires : un pour soi, un pour le mur',
  technicalNeeds: 'Une batterie, une imprimante à tickets, un ordinateur au sec.',
  preparation: [3, 'days'],
  expenses: [
    ['Imprimante à tickets d’occasion', 65],
    ['Rouleaux', 14],
  ],
  fundings: [['Amis de la médiathèque', 79, 79]],
  attendance: { '6-11': 30, '18-64': 95, '65+': 60 },
  satisfaction: [4.6, 12],
  worked: 'Écrire debout, vite, dehors.',
  again: 'yes',
  contact: ['Camille Roux', 'action culturelle'],
  licence: 'cc-by-4.0',
  publishedDaysAgo: 225,
  replays: [
    {
      by: 'sacha',
      library: 'mediatheque-ludotheque-municipale-apt',
      when: inMonths(-7),
      attendance: 140,
      euros: 20,
      rating: 5,
    },
    {
      by: 'nora',
      library: 'mediatheque-chalucet-toulon',
      when: inMonths(-6),
      attendance: 210,
      euros: 90,
      rating: 4,
    },
  ],
};

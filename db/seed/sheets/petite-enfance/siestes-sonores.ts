import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const siestesSonores: SeededSheet = {
  key: 'siestes-sonores',
  title: 'Siestes sonores et histoires chuchotées',
  summary:
    'Des transats, une pénombre, un casque pour deux : vingt-cinq minutes d’histoires soufflées à l’oreille.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['arts-et-spectacle', 'petite-enfance'],
  audiences: ['adultes', 'jeunes-enfants'],
  author: 'lea.fontana',
  library: 'mediatheque-albert-camus-antibes',
  start: inMonths(-10, 24),
  context:
    'Conçues pour les petits, adoptées par les grands. Pour les Nuits de la lecture, on ferme les yeux plutôt que d’ouvrir un livre.',
  running:
    '- On entre en chaussettes\n- Trois textes de sept minutes, une nappe sonore\n- On sort sans parler, un thé attend',
  materialMeans: '16 transats, 8 casques et répartiteurs, une lampe basse.',
  preparation: [10, 'days'],
  expenses: [
    ['Comédienne', 280],
    ['Location de casques', 90],
  ],
  fundings: [['Ville d’Antibes', 370, 370]],
  attendance: { '0-5': 12, '18-64': 52, '65+': 8 },
  satisfaction: [4.8, 44],
  worked: 'Sortir sans parler.',
  again: 'yes',
  contact: ['Raphaëlle Isnard', 'action culturelle'],
  publishedDaysAgo: 280,
  replays: [
    {
      by: 'camille',
      library: 'mediatheque-de-barcelonnette',
      when: inMonths(-9),
      attendance: 30,
      euros: 40,
      rating: 5,
    },
    {
      by: 'nora',
      library: 'mediatheque-jehanne-arnaud-sainte-maxime',
      when: inMonths(-6),
      attendance: 45,
      euros: 310,
      rating: 4,
    },
    {
      by: 'sacha',
      library: 'bibliotheque-ceccano-avignon',
      when: inMonths(-4),
      attendance: 60,
      euros: 0,
      rating: 5,
    },
  ],
};

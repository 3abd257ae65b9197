import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const ateliersFle: SeededSheet = {
  key: 'ateliers-fle',
  title: 'Conversations en français, le jeudi',
  summary:
    'Deux heures, des bénévoles, un thème concret : le marché, le médecin, l’école. Les enfants sont gardés au coin des albums.',
  kind: 'workshop',
  state: 'running',
  themes: ['langues', 'accueil-et-inclusion'],
  audiences: ['allophones', 'adultes'],
  author: 'sacha',
  library: 'bibliotheque-ceccano-avignon',
  start: inMonths(-14),
  end: inMonths(7),
  context: 'Sans inscription, sans niveau, sans cahier. On vient quand on peut.',
  running:
    '- Un objet sur la table, on le nomme dans toutes les langues\n- Jeu de rôle à deux\n- Un mot à emporter, écrit',
  humanMeans: 'Six bénévoles, une bibliothécaire, une étudiante pour les enfants.',
  preparation: [1, 'weeks'],
  expenses: [['Goûter et fournitures', 140]],
  fundings: [['Ville d’Avignon', 140, 140]],
  partners: [['Association d’alphabétisation'], ['Centre social La Croix des oiseaux']],
  attendance: { '18-64': 64, '0-5': 12 },
  worked: 'Garder les enfants dans la même pièce.',
  again: 'yes',
  contact: ['Nawel Dridi', 'publics'],
  publishedDaysAgo: 230,
  replays: [
    {
      by: 'lea.fontana',
      library: 'bibliotheque-louis-nucera-nice',
      when: inMonths(-3),
      attendance: 40,
      euros: 90,
      rating: 5,
    },
  ],
};

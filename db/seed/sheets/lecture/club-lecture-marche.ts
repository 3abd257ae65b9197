import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const clubLectureMarche: SeededSheet = {
  key: 'club-lecture-marche',
  title: 'Lire en marchant : le club de lecture qui ne s’assied pas',
  summary:
    'Huit kilomètres, trois haltes, un extrait à chaque halte : le club de lecture est devenu une randonnée mensuelle.',
  kind: 'encounter',
  state: 'running',
  themes: ['lecture-et-ecriture', 'nature'],
  audiences: ['adultes', 'seniors'],
  author: 'mireille.aubert',
  library: 'bibliotheque-de-banon',
  start: inMonths(-20),
  end: inMonths(7),
  context:
    'Le club perdait ses hommes et ses moins de soixante ans. En marchant, ils sont revenus.',
  running:
    '- Départ 9 h, un livre choisi ensemble\n- Trois haltes, dix minutes de lecture chacune\n- Pique-nique, vote pour le suivant',
  preparation: [3, 'hours'],
  expenses: [['Aucune dépense', 0]],
  partners: [['Comité départemental de randonnée', 'tracés']],
  attendance: { '18-64': 38, '65+': 52 },
  worked: 'On parle mieux côte à côte que face à face.',
  again: 'yes',
  contact: ['Mireille Aubert', 'bénévole'],
  visibility: { budget: 'public' },
  publishedDaysAgo: 240,
  replays: [
    {
      by: 'sacha',
      library: 'bibliotheque-municipale-vaison-la-romaine',
      when: inMonths(-5),
      attendance: 15,
      euros: 0,
      rating: 5,
    },
  ],
};

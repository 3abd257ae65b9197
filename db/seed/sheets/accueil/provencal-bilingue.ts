import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const provencalBilingue: SeededSheet = {
  key: 'provencal-bilingue',
  title: 'Heure du conte en deux langues : français et provençal',
  summary:
    'Deux voix, un même album, des comptines à doigts : une demi-heure pour entendre la langue du pays.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['langues', 'petite-enfance'],
  audiences: ['jeunes-enfants', 'familles'],
  author: 'sacha',
  library: 'mediatheque-intercommunale-de-cavaillon',
  start: inMonths(-12),
  end: inMonths(-3),
  context: 'Les grands-parents viennent pour la langue, les petits pour les doigts.',
  running:
    '- Une comptine à doigts\n- L’album, page à page, chacun sa langue\n- Trois mots à emporter',
  preparation: [2, 'hours'],
  expenses: [['Conteur, 6 séances', 480]],
  fundings: [['Luberon Monts de Vaucluse agglomération', 480, 480]],
  partners: [['Institut d’estudis occitans de Vaucluse']],
  attendance: { '0-5': 72, '6-11': 20, '18-64': 60, '65+': 34 },
  worked: 'Une voix par langue, toujours la même.',
  again: 'yes',
  contact: ['Estelle Chabran', 'jeunesse'],
  publishedDaysAgo: 85,
  replays: [
    {
      by: 'karim.haddad',
      library: 'bibliotheque-municipale-joseph-roumanille-saint-remy-de-provence',
      when: inMonths(-5),
      attendance: 48,
      euros: 320,
      rating: 5,
    },
  ],
};

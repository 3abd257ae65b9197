import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const podcastAdos: SeededSheet = {
  key: 'podcast-ados',
  title: 'Une émission de radio en cinq mercredis',
  summary:
    'Huit adolescents, un enregistreur, une émission de vingt minutes diffusée par la radio associative.',
  kind: 'workshop',
  state: 'done',
  themes: ['citoyennete', 'numerique'],
  audiences: ['adolescents'],
  author: 'lea.fontana',
  library: 'mediatheque-andre-verdet-carros',
  start: inMonths(-9),
  end: inMonths(-8),
  context:
    'Ils voulaient parler du bus de nuit. Ils ont interrogé le chauffeur, l’adjointe et trois grands-mères.',
  running:
    '- Choisir un sujet, écrire cinq questions\n- Tenir un micro, écouter le silence\n- Enregistrer dehors\n- Monter\n- Diffuser, en public',
  preparation: [1, 'months'],
  expenses: [
    ['Journaliste, 5 demi-journées', 900],
    ['Deux enregistreurs', 260],
  ],
  fundings: [
    ['Caisse d’allocations familiales', 600, 600],
    ['Ville de Carros', 560, 560],
  ],
  speakers: [['Milo Serrat', 'journaliste radio']],
  toFetch: [['tool', 'Audacity, montage libre', 'https://www.audacityteam.org/', 20]],
  attendance: { '12-17': 8, '18-64': 40 },
  satisfaction: [4.9, 8],
  worked: 'La diffusion en public, parents compris.',
  again: 'yes',
  contact: ['Cassandre Viale', 'adolescents'],
  publishedDaysAgo: 215,
  replays: [
    {
      by: 'nora',
      library: 'mediatheque-chalucet-toulon',
      when: inMonths(-3),
      attendance: 9,
      euros: 980,
      rating: 4,
    },
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const bebesSigneurs: SeededSheet = {
  key: 'bebes-signeurs',
  title: 'Signer avec les bébés : quatre matinées',
  summary:
    'Vingt signes, une chanson, un album : la langue des signes adaptée aux tout-petits, avec une intervenante sourde.',
  kind: 'workshop',
  state: 'done',
  themes: ['petite-enfance', 'accueil-et-inclusion', 'langues'],
  audiences: ['tout-petits', 'familles'],
  author: 'karim.haddad',
  library: 'mediatheque-nelson-mandela-gardanne',
  start: inMonths(-8),
  end: inMonths(-7),
  context: 'Les parents viennent pour calmer les colères, ils repartent avec une langue.',
  running:
    '- 20 min : les signes du jour, en chanson\n- 10 min : l’album, signé et lu\n- 10 min : café, questions, interprète',
  preparation: [6, 'weeks'],
  expenses: [
    ['Intervenante, 4 matinées', 640],
    ['Interprète', 360],
  ],
  fundings: [
    ['Ville de Gardanne', 600, 600],
    ['Caisse d’allocations familiales', 400, 400],
  ],
  speakers: [['Maïwenn Cadoret', 'formatrice en langue des signes']],
  attendance: { '0-5': 36, '18-64': 41 },
  satisfaction: [4.9, 33],
  worked: 'Une intervenante sourde : c’est sa langue, cela se voit.',
  failed: 'Douze familles maximum, nous en avions seize.',
  again: 'yes',
  contact: ['Josette Pinelli', 'petite enfance'],
  firstPublishedDaysAgo: 290,
  publishedDaysAgo: 185,
  replays: [
    {
      by: 'sacha',
      library: 'mediatheque-municipale-orange',
      when: inMonths(-2),
      attendance: 22,
      euros: 880,
      rating: 5,
    },
  ],
  comments: [
    {
      by: 'ines.arnaud',
      daysAgo: 15,
      body: 'Élodie, à Gap, cherche justement quelqu’un. L’intervenante se déplace-t-elle dans les Hautes-Alpes ?',
      answers: [
        {
          by: 'karim.haddad',
          daysAgo: 14,
          body: 'Oui, si deux dates s’enchaînent. Je lui transmets.',
        },
      ],
    },
  ],
};

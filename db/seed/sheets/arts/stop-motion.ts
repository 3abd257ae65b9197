import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const stopMotion: SeededSheet = {
  key: 'stop-motion',
  title: 'Atelier film d’animation en papier découpé',
  summary:
    'Deux heures, dix secondes de film, une tablette pour trois. Le film est montré le soir même.',
  kind: 'workshop',
  state: 'done',
  themes: ['image-et-cinema', 'numerique'],
  audiences: ['enfants', 'adolescents'],
  author: 'karim.haddad',
  library: 'mediatheque-intercommunale-ouest-provence-istres',
  start: inMonths(-9, 21),
  context:
    'L’atelier le plus demandé des vacances : voici la version qui tient en deux heures, rangement compris.',
  running:
    '- Trois films courts\n- Une histoire en trois cases\n- Découper, animer, photographier\n- Projeter',
  technicalNeeds: 'Rideaux tirés : le soleil fait clignoter l’image.',
  materialMeans: '4 tablettes, 4 pieds, 2 lampes, papier, ciseaux, pâte à fixer.',
  preparation: [3, 'hours'],
  expenses: [['Papier et pâte à fixer', 21]],
  fundings: [['Métropole Aix-Marseille-Provence', 21, 21]],
  toFetch: [['tool', 'Stop Motion Studio', 'https://www.cateater.com/', 45]],
  attendance: { '6-11': 12, '12-17': 6 },
  satisfaction: [4.8, 17],
  worked: 'Dix secondes suffisent.',
  again: 'yes',
  contact: ['Ludovic Amiel', 'multimédia'],
  publishedDaysAgo: 255,
  replays: [
    {
      by: 'camille',
      library: 'mediatheque-de-chateau-arnoux-chateau-arnoux-saint-auban',
      when: inMonths(-6),
      attendance: 14,
      euros: 20,
      rating: 5,
    },
    {
      by: 'lea.fontana',
      library: 'mediatheque-andre-verdet-carros',
      when: inMonths(-4),
      attendance: 11,
      euros: 15,
      rating: 4,
    },
  ],
};

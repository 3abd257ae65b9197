import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const murderPolar: SeededSheet = {
  key: 'murder-polar',
  title: 'Meurtre au rayon polar',
  summary:
    'Une enquête grandeur nature écrite par le club de lecture : huit suspects, un cadavre en carton, un vote.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['jeu', 'lecture-et-ecriture'],
  audiences: ['adultes', 'adolescents'],
  author: 'nora',
  library: 'mediatheque-centrale-de-saint-raphael',
  start: inMonths(-10, 24),
  context:
    'Le club de lecture a écrit, joué, menti. Chaque indice renvoie à un roman : les emprunts de policiers ont doublé ce mois-là.',
  running:
    '- 19 h : découverte du corps\n- 19 h 15 : interrogatoires libres\n- 20 h 45 : vote, aveux, soupe',
  preparation: [2, 'months'],
  expenses: [
    ['Costumes et accessoires', 120],
    ['Soupe', 55],
  ],
  fundings: [['Ville de Saint-Raphaël', 175, 175]],
  attendance: { '12-17': 14, '18-64': 61, '65+': 18 },
  satisfaction: [4.5, 40],
  worked: 'Les lecteurs en suspects : personne ne les avait vus mentir.',
  again: 'yes',
  contact: ['Perrine Lombard', 'adultes'],
  publishedDaysAgo: 270,
  replays: [
    {
      by: 'karim.haddad',
      library: 'mediatheque-simone-veil-la-ciotat',
      when: inMonths(-1),
      attendance: 70,
      euros: 90,
      rating: 5,
    },
  ],
};

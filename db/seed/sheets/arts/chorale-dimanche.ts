import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const choraleDimanche: SeededSheet = {
  key: 'chorale-dimanche',
  title: 'La chorale d’un dimanche',
  summary:
    'Trois heures, une cheffe de chœur, deux chansons : on arrive sans savoir chanter, on repart avec un concert.',
  kind: 'workshop',
  state: 'done',
  themes: ['musique'],
  audiences: ['tout-public'],
  author: 'yves.imbert',
  library: 'mediatheque-de-savines-le-lac',
  start: inMonths(-11, 14),
  context: 'Le dimanche d’hiver, la médiathèque est le seul lieu chauffé ouvert.',
  running:
    '- Une heure d’échauffement et de rires\n- Une heure par pupitre\n- Une heure ensemble, concert pour les parents',
  preparation: [3, 'weeks'],
  expenses: [
    ['Cheffe de chœur', 260],
    ['SACEM', 41.2],
  ],
  fundings: [['CC Serre-Ponçon', 301.2, 301.2]],
  speakers: [['Amandine Rostolan', 'cheffe de chœur']],
  attendance: { '6-11': 8, '12-17': 5, '18-64': 29, '65+': 14 },
  satisfaction: [4.9, 41],
  worked: 'Deux chansons, pas trois.',
  again: 'yes',
  contact: ['Gilles Motte', 'direction'],
  publishedDaysAgo: 310,
  replays: [
    {
      by: 'ines.arnaud',
      library: 'mediatheque-du-15-9-briancon',
      when: inMonths(-8),
      attendance: 62,
      euros: 280,
      rating: 5,
    },
    {
      by: 'camille',
      library: 'mediatheque-communautaire-des-mees',
      when: inMonths(-2),
      attendance: 40,
      euros: 300,
      rating: 4,
    },
  ],
};

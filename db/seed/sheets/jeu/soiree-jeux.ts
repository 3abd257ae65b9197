import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const soireeJeux: SeededSheet = {
  key: 'soiree-jeux',
  title: 'Vendredi jeu : tenir une soirée sans y laisser l’équipe',
  summary:
    'Trente jeux, quatre tables, deux bénévoles formés à expliquer vite : la recette d’une soirée mensuelle qui dure depuis deux ans.',
  kind: 'culturalAction',
  state: 'running',
  themes: ['jeu'],
  audiences: ['adolescents', 'adultes', 'familles'],
  author: 'sacha',
  library: 'mediatheque-ludotheque-municipale-apt',
  start: inYears(-2, 10),
  context:
    'La soirée épuisait l’équipe : on expliquait tout. Maintenant chaque bénévole connaît six jeux, pas un de plus.',
  running:
    '- 18 h 30 : tables dressées, un jeu ouvert sur chacune\n- 19 h : on joue, on mange ce qu’on a apporté\n- 22 h : on compte les pièces',
  humanMeans: 'Un agent, deux bénévoles, un ludothécaire une fois sur trois.',
  preparation: [2, 'hours'],
  expenses: [
    ['Six jeux par an', 190],
    ['Sachets et étiquettes', 18],
  ],
  fundings: [['Commune d’Apt', 208, 208]],
  attendance: { '12-17': 90, '18-64': 210, '6-11': 70 },
  worked: 'Six jeux par bénévole.',
  failed: 'Les jeux de plus de quarante minutes restent dans la boîte.',
  again: 'yes',
  contact: ['Sacha Giraud', 'jeunesse'],
  publishedDaysAgo: 160,
  replays: [
    {
      by: 'camille',
      library: 'mediatheque-romain-selsis-oraison',
      when: inMonths(-4),
      attendance: 35,
      euros: 60,
      rating: 4,
    },
    {
      by: 'lea.fontana',
      library: 'mediatheque-municipale-vence',
      when: inMonths(-2),
      attendance: 42,
      euros: 0,
      rating: 4,
    },
  ],
};

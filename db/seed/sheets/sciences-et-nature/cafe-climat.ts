import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const cafeClimat: SeededSheet = {
  key: 'cafe-climat',
  title: 'Café climat : parler de l’eau sans se fâcher',
  summary:
    'Un jeu de cartes, une animatrice, dix-huit personnes autour de trois tables : agriculteurs, jardiniers et vacanciers dans la même salle.',
  kind: 'encounter',
  state: 'done',
  themes: ['nature', 'citoyennete'],
  audiences: ['adultes'],
  author: 'nora',
  library: 'mediatheque-intercommunale-joseph-piegay-vinon-sur-verdon',
  start: inMonths(-14, 12),
  context:
    'L’été avait été dur. On voulait un lieu où parler du partage de l’eau avant la réunion publique, sans estrade.',
  running:
    '- Tour de table : un souvenir d’eau\n- La fresque, en trois groupes mélangés\n- Une question par table, écrite, portée à la mairie',
  preparation: [4, 'weeks'],
  expenses: [
    ['Animatrice', 250],
    ['Café, tartes', 46],
  ],
  fundings: [['Durance-Luberon-Verdon Agglomération', 296, 296]],
  attendance: { '18-64': 13, '65+': 5 },
  worked: 'Les groupes tirés au sort.',
  failed: 'Deux heures ne suffisent pas : nous ferons deux soirées.',
  again: 'withChanges',
  contact: ['Corinne Blachère', 'adultes'],
  publishedDaysAgo: 400,
};

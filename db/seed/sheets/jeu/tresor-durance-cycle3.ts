import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const tresorDuranceCycle3: SeededSheet = {
  key: 'tresor-durance-cycle3',
  title: 'Le trésor de la Durance, version cycle 3',
  summary:
    'L’escape game adapté à une classe : six équipes en parallèle, des énigmes de géographie et un tableau pour la maîtresse.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['jeu', 'patrimoine'],
  audiences: ['scolaires', 'enfants'],
  author: 'camille',
  library: 'mediatheque-intercommunale-d-herbes-manosque',
  start: inMonths(-6),
  context:
    'Une classe entière ne joue pas à un seul coffre. Six boîtes à chaussures, six codes différents, une arrivée commune.',
  running:
    '- 10 min : la légende\n- 45 min : six tables, quatre énigmes\n- 15 min : le chef-d’œuvre de chaque équipe au tableau',
  preparation: [5, 'days'],
  expenses: [
    ['Six cadenas', 54],
    ['Impressions', 30],
  ],
  fundings: [['Durance-Luberon-Verdon Agglomération', 84, 84]],
  attendance: { '6-11': 74 },
  satisfaction: [4.4, 3],
  worked: 'Le tableau : l’enseignante repart avec une trace.',
  again: 'yes',
  contact: ['Ghislaine Tardieu', 'accueil des classes'],
  licence: 'cc-by-sa-4.0',
  publishedDaysAgo: 110,
  adaptedFrom: 'tresor-durance',
};

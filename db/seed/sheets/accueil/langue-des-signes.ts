import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const langueDesSignes: SeededSheet = {
  key: 'langue-des-signes',
  title: 'Visite en langue des signes, chaque premier samedi',
  summary:
    'Une médiatrice sourde fait visiter la bibliothèque ; les entendants sont invités à suivre avec les yeux.',
  kind: 'culturalAction',
  state: 'considered',
  themes: ['accueil-et-inclusion', 'langues'],
  audiences: ['publics-empeches', 'tout-public'],
  author: 'lea.fontana',
  library: 'mediatheque-noailles-cannes',
  start: inQuarters(1),
  end: inQuarters(4),
  context:
    'L’équipe apprend les trente signes de l’accueil. Il manque la première médiatrice et son budget annuel.',
  expenses: [['Médiatrice, 10 visites', 1600]],
  fundings: [
    ['Ville de Cannes', 800],
    ['DRAC Provence-Alpes-Côte d’Azur', 800],
  ],
  contact: ['Hugo Nardelli', 'accueil'],
  publishedDaysAgo: 35,
};

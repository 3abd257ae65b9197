import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const loupGarouGeant: SeededSheet = {
  key: 'loup-garou-geant',
  title: 'Loup-garou géant sur la place',
  summary:
    'Quarante joueurs, une nuit d’été, une voix au mégaphone : le jeu de société le plus simple, en très grand.',
  kind: 'culturalAction',
  state: 'considered',
  themes: ['jeu'],
  audiences: ['tout-public'],
  author: 'karim.haddad',
  library: 'bibliotheque-municipale-joseph-roumanille-saint-remy-de-provence',
  start: inQuarters(3),
  context:
    'La place a une acoustique parfaite. Il nous manque un conteur qui tienne deux heures debout.',
  expenses: [['Sonorisation', 150]],
  fundings: [['Commune de Saint-Rémy-de-Provence', 150]],
  contact: ['Marius Fabre', 'animation'],
  publishedDaysAgo: 8,
};

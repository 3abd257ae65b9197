import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const memoireUsine: SeededSheet = {
  key: 'memoire-usine',
  title: 'La voix de l’usine : mémoire ouvrière de l’Argentière',
  summary:
    'Entretiens filmés avec d’anciens ouvriers, montés par des lycéens, montrés dans la salle des fêtes.',
  kind: 'territoryProject',
  state: 'running',
  themes: ['patrimoine', 'image-et-cinema'],
  audiences: ['adolescents', 'seniors'],
  author: 'yves.imbert',
  library: 'mediatheque-municipale-l-argentiere-la-bessee',
  perimeters: [
    ['commune', '05006', 'L’Argentière-la-Bessée'],
    ['other', null, 'Le lycée d’altitude de Briançon'],
  ],
  start: inQuarters(-2),
  end: inQuarters(2),
  context: 'L’usine a fermé, ceux qui savent vieillissent. Douze entretiens, quatre films courts.',
  running:
    '- Former les lycéens à l’écoute\n- Filmer à deux, une heure\n- Monter, montrer d’abord à la personne',
  preparation: [5, 'months'],
  expenses: [
    ['Réalisatrice, 8 séances', 2400],
    ['Disques et sous-titrage', 380],
  ],
  fundings: [
    ['DRAC Provence-Alpes-Côte d’Azur', 1200, 1200],
    ['Région Provence-Alpes-Côte d’Azur', 900],
    ['Commune de L’Argentière-la-Bessée', 680, 680],
  ],
  speakers: [['Ilona Prévost', 'réalisatrice']],
  contact: ['Denise Faure', 'responsable'],
  publishedDaysAgo: 65,
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const salonSante: SeededSheet = {
  key: 'salon-sante',
  title: 'Parler de santé sans blouse : le samedi des questions',
  summary:
    'Une infirmière, une pharmacienne, un rayon santé remis à neuf : des réponses, des sources, aucun diagnostic.',
  kind: 'encounter',
  state: 'done',
  themes: ['vie-pratique-et-sante'],
  audiences: ['adultes', 'seniors'],
  author: 'lea.fontana',
  library: 'mediatheque-municipale-vence',
  start: inMonths(-2, 10),
  context:
    'Le cabinet le plus proche ne prend plus de patients. On ne soigne pas : on aide à lire une ordonnance, un article, un résultat.',
  running:
    '- Trois tables, vingt minutes\n- Les livres ouverts à la bonne page\n- Une liste de sites sûrs à emporter',
  preparation: [1, 'months'],
  expenses: [
    ['Livres', 260],
    ['Café', 30],
  ],
  fundings: [['Ville de Vence', 290, 290]],
  partners: [['Communauté professionnelle territoriale de santé']],
  toFetch: [['text', 'Santé.fr, le service public d’information', 'https://www.sante.fr/', 17]],
  attendance: { '18-64': 22, '65+': 39 },
  satisfaction: [4.5, 34],
  worked: 'La phrase d’accueil : « ici on ne soigne pas, on cherche ».',
  again: 'yes',
  contact: ['Geneviève Orsini', 'adultes'],
  publishedDaysAgo: 55,
};

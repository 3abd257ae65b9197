import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const baladeRomans: SeededSheet = {
  key: 'balade-romans',
  title: 'Balade en romans noirs dans le vieux port',
  summary:
    'Une promenade de deux heures sur les pas des polars marseillais, écouteurs et extraits à scanner.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['patrimoine', 'lecture-et-ecriture'],
  audiences: ['adultes'],
  author: 'karim.haddad',
  library: 'bmvr-alcazar-marseille',
  start: inMonths(-5),
  context: 'Dix lieux, dix pages, une ville qui ne ressemble plus à ses livres.',
  running:
    '- Départ de la bibliothèque\n- Dix haltes, extraits lus ou écoutés\n- Arrivée chez un libraire',
  preparation: [2, 'months'],
  expenses: [
    ['Droits des extraits', 350],
    ['Enregistrements', 480],
  ],
  fundings: [['Ville de Marseille', 830, 830]],
  attendance: { '18-64': 84, '65+': 40 },
  satisfaction: [4.4, 51],
  worked: 'L’arrivée chez le libraire.',
  failed: 'Demander les droits cinq mois avant, pas deux.',
  again: 'withChanges',
  contact: ['Gabin Rossi', 'littérature'],
  publishedDaysAgo: 115,
};

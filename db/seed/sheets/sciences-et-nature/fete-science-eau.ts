import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const feteScienceEau: SeededSheet = {
  key: 'fete-science-eau',
  title: 'Fête de la science : suivre une goutte d’eau de la Durance',
  summary:
    'Une exposition à toucher, trois expériences et une sortie au canal : d’où vient l’eau du robinet, où va-t-elle ?',
  kind: 'exhibition',
  state: 'done',
  themes: ['sciences', 'nature'],
  audiences: ['scolaires', 'familles'],
  author: 'karim.haddad',
  library: 'mediatheque-de-l-etincelle-venelles',
  start: inYears(-1, 10),
  context:
    'Huit classes et deux samedis. L’exposition itinérante est prêtée, la bibliothèque ajoute les expériences et les livres.',
  running:
    '- Filtrer une eau trouble avec du sable et du charbon\n- Mesurer ce que coule un robinet en une minute\n- Suivre le canal à pied, avec un fontainier',
  preparation: [2, 'months'],
  expenses: [
    ['Transport de l’exposition', 180],
    ['Petit matériel', 95],
    ['Car pour deux classes', 260],
  ],
  fundings: [
    ['Ville de Venelles', 355, 355],
    ['Région, Fête de la science', 180, 180],
  ],
  partners: [['Société du canal de Provence'], ['Aix-Marseille Université', 'deux doctorants']],
  attendance: { '6-11': 196, '18-64': 84 },
  satisfaction: [4.3, 37],
  worked: 'Les doctorants : à l’aise, drôles, gratuits.',
  again: 'yes',
  contact: ['Clarisse Hugon', 'programmation'],
  publishedDaysAgo: 395,
};

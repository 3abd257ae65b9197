import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const photoArgentique: SeededSheet = {
  key: 'photo-argentique',
  title: 'Sténopé : photographier avec une boîte de thé',
  summary:
    'Une boîte, un trou d’aiguille, une chambre noire dans les toilettes : la photographie à l’os.',
  kind: 'workshop',
  state: 'considered',
  themes: ['image-et-cinema', 'sciences'],
  audiences: ['adolescents', 'adultes'],
  author: 'sacha',
  library: 'mediatheque-les-carmes-pertuis',
  start: inQuarters(1),
  context:
    'Le photoclub a la chimie, nous avons les boîtes et les adolescents. Reste la ventilation.',
  expenses: [['Papier et chimie', 120]],
  fundings: [['Ville de Pertuis', 120]],
  partners: [['Photoclub de Pertuis']],
  contact: ['Ambre Gaillardet', 'image'],
  publishedDaysAgo: 22,
};

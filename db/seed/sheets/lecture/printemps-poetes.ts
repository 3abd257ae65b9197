import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const printempsPoetes: SeededSheet = {
  key: 'printemps-poetes',
  title: 'Poèmes au menu de la cantine',
  summary:
    'Pendant le Printemps des poètes, un poème sur chaque plateau, choisi par les élèves la semaine d’avant.',
  kind: 'culturalAction',
  state: 'considered',
  themes: ['lecture-et-ecriture'],
  audiences: ['scolaires', 'enfants'],
  author: 'sacha',
  library: 'mediatheque-municipale-orange',
  start: inQuarters(2),
  context: 'La cuisine centrale imprime déjà les menus : il reste le verso.',
  expenses: [['Papier alimentaire', 95]],
  fundings: [['Ville d’Orange', 95]],
  partners: [['Cuisine centrale d’Orange']],
  contact: ['Mathilde Reboul', 'jeunesse'],
  publishedDaysAgo: 28,
};

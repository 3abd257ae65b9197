import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const bibliothequeOutils: SeededSheet = {
  key: 'bibliotheque-outils',
  title: 'Prêter une perceuse : la bibliothèque d’objets',
  summary:
    'Quarante objets, un règlement, une caution morale : appareil à raclette, microscope, machine à coudre.',
  kind: 'territoryProject',
  state: 'running',
  themes: ['vie-pratique-et-sante', 'citoyennete'],
  audiences: ['tout-public'],
  author: 'lea.fontana',
  library: 'mediatheque-municipale-mouans-sartoux',
  perimeters: [['commune', '06084', 'Les inscrits de Mouans-Sartoux']],
  start: inMonths(-9),
  context: 'Une perceuse sert douze minutes dans sa vie. Ici elle sort chaque semaine.',
  running:
    '- Objets donnés, contrôlés par le repair café\n- Prêt de sept jours, notice plastifiée\n- Retour vérifié devant la personne',
  preparation: [4, 'months'],
  expenses: [
    ['Contrôle et petit outillage', 320],
    ['Caisses, étiquettes', 110],
  ],
  fundings: [['Commune de Mouans-Sartoux', 430, 430]],
  partners: [['Repair café de Mouans-Sartoux']],
  attendance: { '18-64': 240, '65+': 90 },
  worked: 'La notice plastifiée, avec photos.',
  failed: 'L’assurance : dites que c’est un prêt gratuit entre usagers du service.',
  again: 'yes',
  contact: ['Huguette Maurel', 'collections'],
  publishedDaysAgo: 130,
};

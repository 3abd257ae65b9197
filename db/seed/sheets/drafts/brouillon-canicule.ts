import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const brouillonCanicule: SeededSheet = {
  key: 'brouillon-canicule',
  title: 'Bibliothèque refuge : ouvrir quand il fait trop chaud',
  summary:
    'Ouvrir de midi à seize heures les jours de canicule : eau, transats, lectures à voix basse.',
  kind: 'territoryProject',
  state: 'considered',
  themes: ['accueil-et-inclusion', 'vie-pratique-et-sante'],
  audiences: ['seniors', 'tout-public'],
  author: 'camille',
  library: 'mediatheque-de-forcalquier',
  start: inQuarters(3),
  context:
    'La salle est la plus fraîche de la ville. Reste à écrire avec la mairie qui ouvre, et qui paie.',
  expenses: [
    ['Heures d’ouverture', 640],
    ['Fontaine', 180],
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const murmuresArchives: SeededSheet = {
  key: 'murmures-archives',
  title: 'Murmures d’archives : la ville lue la nuit',
  summary:
    'Lectures de lettres, de procès et de recettes dans la salle des manuscrits, à voix basse, par des habitants.',
  kind: 'culturalAction',
  state: 'running',
  themes: ['patrimoine', 'lecture-et-ecriture'],
  audiences: ['tout-public', 'adultes'],
  author: 'sacha',
  library: 'bibliotheque-musee-inguimbertine-carpentras',
  start: inMonths(-2),
  end: inMonths(2),
  context:
    'Trente habitants ont choisi un document dans le fonds et l’ont répété avec une comédienne.',
  running:
    '- Cinq séances de choix et de transcription\n- Trois répétitions\n- Deux nuits, quatre salles, dix minutes par lecture',
  preparation: [3, 'months'],
  expenses: [
    ['Comédienne, direction de lecture', 960],
    ['Bougies et éclairage', 110],
    ['Affiches', 120],
  ],
  fundings: [
    ['Ville de Carpentras', 790, 790],
    ['DRAC Provence-Alpes-Côte d’Azur', 400, 400],
  ],
  speakers: [['Aude Vinatier', 'comédienne']],
  contact: ['Régis Vaucanson', 'conservation'],
  publishedDaysAgo: 70,
};

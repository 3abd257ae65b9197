import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const concertLu: SeededSheet = {
  key: 'concert-lu',
  title: 'Concert lu : un roman, un violoncelle',
  summary:
    'Cinquante minutes d’un roman contemporain, lu et joué. Fiche technique d’une page, tient dans une salle de lecture.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['musique', 'lecture-et-ecriture'],
  audiences: ['adultes'],
  author: 'nora',
  library: 'mediatheque-d-agglomeration-draguignan',
  perimeters: [
    ['intercommunality', null, 'Dracénie Provence Verdon agglomération, cinq bibliothèques'],
  ],
  start: inYears(-1, 11),
  context:
    'Cinq dates mutualisées : le cachet baisse, le voyage se partage, l’affiche se tire une fois.',
  running:
    '- 17 h : installation, balance de vingt minutes\n- 19 h : lecture\n- 20 h : verre, signature',
  technicalNeeds:
    'Une prise, deux chaises sans accoudoirs, 4 m sur 3, le silence des climatiseurs.',
  preparation: [5, 'months'],
  expenses: [
    ['Cachets, 5 dates', 3250],
    ['Hébergement et repas', 640],
    ['Droits', 180],
  ],
  fundings: [
    ['Dracénie Provence Verdon agglomération', 2570, 2570],
    ['Département du Var', 1500, 1500],
  ],
  speakers: [['Duo Rive haute', 'lecture et violoncelle']],
  attendance: { '18-64': 180, '65+': 120 },
  satisfaction: [4.6, 110],
  worked: 'Mutualiser à cinq.',
  again: 'yes',
  contact: ['Mireille Tournon', 'action culturelle'],
  publishedDaysAgo: 375,
  verifiedDaysAgo: 20,
};

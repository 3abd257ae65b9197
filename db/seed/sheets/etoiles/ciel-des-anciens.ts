import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const cielDesAnciens: SeededSheet = {
  key: 'ciel-des-anciens',
  title: 'Le ciel des anciens : étoiles et manuscrits',
  summary:
    'Une conférence et trois vitrines : comment on lisait les étoiles à Carpentras au XVIIIe siècle, d’après les fonds de l’Inguimbertine.',
  kind: 'lecture',
  state: 'running',
  themes: ['patrimoine', 'sciences'],
  audiences: ['adultes', 'seniors'],
  author: 'sacha',
  library: 'bibliotheque-musee-inguimbertine-carpentras',
  start: inMonths(-1),
  end: inMonths(3),
  context:
    'Les almanachs et les traités d’astronomie du fonds ancien n’étaient jamais sortis. Une historienne les commente, les pages tournent chaque mois.',
  running:
    '- Conférence d’ouverture, 1 h 15\n- Trois vitrines, une page tournée chaque premier mardi\n- Deux visites à la lampe, le soir, douze personnes',
  technicalNeeds: 'Vitrines à 50 lux, hygrométrie relevée chaque jour.',
  preparation: [4, 'months'],
  expenses: [
    ['Historienne, conférence et textes', 850],
    ['Cartels et supports', 260],
    ['Affiches', 95],
  ],
  fundings: [
    ['Ville de Carpentras', 805, 805],
    ['DRAC Provence-Alpes-Côte d’Azur', 400, 400],
  ],
  speakers: [['Élisabeth Maucourt', 'historienne des sciences']],
  contact: ['Régis Vaucanson', 'conservation'],
  publishedDaysAgo: 40,
};

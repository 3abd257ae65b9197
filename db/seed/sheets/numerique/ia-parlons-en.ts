import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const iaParlonsEn: SeededSheet = {
  key: 'ia-parlons-en',
  title: 'Parler d’intelligence artificielle sans jargon',
  summary:
    'Une soirée en trois expériences sans ordinateur : trier des chats, compléter des phrases, se tromper ensemble.',
  kind: 'lecture',
  state: 'running',
  themes: ['numerique', 'citoyennete'],
  audiences: ['adultes', 'seniors'],
  author: 'karim.haddad',
  library: 'bibliotheque-mejanes-allumettes-aix-en-provence',
  start: inMonths(-1),
  end: inMonths(3),
  context:
    'Les gens viennent avec des peurs précises. On commence par un jeu de cartes, on finit par les questions de droit.',
  running:
    '- Trier cinquante photos selon une règle secrète\n- Compléter une phrase à main levée\n- Relever les erreurs, dire d’où elles viennent',
  preparation: [3, 'weeks'],
  expenses: [
    ['Conférencière', 400],
    ['Cartes imprimées', 38],
  ],
  fundings: [['Ville d’Aix-en-Provence', 438, 438]],
  speakers: [['Apolline Desroches', 'chercheuse en sciences du langage']],
  contact: ['Karim Haddad', 'bande dessinée et numérique'],
  publishedDaysAgo: 33,
};

import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const prison: SeededSheet = {
  key: 'prison',
  title: 'Un club de lecture derrière les murs',
  summary:
    'Une fois par mois à la maison d’arrêt : un roman, dix exemplaires, une autrice invitée deux fois l’an.',
  kind: 'encounter',
  state: 'done',
  themes: ['accueil-et-inclusion', 'lecture-et-ecriture'],
  audiences: ['publics-empeches', 'adultes'],
  author: 'nora',
  library: 'mediatheque-d-agglomeration-draguignan',
  start: inYears(-2, 9),
  end: inYears(-1, 6),
  context:
    'On ne demande pas pourquoi ils sont là. On demande ce qu’ils ont pensé du chapitre six.',
  running:
    '- Autorisations six semaines avant, pièces d’identité\n- Une heure trente, en cercle\n- Les livres restent',
  preparation: [3, 'months'],
  expenses: [
    ['100 livres', 890],
    ['Deux rencontres', 616.02],
    ['Contribution diffuseur (1,1 %)', 6.78],
  ],
  fundings: [
    ['DRAC et administration pénitentiaire', 1000, 1000],
    ['Dracénie Provence Verdon agglomération', 512.8, 512.8],
  ],
  partners: [['Service pénitentiaire d’insertion et de probation du Var']],
  attendance: { '18-64': 86 },
  satisfaction: [4.7, 40],
  worked: 'Laisser les livres : ils circulent.',
  failed: 'Deux séances annulées par manque de surveillants.',
  again: 'yes',
  contact: ['Mireille Tournon', 'action culturelle'],
  publishedDaysAgo: 430,
};

import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const liseuses: SeededSheet = {
  key: 'liseuses',
  title: 'Prêter des liseuses : procédure, charte et pannes',
  summary:
    'Tout ce qu’il faut pour prêter dix liseuses sans y passer ses journées : convention, contenu, nettoyage, remplacement.',
  kind: 'tutorial',
  state: 'done',
  themes: ['numerique', 'lecture-et-ecriture'],
  audiences: ['professionnels', 'adultes'],
  author: 'sacha',
  library: 'service-livre-et-lecture-de-vaucluse-sorgues',
  perimeters: [['departement', '84', 'Les 60 bibliothèques du réseau de Vaucluse']],
  start: inYears(-3),
  context:
    'Trois ans de prêt dans douze bibliothèques. La moitié des pannes vient des câbles, un quart des comptes.',
  running:
    '- Un compte par bibliothèque, jamais par lecteur\n- Vingt titres chargés, renouvelés chaque trimestre\n- Au retour : essuyer, charger, effacer les notes\n- Une liseuse de réserve pour dix en prêt',
  preparation: [1, 'days'],
  expenses: [
    ['10 liseuses et housses', 1490],
    ['Titres, première année', 380],
  ],
  fundings: [['Département de Vaucluse', 1870, 1870]],
  toFetch: [['text', 'Le prêt numérique en bibliothèque', 'https://www.sne.fr/', 14]],
  failed: 'Les étuis magnétiques : tous cassés en un an.',
  again: 'yes',
  contact: ['Armelle Jouvion', 'ressources numériques'],
  publishedDaysAgo: 700,
};

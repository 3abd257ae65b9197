import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const retireeReseaux: SeededSheet = {
  key: 'retiree-reseaux',
  title: 'Ouvrir la page de la bibliothèque sur un réseau social',
  summary:
    'Créer une page, publier trois fois par semaine : une fiche dépassée, retirée par son autrice.',
  kind: 'tutorial',
  state: 'abandoned',
  themes: ['numerique'],
  audiences: ['professionnels'],
  author: 'nora',
  library: 'mediatheque-departementale-du-var-draguignan',
  start: inYears(-3, 2),
  context: 'Le réseau a changé ses règles, la méthode ne vaut plus.',
  publishedDaysAgo: 900,
  isWithdrawn: true,
};

import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const portage: SeededSheet = {
  key: 'portage',
  title: 'Portage à domicile : démarrer avec deux bénévoles',
  summary:
    'Une tournée par quinzaine, un sac, une fiche de goûts : servir ceux qui ne peuvent plus venir, sans véhicule de service.',
  kind: 'tutorial',
  state: 'done',
  themes: ['accueil-et-inclusion'],
  audiences: ['seniors', 'publics-empeches'],
  author: 'mireille.aubert',
  library: 'bibliotheque-de-banon',
  start: inYears(-3),
  context:
    'Onze lecteurs, la plus jeune a soixante-dix-neuf ans. Le livre est un prétexte, la visite fait le reste.',
  running:
    '- Convention d’une page avec le centre d’action sociale\n- Fiche de goûts, relue chaque année\n- Deux bénévoles par tournée, jamais seuls la première fois',
  preparation: [1, 'months'],
  expenses: [['Sacs isothermes et essence', 90]],
  fundings: [['Commune de Banon', 90, 90]],
  attendance: { '65+': 11 },
  worked: 'La fiche de goûts.',
  failed: 'Assurer les bénévoles avant la première tournée.',
  again: 'yes',
  contact: ['Mireille Aubert', 'bénévole'],
  publishedDaysAgo: 720,
};

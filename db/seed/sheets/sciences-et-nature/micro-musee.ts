import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const microMusee: SeededSheet = {
  key: 'micro-musee',
  title: 'Le micro-musée des cailloux',
  summary:
    'Chacun apporte un caillou et son histoire. Un géologue met les noms, les enfants font les cartels. Coût : une boîte d’étiquettes.',
  kind: 'exhibition',
  state: 'done',
  themes: ['sciences', 'patrimoine'],
  audiences: ['enfants', 'tout-public'],
  author: 'mireille.aubert',
  library: 'bibliotheque-de-banon',
  start: inMonths(-13),
  end: inMonths(-11),
  context: 'Soixante cailloux, cinquante-huit histoires. Le village entier est passé voir le sien.',
  running:
    '- Une caisse à l’entrée pendant un mois\n- Un samedi avec le géologue : trier, nommer\n- Exposition sur les rayonnages, entre les livres',
  preparation: [1, 'weeks'],
  expenses: [['Étiquettes', 6.5]],
  fundings: [['Commune de Banon', 6.5, 6.5]],
  partners: [['Réserve géologique de Haute-Provence', 'un géologue, deux heures']],
  attendance: { '6-11': 45, '18-64': 80, '65+': 70 },
  worked: 'Les histoires, plus que les cailloux.',
  again: 'yes',
  contact: ['Mireille Aubert', 'bénévole'],
  publishedDaysAgo: 330,
  replays: [
    {
      by: 'yves.imbert',
      library: 'mediatheque-mille-et-une-pages-guillestre',
      when: inMonths(-6),
      attendance: 140,
      euros: 12,
      rating: 5,
    },
  ],
};

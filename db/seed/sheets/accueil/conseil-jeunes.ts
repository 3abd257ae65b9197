import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const conseilJeunes: SeededSheet = {
  key: 'conseil-jeunes',
  title: 'Les adolescents choisissent les mangas',
  summary:
    'Un comité de douze jeunes, un budget, trois réunions par an : ils achètent, ils jettent, ils défendent.',
  kind: 'territoryProject',
  state: 'running',
  themes: ['citoyennete', 'bande-dessinee'],
  audiences: ['adolescents'],
  author: 'yves.imbert',
  library: 'mediatheque-de-laragne-monteglin',
  perimeters: [
    ['library', null, 'Médiathèque de Laragne-Montéglin'],
    ['intercommunality', null, 'CC du Sisteronais-Buëch'],
  ],
  start: inMonths(-26),
  context:
    'Le rayon sortait peu. On leur a donné six cents euros et une règle : chaque achat se défend devant les autres.',
  running:
    '- Une réunion par trimestre, pizza\n- Commande passée avec eux, chez la libraire\n- Désherbage : ils jettent mieux que nous',
  preparation: [2, 'weeks'],
  expenses: [
    ['Mangas, une année', 600],
    ['Pizzas', 96],
  ],
  fundings: [['Commune de Laragne-Montéglin', 696, 696]],
  attendance: { '12-17': 12 },
  worked: 'Le vrai budget.',
  failed: 'Expliquer la classification par âge avant, pas après.',
  again: 'yes',
  contact: ['Maëva Pons', 'adolescents'],
  publishedDaysAgo: 260,
  replays: [
    {
      by: 'karim.haddad',
      library: 'mediatheque-simone-veil-la-ciotat',
      when: inMonths(-8),
      attendance: 10,
      euros: 800,
      rating: 5,
    },
    {
      by: 'nora',
      library: 'mediatheque-jacques-duhamel-sanary-sur-mer',
      when: inMonths(-3),
      attendance: 14,
      euros: 500,
      rating: 4,
    },
  ],
};

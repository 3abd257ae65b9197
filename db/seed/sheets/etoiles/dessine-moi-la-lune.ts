import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const dessineMoiLaLune: SeededSheet = {
  key: 'dessine-moi-la-lune',
  title: 'Dessine-moi la Lune : un mois de carnets d’observation',
  summary:
    'Prêt de jumelles et carnets à remplir, avec une rencontre chaque vendredi à la tombée du jour : la Lune, puis les étoiles autour.',
  kind: 'culturalAction',
  state: 'running',
  themes: ['sciences', 'nature'],
  audiences: ['adolescents', 'adultes'],
  author: 'camille',
  library: 'mediatheque-de-barcelonnette',
  start: inMonths(0),
  end: inMonths(1),
  context:
    'La vallée a peu de lumière et beaucoup de ciel. On prête dix paires de jumelles comme on prête des livres, pour un mois lunaire entier.',
  running:
    '- Semaine 1 : apprendre à se servir des jumelles, parler du premier croissant\n- Semaine 2 : dessiner les mers, sans photo\n- Semaine 3 : la pleine Lune gêne les étoiles, on en profite pour lire\n- Semaine 4 : exposition des carnets dans le hall',
  preparation: [1, 'months'],
  expenses: [
    ['10 paires de jumelles 8×42', 390],
    ['Carnets à dessin', 74],
  ],
  fundings: [
    ['CC Vallée de l’Ubaye Serre-Ponçon', 300, 300],
    ['Commune de Barcelonnette', 164, 164],
  ],
  partners: [['Parc national du Mercantour', 'une soirée avec un garde']],
  contact: ['Jeanne Salvan', 'responsable'],
  publishedDaysAgo: 26,
  replays: [
    {
      by: 'yves.imbert',
      library: 'mediatheque-municipale-l-argentiere-la-bessee',
      when: inMonths(-1),
      attendance: 15,
      euros: 120,
      rating: 4,
    },
  ],
};

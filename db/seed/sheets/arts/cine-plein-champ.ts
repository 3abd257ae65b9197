import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const cinePleinChamp: SeededSheet = {
  key: 'cine-plein-champ',
  title: 'Cinéma en plein champ',
  summary:
    'Un drap, un projecteur, un pré prêté : trois films, trois villages, trois soirs. Avec les droits expliqués.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['image-et-cinema'],
  audiences: ['tout-public', 'familles'],
  author: 'nadia.benali',
  library: 'bibliotheque-alphonse-rabbe-riez',
  start: inMonths(-4),
  end: inMonths(-3),
  context: 'Le premier cinéma est à quarante minutes. L’été, l’écran vient.',
  running:
    '- Choisir dans un catalogue non commercial\n- Repérer le pré : pente, toilettes, électricité\n- Projeter à la nuit, livres et plaids à disposition',
  technicalNeeds: 'Écran de 6 m, vidéoprojecteur 6 000 lumens, groupe électrogène silencieux.',
  preparation: [2, 'months'],
  expenses: [
    ['Droits, 3 films', 480],
    ['Location du matériel', 520],
    ['Assurance', 60],
  ],
  fundings: [
    ['Durance-Luberon-Verdon Agglomération', 660, 660],
    ['Trois communes', 400, 400],
  ],
  attendance: { '6-11': 70, '12-17': 40, '18-64': 190, '65+': 60 },
  satisfaction: [4.5, 48],
  worked: 'Les plaids et les livres sur l’herbe avant la nuit.',
  failed: 'Le groupe électrogène d’un voisin n’était pas silencieux.',
  again: 'yes',
  contact: ['Roselyne Espitalier', 'responsable'],
  publishedDaysAgo: 75,
  replays: [
    {
      by: 'sacha',
      library: 'bibliotheque-municipale-paul-veyne-bedoin',
      when: inMonths(-3),
      attendance: 130,
      euros: 620,
      rating: 4,
    },
  ],
};

import { inQuarters, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const berceusesCiel: SeededSheet = {
  key: 'berceuses-ciel',
  title: 'Berceuses pour regarder le ciel',
  summary:
    'Tapis d’étoiles en feutrine, berceuses en provençal et en arabe. À faire allongés, avec les tout-petits et leurs parents.',
  kind: 'culturalAction',
  state: 'considered',
  themes: ['petite-enfance', 'musique'],
  audiences: ['tout-petits', 'familles'],
  author: 'mireille.aubert',
  library: 'mediatheque-intercommunale-lucien-jacques-greoux-les-bains',
  start: inQuarters(2),
  context:
    'Nous avons le tapis, presque fini par le club de couture, et deux mamans qui chantent. Il nous manque une chanteuse en provençal et une idée de durée.',
  objectives:
    '- Vingt minutes, pas plus, allongés, sans écran\n- Un livret de six berceuses à emporter, paroles et traduction',
  materialMeans: 'Tapis de feutrine de 2 m sur 3, coussins, guirlande à piles.',
  expenses: [
    ['Chanteuse, 2 séances', 240],
    ['Feutrine et fil', 46],
  ],
  fundings: [['Commune de Gréoux-les-Bains', 200]],
  partners: [['Relais petite enfance'], ['Club de couture']],
  contact: ['Odette Barral', 'bénévole'],
  publishedDaysAgo: 12,
  comments: [
    {
      by: 'sacha',
      daysAgo: 5,
      body: 'À Apt, une dame du marché chante « Som-som » en provençal. Je vous mets en relation.',
    },
  ],
};

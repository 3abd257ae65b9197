import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const jeuDeRoleClub: SeededSheet = {
  key: 'jeu-de-role-club',
  title: 'Un club de jeu de rôle pour collégiens',
  summary:
    'Une table, un mercredi sur deux, un maître du jeu bénévole : règles de vie, scénarios courts, lectures qui suivent.',
  kind: 'workshop',
  state: 'running',
  themes: ['jeu', 'lecture-et-ecriture'],
  audiences: ['adolescents'],
  author: 'yves.imbert',
  library: 'mediatheque-du-15-9-briancon',
  start: inMonths(-14),
  end: inMonths(7),
  context:
    'Six inscrits la première année, dix-huit la deuxième : trois tables, dont une animée par une lycéenne.',
  running:
    '- 14 h : on relit où l’on en était\n- 14 h 15 : on joue\n- 16 h 30 : chacun écrit trois lignes dans le grimoire',
  preparation: [1, 'weeks'],
  expenses: [['Dés, manuels', 130]],
  fundings: [['Commune de Briançon', 130, 130]],
  attendance: { '12-17': 18 },
  worked: 'Le grimoire : douze cahiers à la fin.',
  again: 'yes',
  contact: ['Titouan Abrard', 'adolescents'],
  publishedDaysAgo: 95,
};

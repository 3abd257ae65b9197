import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const cirqueAlbum: SeededSheet = {
  key: 'cirque-album',
  title: 'Les albums font leur cirque',
  summary: 'Un circassien, trois albums, un agrès de fortune : lire avec le corps, dès cinq ans.',
  kind: 'workshop',
  state: 'done',
  themes: ['arts-et-spectacle', 'lecture-et-ecriture'],
  audiences: ['enfants', 'familles'],
  author: 'karim.haddad',
  library: 'mediatheque-boris-vian-port-de-bouc',
  start: inMonths(-3),
  context: 'La médiathèque est au pied des tours. On a déroulé les tapis dehors.',
  running: '- Un album lu debout\n- Trois figures à deux\n- Le livre rejoué sans texte',
  preparation: [2, 'weeks'],
  expenses: [['Compagnie, 2 interventions', 560]],
  fundings: [
    ['Ville de Port-de-Bouc', 260, 260],
    ['Politique de la ville', 300, 300],
  ],
  speakers: [['Compagnie Haut les pieds', 'cirque']],
  attendance: { '6-11': 38, '18-64': 20 },
  worked: 'Être dehors.',
  failed: 'Le mistral : prévoir le gymnase.',
  again: 'yes',
  contact: ['Samira Beldjoudi', 'jeunesse'],
  publishedDaysAgo: 80,
};

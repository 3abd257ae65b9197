import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const repairCafeNum: SeededSheet = {
  key: 'repair-cafe-num',
  title: 'La clinique des vieux ordinateurs',
  summary:
    'Un samedi par trimestre, des bénévoles remettent en route les ordinateurs lents avec un système libre.',
  kind: 'workshop',
  state: 'running',
  themes: ['numerique', 'vie-pratique-et-sante'],
  audiences: ['adultes', 'adolescents'],
  author: 'karim.haddad',
  library: 'mediatheque-municipale-aubagne',
  start: inMonths(-16),
  end: inMonths(4),
  context:
    'On arrive avec sa machine, on repart avec elle, un système à jour et une heure de prise en main.',
  running:
    '- Accueil et sauvegarde sur disque dur\n- Diagnostic à deux\n- Installation, prise en main, fiche à emporter',
  technicalNeeds: 'Douze prises, six écrans de secours, une salle qui ferme à clé pour les pauses.',
  preparation: [1, 'weeks'],
  expenses: [
    ['Clés et disques', 160],
    ['Sandwichs des bénévoles', 75],
  ],
  fundings: [['Ville d’Aubagne', 235, 235]],
  partners: [['Association d’utilisateurs du libre', 'huit bénévoles']],
  attendance: { '12-17': 6, '18-64': 48, '65+': 31 },
  worked: 'La fiche à emporter, écrite gros.',
  again: 'yes',
  contact: ['Nadège Roussin', 'espace multimédia'],
  publishedDaysAgo: 370,
};

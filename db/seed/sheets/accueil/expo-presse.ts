import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const expoPresse: SeededSheet = {
  key: 'expo-presse',
  title: 'Fabriquer le journal du quartier en une semaine',
  summary:
    'Semaine de la presse : vingt élèves, un maquettiste, quatre pages imprimées chez le photocopieur du coin.',
  kind: 'workshop',
  state: 'done',
  themes: ['citoyennete', 'lecture-et-ecriture'],
  audiences: ['scolaires', 'adolescents'],
  author: 'karim.haddad',
  library: 'mediatheque-municipale-aubagne',
  start: inMonths(-8),
  context:
    'Ils ont découvert qu’un maire rappelle, qu’un commerçant se fâche et qu’un titre se négocie.',
  running:
    '- Lundi : conférence de rédaction\n- Mardi, mercredi : terrain\n- Jeudi : écriture, maquette\n- Vendredi : impression, distribution au marché',
  preparation: [5, 'weeks'],
  expenses: [
    ['Maquettiste, 2 jours', 480],
    ['Impression, 500 exemplaires', 210],
  ],
  fundings: [
    ['Ville d’Aubagne', 390, 390],
    ['Collège', 300, 300],
  ],
  speakers: [['Timothée Garrigue', 'journaliste de presse locale']],
  attendance: { '12-17': 20 },
  satisfaction: [4.6, 20],
  worked: 'Distribuer soi-même, au marché.',
  again: 'yes',
  contact: ['Nadège Roussin', 'adolescents'],
  publishedDaysAgo: 210,
};

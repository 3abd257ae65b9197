import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const fanzine: SeededSheet = {
  key: 'fanzine',
  title: 'Un fanzine en une journée',
  summary:
    'Huit pages, un photocopieur, une agrafeuse à long bras : écrire, coller, imprimer, distribuer avant la fermeture.',
  kind: 'workshop',
  state: 'done',
  themes: ['lecture-et-ecriture', 'bande-dessinee'],
  audiences: ['adolescents', 'adultes'],
  author: 'nora',
  library: 'mediatheque-chalucet-toulon',
  start: inMonths(-4, 18),
  context:
    'La contrainte fait tout : à 17 h 30, cinquante exemplaires sortent, quoi qu’il y ait dedans.',
  running:
    '- 10 h : thème tiré au sort\n- 10 h 30 : double page par personne\n- 15 h : chemin de fer, collage\n- 16 h 30 : impression, agrafage, distribution',
  preparation: [2, 'days'],
  expenses: [
    ['Intervenant', 308.01],
    ['Papier couleur, agrafes', 27],
  ],
  fundings: [['Métropole Toulon Provence Méditerranée', 335.01, 335.01]],
  speakers: [['Octave Rinaldi', 'auteur de fanzines']],
  attendance: { '12-17': 9, '18-64': 7 },
  satisfaction: [4.7, 15],
  worked: 'L’heure limite.',
  again: 'yes',
  contact: ['Anouk Sestier', 'adolescents'],
  publishedDaysAgo: 105,
};

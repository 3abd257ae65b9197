import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const ruchePedagogique: SeededSheet = {
  key: 'ruche-pedagogique',
  title: 'Une ruche vitrée entre deux rayons',
  summary:
    'Installer une ruche pédagogique avec un apiculteur : assurance, signalétique, et que faire quand il fait 40 °C.',
  kind: 'tutorial',
  state: 'abandoned',
  themes: ['nature'],
  audiences: ['tout-public'],
  author: 'nora',
  library: 'mediatheque-d-hyeres',
  start: inYears(-2, 4),
  context:
    'Nous avons renoncé au bout de cinq mois. Cette fiche dit pourquoi, pour que personne ne recommence pareil.',
  running:
    '- Avril : installation sur le palier, sortie par la façade\n- Juin : 41 °C derrière la vitre, la cire fond\n- Août : la colonie repart chez l’apiculteur',
  expenses: [
    ['Ruche vitrée', 480],
    ['Assurance', 90],
  ],
  fundings: [['Métropole Toulon Provence Méditerranée', 570, 570]],
  failed: 'Exposition plein sud. Sans pièce fraîche, il ne faut pas.',
  again: 'no',
  advice:
    'Une exposition de photographies et trois visites au rucher coûtent moins et plaisent autant.',
  contact: ['Élise Garcin', 'agente'],
  publishedDaysAgo: 520,
};

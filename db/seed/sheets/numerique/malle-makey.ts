import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const malleMakey: SeededSheet = {
  key: 'malle-makey',
  title: 'Malle Makey Makey : un piano en bananes et ce qui suit',
  summary:
    'Quatre séances progressives avec la malle du département, du piano en fruits au livre qui parle.',
  kind: 'digitalMediation',
  state: 'done',
  themes: ['numerique', 'musique'],
  audiences: ['enfants', 'familles'],
  author: 'ines.arnaud',
  library: 'bibliotheque-departementale-des-hautes-alpes-gap',
  perimeters: [['departement', '05', 'Toutes les bibliothèques des Hautes-Alpes, sur réservation']],
  start: inYears(-2),
  context:
    'La malle dormait entre deux prêts : on ne savait pas quoi faire après les bananes. Quatre séances écrites, minutées, testées dans neuf villages.',
  running:
    '1. Le piano en fruits\n2. Le parcours sonore, pieds nus\n3. La manette en pâte à modeler\n4. Le livre qui parle, avec du papier d’aluminium',
  materialMeans:
    'La malle : 6 cartes, 12 cordons, 2 tablettes, enceinte. À fournir : fruits, pâte à modeler, papier d’aluminium.',
  preparation: [3, 'hours'],
  expenses: [['Fruits et pâte à modeler, par séance', 14]],
  fundings: [['Bibliothèque d’accueil', 14]],
  toFetch: [['tool', 'Scratch', 'https://scratch.mit.edu/', 96]],
  attendance: { '6-11': 210, '18-64': 60 },
  satisfaction: [4.6, 88],
  worked: 'Commencer par les pieds : les timides jouent tout de suite.',
  failed: 'Les cordons se perdent : compter devant les enfants.',
  again: 'yes',
  contact: ['Inès Arnaud', 'action culturelle'],
  publishedDaysAgo: 640,
  verifiedDaysAgo: 200,
  replays: [
    {
      by: 'yves.imbert',
      library: 'mediatheque-de-savines-le-lac',
      when: inYears(-1, 7),
      attendance: 14,
      euros: 15,
      rating: 5,
    },
    {
      by: 'yves.imbert',
      library: 'bibliotheque-municipale-embrun',
      when: inMonths(-9),
      attendance: 18,
      euros: 12,
      rating: 4,
    },
    {
      by: 'camille',
      library: 'mediatheque-communautaire-des-mees',
      when: inMonths(-5),
      attendance: 12,
      euros: 18,
      rating: 5,
      advice: 'Les pommes de terre tiennent mieux que les bananes.',
    },
  ],
};

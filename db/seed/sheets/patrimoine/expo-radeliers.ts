import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const expoRadeliers: SeededSheet = {
  key: 'expo-radeliers',
  title: 'Les radeliers de la Durance, exposition à emprunter',
  summary:
    'Douze panneaux, une maquette, une malle de jeux : l’exposition circule dans les bibliothèques des deux départements.',
  kind: 'exhibition',
  state: 'done',
  themes: ['patrimoine'],
  audiences: ['tout-public', 'scolaires'],
  author: 'ines.arnaud',
  library: 'bibliotheque-departementale-des-hautes-alpes-gap',
  perimeters: [
    ['departement', '05', 'Hautes-Alpes, par la navette'],
    ['departement', '04', 'Alpes-de-Haute-Provence, retrait à Sisteron'],
  ],
  start: inYears(-2, 9),
  end: inYears(-1, 12),
  context:
    'Même panneau, même histoire, racontée autrefois par chaque bibliothèque avec ses propres photocopies.',
  running:
    '- Réserver trois mois avant\n- 28 m² de murs, ou des grilles prêtées\n- Convention, assurance de 1 800 €',
  preparation: [2, 'days'],
  expenses: [
    ['Panneaux et maquette', 3400],
    ['Caisses', 420],
  ],
  fundings: [
    ['Département des Hautes-Alpes', 2220, 2220],
    ['Région Provence-Alpes-Côte d’Azur', 1600, 1600],
  ],
  attendance: { '6-11': 380, '18-64': 610, '65+': 290 },
  worked: 'La maquette qu’on a le droit de toucher.',
  again: 'yes',
  contact: ['Inès Arnaud', 'action culturelle'],
  publishedDaysAgo: 510,
  replays: [
    {
      by: 'yves.imbert',
      library: 'mediatheque-de-laragne-monteglin',
      when: inYears(-1, 3),
      attendance: 210,
      euros: 0,
      rating: 5,
    },
    {
      by: 'camille',
      library: 'mediatheque-andre-roman-sisteron',
      when: inYears(-1, 6),
      attendance: 340,
      euros: 0,
      rating: 4,
    },
  ],
};

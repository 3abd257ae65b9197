import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const bibliobusDoudous: SeededSheet = {
  key: 'bibliobus-doudous',
  title: 'Le bibliobus des doudous s’arrête à la crèche',
  summary:
    'Une tournée de vingt minutes par structure, trois albums, une comptine, un sac de livres laissé jusqu’au mois suivant.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['petite-enfance'],
  audiences: ['tout-petits', 'professionnels'],
  author: 'nadia.benali',
  library: 'mediatheque-departementale-des-alpes-de-haute-provence-digne-les-bains',
  perimeters: [['departement', '04', 'Neuf crèches et relais petite enfance']],
  start: inMonths(-14),
  end: inMonths(-5),
  context:
    'Les crèches rurales n’ont ni fonds ni bus. Le bibliobus passe déjà sur la route : il suffisait de s’arrêter vingt minutes.',
  objectives:
    '- Un rendez-vous mensuel, toujours la même personne\n- Former deux professionnelles par structure à lire à voix haute',
  running:
    '- Monter un groupe de cinq enfants\n- Une comptine pour ouvrir\n- Trois albums, dont un sans texte\n- Laisser le sac, reprendre le précédent',
  materialMeans: 'Neuf sacs de dix albums, une couverture, un tambourin.',
  preparation: [3, 'weeks'],
  expenses: [
    ['Albums, 90 exemplaires', 1080],
    ['Sacs en toile', 63],
  ],
  fundings: [
    ['Département des Alpes-de-Haute-Provence', 700, 700],
    ['Caisse d’allocations familiales', 443, 443],
  ],
  partners: [['Protection maternelle et infantile'], ['Relais petite enfance du Pays dignois']],
  attendance: { '0-5': 164, '18-64': 48 },
  satisfaction: [4.8, 31],
  worked: 'Toujours la même voix. Les enfants montent seuls au troisième passage.',
  failed: 'Prévoir deux passages courts plutôt qu’un long.',
  again: 'yes',
  contact: ['Gaëtan Mistral', 'bibliobus'],
  publishedDaysAgo: 150,
  replays: [
    {
      by: 'camille',
      library: 'mediatheque-andre-roman-sisteron',
      when: inMonths(-2),
      attendance: 34,
      euros: 212,
      rating: 5,
      advice: 'Prévoir deux passages courts.',
    },
    {
      by: 'nora',
      library: 'mediatheque-departementale-du-var-draguignan',
      when: inMonths(-3),
      attendance: 120,
      euros: 900,
      rating: 4,
    },
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const teteDansLesEtoiles: SeededSheet = {
  key: 'tete-dans-les-etoiles',
  title: 'La tête dans les étoiles : malle de romans et d’albums',
  summary:
    'Quarante titres, un quiz, une affiche. La malle circule dans six bibliothèques par la navette, un mois chacune.',
  kind: 'exhibition',
  state: 'done',
  themes: ['lecture-et-ecriture', 'sciences'],
  audiences: ['tout-public'],
  author: 'nadia.benali',
  library: 'mediatheque-andre-roman-sisteron',
  perimeters: [
    [
      'departement',
      '04',
      'Six bibliothèques du réseau, par la navette de la médiathèque départementale',
    ],
  ],
  start: inMonths(-11),
  end: inMonths(-5),
  context:
    'Une malle pour celles qui n’ont ni salle ni budget : on l’ouvre, elle fait table thématique toute seule.',
  running:
    '- Jour 1 : vérifier le contenu avec la liste collée au couvercle\n- Poser l’affiche, le quiz et l’urne\n- Jour 30 : tirer au sort, refermer, navette',
  materialMeans: '40 livres, 1 affiche, 100 bulletins de quiz, 1 urne, 2 présentoirs pliants.',
  preparation: [2, 'days'],
  expenses: [
    ['Livres', 410],
    ['Caisse à roulettes', 62],
  ],
  fundings: [['Médiathèque départementale', 472, 472]],
  partners: [['Médiathèque départementale des Alpes-de-Haute-Provence', 'achat et navette']],
  toFetch: [['booklist', 'La sélection en ligne', 'https://www.bnf.fr/', 29]],
  attendance: { '6-11': 120, '18-64': 90, '65+': 40 },
  worked: 'Les petites bibliothèques l’ont prolongée d’elles-mêmes.',
  failed: 'Le quiz était trop difficile pour les moins de neuf ans.',
  again: 'withChanges',
  contact: ['Victor Blanchemain', 'secteur jeunesse'],
  publishedDaysAgo: 150,
  replays: [
    {
      by: 'mireille.aubert',
      library: 'bibliotheque-de-banon',
      when: inMonths(-10),
      attendance: 60,
      euros: 0,
      rating: 4,
    },
    {
      by: 'nadia.benali',
      library: 'bibliotheque-d-annot',
      when: inMonths(-8),
      attendance: 45,
      euros: 0,
      rating: 5,
    },
    {
      by: 'nadia.benali',
      library: 'mediatheque-de-castellane',
      when: inMonths(-7),
      attendance: 38,
      euros: 0,
      rating: 4,
    },
  ],
};

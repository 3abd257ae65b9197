import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const residenceAutrice: SeededSheet = {
  key: 'residence-autrice',
  title: 'Résidence d’autrice en vallée : six semaines, un livre de voix',
  summary:
    'Une autrice loge au presbytère, écrit le matin, écoute l’après-midi. Le livre imprimé est donné à chaque foyer.',
  kind: 'territoryProject',
  state: 'done',
  themes: ['lecture-et-ecriture', 'patrimoine'],
  audiences: ['tout-public'],
  author: 'nadia.benali',
  library: 'bibliotheque-d-annot',
  perimeters: [
    ['intercommunality', null, 'Vallée du Coulomp et haut Verdon'],
    ['commune', '04008', 'Annot, ateliers d’écriture'],
  ],
  start: inYears(-1, 4),
  end: inYears(-1, 6),
  context:
    'Une vallée qui se vide écrit pour ne pas s’effacer. L’autrice a recueilli quarante voix, le livre en garde vingt-six.',
  objectives:
    '- Douze ateliers ouverts\n- Un livre de 96 pages, 800 exemplaires\n- Une lecture dans chaque village',
  running:
    '- Semaines 1 et 2 : rencontres, marché, train des Pignes\n- Semaines 3 à 5 : ateliers et écriture\n- Semaine 6 : lectures publiques',
  humanMeans: 'Une bibliothécaire à mi-temps sur le projet, six bénévoles pour les transcriptions.',
  preparation: [9, 'months'],
  expenses: [
    ['Bourse de résidence', 4000],
    ['Logement', 600],
    ['Impression du livre', 2900],
    ['Déplacements', 480],
  ],
  fundings: [
    ['Centre national du livre', 3500, 3500],
    ['DRAC Provence-Alpes-Côte d’Azur', 2000, 2000],
    ['CC Alpes Provence Verdon', 1480, 1480],
    ['Département des Alpes-de-Haute-Provence', 1000, 1000],
  ],
  speakers: [['Noémie Castang', 'autrice']],
  partners: [['Train des Pignes', 'lectures à bord'], ['Agence régionale du livre']],
  attendance: { '12-17': 40, '18-64': 210, '65+': 160 },
  satisfaction: [4.7, 52],
  worked: 'Lire dans le train : le public ne peut pas partir, et ne voulait pas.',
  failed: 'La transcription a pris trois fois le temps prévu.',
  again: 'withChanges',
  advice:
    'Déposez au Centre national du livre un an avant. Écrivez le droit à l’image dès la première rencontre.',
  contact: ['Colombe Fabre', 'responsable'],
  firstPublishedDaysAgo: 560,
  publishedDaysAgo: 300,
  verifiedDaysAgo: 40,
};

import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const nuitDesEtoilesPlage: SeededSheet = {
  key: 'nuit-des-etoiles-plage',
  title: 'Nuit des étoiles sur la plage',
  summary:
    'En août, la bibliothèque de plage reste ouverte jusqu’à minuit : transats, contes du ciel, télescopes du club.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['sciences', 'lecture-et-ecriture'],
  audiences: ['tout-public', 'familles'],
  author: 'lea.fontana',
  library: 'bibliotheque-municipale-l-odyssee-menton',
  place: { commune: '06083', label: 'Plage des Sablettes, Menton' },
  start: inYears(-1, 8),
  context:
    'La bibliothèque de plage ferme à 19 h. Une fois l’an, pendant les Perséides, elle rouvre à 21 h, quand le sable refroidit.',
  running:
    '- 21 h : contes, lumière baissée par la ville\n- 22 h : repérage à l’œil nu\n- 22 h 30 : télescopes, file par couleur de bracelet\n- Minuit : on range, les livres rentrent à pied',
  preparation: [2, 'months'],
  expenses: [
    ['Conteuse', 320],
    ['Gardiennage', 210],
    ['Bracelets et lampes', 64],
  ],
  fundings: [['Ville de Menton', 594, 594]],
  partners: [['Club d’astronomie des Alpes-Maritimes', 'quatre télescopes']],
  attendance: { '0-5': 12, '6-11': 48, '12-17': 15, '18-64': 110, '65+': 20 },
  satisfaction: [4.4, 63],
  worked: 'Baisser l’éclairage de la promenade : la ville l’a refait depuis.',
  failed: 'Trop de monde aux télescopes : deux heures d’attente.',
  again: 'withChanges',
  contact: ['Fabienne Oreglia', 'hors les murs'],
  publishedDaysAgo: 440,
};

import { inMonths, inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const boitesALivres: SeededSheet = {
  key: 'boites-a-livres',
  title: 'Boîtes à livres : en finir avec les encyclopédies mouillées',
  summary:
    'Six boîtes, six parrains, une tournée par semaine : ce qui a changé quand la bibliothèque s’en est occupée.',
  kind: 'tutorial',
  state: 'done',
  themes: ['lecture-et-ecriture'],
  audiences: ['tout-public', 'professionnels'],
  author: 'lea.fontana',
  library: 'mediatheque-municipale-mouans-sartoux',
  start: inYears(-2),
  context:
    'Les boîtes servaient de débarras. Un autocollant, un parrain et un fonds de désherbage les ont sauvées.',
  running:
    '- Un parrain par boîte, son prénom dessus\n- Vingt livres au plus, jamais plus\n- Une couleur d’autocollant par mois : on retire l’ancienne',
  preparation: [1, 'weeks'],
  expenses: [
    ['Autocollants', 34],
    ['Lasure', 52],
  ],
  fundings: [['Commune de Mouans-Sartoux', 86, 86]],
  worked: 'Le prénom du parrain.',
  failed: 'Une boîte en plein soleil : les livres jaunissent en un mois.',
  again: 'yes',
  contact: ['Huguette Maurel', 'collections'],
  publishedDaysAgo: 450,
  replays: [
    {
      by: 'karim.haddad',
      library: 'mediatheque-municipale-saint-martin-de-crau',
      when: inMonths(-8),
      euros: 40,
      rating: 4,
    },
    { by: 'nora', library: 'mediatheque-de-lorgues', when: inMonths(-5), euros: 60, rating: 5 },
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const wikipediaCommune: SeededSheet = {
  key: 'wikipedia-commune',
  title: 'Écrire la page Wikipédia de son village',
  summary:
    'Un édit-a-thon d’une journée : sources locales, règles de l’encyclopédie, trois articles publiés le soir.',
  kind: 'digitalMediation',
  state: 'done',
  themes: ['patrimoine', 'numerique'],
  audiences: ['adultes', 'seniors'],
  author: 'sacha',
  library: 'bibliotheque-municipale-vaison-la-romaine',
  start: inMonths(-6, 13),
  context:
    'L’article sur la cité antique était riche, celui sur la ville moderne tenait en trois lignes.',
  running:
    '- Matin : qu’est-ce qu’une source ?\n- Midi : pique-nique et cartons d’archives\n- Après-midi : écrire à deux, publier, surveiller',
  preparation: [4, 'weeks'],
  expenses: [['Déjeuner des contributeurs', 85]],
  fundings: [['Commune de Vaison-la-Romaine', 85, 85]],
  partners: [['Wikimédia France', 'deux bénévoles'], ['Société archéologique']],
  toFetch: [
    ['text', 'Guide du premier article', 'https://fr.wikipedia.org/wiki/Aide:Premiers_pas', 39],
  ],
  attendance: { '18-64': 11, '65+': 9 },
  satisfaction: [4.6, 18],
  worked: 'Les cartons d’archives ouverts sur la table.',
  again: 'yes',
  contact: ['Maguelone Peyre', 'patrimoine'],
  publishedDaysAgo: 145,
  replays: [
    {
      by: 'nora',
      library: 'mediatheque-municipale-brignoles',
      when: inMonths(-2),
      attendance: 14,
      euros: 40,
      rating: 4,
    },
  ],
};

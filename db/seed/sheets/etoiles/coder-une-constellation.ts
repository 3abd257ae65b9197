import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const coderUneConstellation: SeededSheet = {
  key: 'coder-une-constellation',
  title: 'Coder une constellation',
  summary:
    'Une carte, des diodes, du fil conducteur : on programme la Grande Ourse qui clignote. Gratuit, avec la malle du département.',
  kind: 'digitalMediation',
  state: 'done',
  themes: ['numerique', 'sciences'],
  audiences: ['enfants', 'adolescents'],
  author: 'karim.haddad',
  library: 'mediatheque-simone-veil-la-ciotat',
  start: inMonths(-7, 21),
  context:
    'Trois heures, huit enfants, une étoile chacun. Le code tient en douze lignes et s’affiche au mur.',
  running:
    '- 20 min : les étoiles n’ont pas toutes la même couleur, pourquoi ?\n- 1 h : coudre le fil conducteur sur le feutre noir\n- 1 h : programmer le clignotement, par deux\n- 30 min : éteindre la salle, raconter',
  materialMeans:
    '4 cartes programmables, 40 diodes, fil conducteur, feutre noir, 4 ordinateurs portables.',
  preparation: [1, 'days'],
  expenses: [['Aucune dépense : malle prêtée', 0]],
  toFetch: [['tool', 'Éditeur de code par blocs', 'https://makecode.microbit.org/', 52]],
  attendance: { '6-11': 5, '12-17': 3 },
  worked: 'Coder à deux, un qui lit, un qui tape.',
  again: 'yes',
  advice: 'Tester les piles la veille : deux cartes sur quatre étaient à plat.',
  contact: ['Farid Bensaïd', 'médiation numérique'],
  publishedDaysAgo: 205,
  replays: [
    {
      by: 'karim.haddad',
      library: 'mediatheque-intercommunale-ouest-provence-istres',
      when: inMonths(-5),
      attendance: 10,
      euros: 0,
      rating: 5,
    },
    {
      by: 'yves.imbert',
      library: 'mediatheque-du-15-9-briancon',
      when: inMonths(-2),
      attendance: 8,
      euros: 25,
      rating: 4,
      advice: 'Remplacer le feutre par du carton noir : plus simple à coudre.',
    },
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const bibliothequeVivante: SeededSheet = {
  key: 'bibliotheque-vivante',
  title: 'Bibliothèque vivante : emprunter une personne',
  summary:
    'Dix « livres vivants », vingt minutes de conversation, une seule règle : on rend le livre dans l’état où on l’a pris.',
  kind: 'encounter',
  state: 'done',
  themes: ['citoyennete', 'accueil-et-inclusion'],
  audiences: ['adultes', 'adolescents'],
  author: 'karim.haddad',
  library: 'bmvr-alcazar-marseille',
  start: inMonths(-13, 12),
  context:
    'Un ancien détenu, une éboueuse, un moine, une championne d’échecs : on lit ce qu’on n’ose pas demander.',
  running:
    '- Catalogue affiché, résumé écrit par chaque livre\n- Emprunt à la banque de prêt, carte de lecteur\n- Retour, un mot dans le registre',
  humanMeans: 'Deux personnes à l’accueil, une pour accompagner les livres entre deux prêts.',
  preparation: [3, 'months'],
  expenses: [
    ['Formation des livres vivants', 350],
    ['Repas', 140],
  ],
  fundings: [['Ville de Marseille', 490, 490]],
  attendance: { '12-17': 24, '18-64': 118, '65+': 31 },
  satisfaction: [4.9, 96],
  worked: 'La préparation : chaque livre a choisi sa limite.',
  failed: 'Vingt minutes sont courtes ; trente seraient trop.',
  again: 'yes',
  contact: ['Leïla Mansour', 'publics'],
  publishedDaysAgo: 385,
  verifiedDaysAgo: 30,
  replays: [
    {
      by: 'nadia.benali',
      library: 'mediatheque-de-digne-les-bains',
      when: inMonths(-4),
      attendance: 60,
      euros: 120,
      rating: 5,
    },
  ],
};

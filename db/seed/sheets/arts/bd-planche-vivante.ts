import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const bdPlancheVivante: SeededSheet = {
  key: 'bd-planche-vivante',
  title: 'La planche vivante : 24 heures de bande dessinée',
  summary:
    'Douze auteurs amateurs, vingt-quatre planches, une nuit blanche dans la bibliothèque ouverte.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['bande-dessinee'],
  audiences: ['adolescents', 'adultes'],
  author: 'karim.haddad',
  library: 'bibliotheque-mejanes-allumettes-aix-en-provence',
  start: inMonths(-7, 11),
  end: inMonths(-7, 12),
  context:
    'Le règlement est mondial, le café est local. On y vient dessiner, ou regarder dessiner à trois heures du matin.',
  running:
    '- 15 h : contrainte tirée au sort\n- Toute la nuit : tables lumineuses, soupe, sieste\n- 15 h : accrochage, lecture publique',
  humanMeans: 'Trois équipes de deux, un agent de sécurité.',
  preparation: [2, 'months'],
  expenses: [
    ['Sécurité de nuit', 420],
    ['Repas', 260],
    ['Papier', 70],
  ],
  fundings: [['Ville d’Aix-en-Provence', 750, 750]],
  partners: [['Rencontres du 9e art']],
  attendance: { '12-17': 5, '18-64': 60 },
  worked: 'La bibliothèque ouverte la nuit : quarante visiteurs entre minuit et six heures.',
  again: 'yes',
  contact: ['Karim Haddad', 'bande dessinée'],
  publishedDaysAgo: 195,
};

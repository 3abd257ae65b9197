import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const prixLyceens: SeededSheet = {
  key: 'prix-lyceens',
  title: 'Un prix littéraire avec deux lycées',
  summary:
    'Cinq premiers romans, trois rencontres, un vote à bulletin secret : organiser un prix sans en faire un concours.',
  kind: 'encounter',
  state: 'running',
  themes: ['lecture-et-ecriture'],
  audiences: ['adolescents', 'scolaires'],
  author: 'karim.haddad',
  library: 'bibliotheque-mejanes-allumettes-aix-en-provence',
  start: inMonths(-2),
  end: inMonths(6),
  context: 'Les élèves votent, les auteurs viennent, personne ne fait de fiche de lecture.',
  running:
    '- Septembre : présélection par les documentalistes\n- Novembre à mars : trois rencontres\n- Avril : débat, vote, remise',
  preparation: [4, 'months'],
  expenses: [
    ['Rencontres, 3 auteurs', 924.03],
    ['Contribution diffuseur (1,1 %)', 10.16],
    ['60 livres', 1140],
    ['Transports', 420],
  ],
  fundings: [
    ['Région Provence-Alpes-Côte d’Azur', 1500, 1500],
    ['Ville d’Aix-en-Provence', 994.19, 994.19],
  ],
  partners: [['Lycée Émile-Zola'], ['Lycée Vauvenargues']],
  budgetNote: 'Tarifs de la Charte des auteurs et illustrateurs jeunesse.',
  contact: ['Solveig Armand', 'littérature'],
  publishedDaysAgo: 48,
};

import { inYears, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const restaurerReliure: SeededSheet = {
  key: 'restaurer-reliure',
  title: 'Réparer une reliure avec trois fois rien',
  summary:
    'Colle de farine, papier japon, presse de fortune : le geste qui sauve un album fatigué, en dix minutes.',
  kind: 'tutorial',
  state: 'done',
  themes: ['patrimoine', 'vie-pratique-et-sante'],
  audiences: ['professionnels'],
  author: 'sacha',
  library: 'bibliotheque-ceccano-avignon',
  start: inYears(-3),
  context: 'On jette trop vite. Un dos décollé se refait pendant le café.',
  running:
    '1. Dépoussiérer, photographier\n2. Encoller au pinceau, du milieu vers les bords\n3. Papier japon, fibres dans le sens du dos\n4. Presser une nuit entre deux planches',
  materialMeans: 'Colle d’amidon, papier japon 12 g, pinceau plat, serre-joints.',
  preparation: [1, 'hours'],
  expenses: [['Papier japon et colle, pour 50 livres', 38]],
  fundings: [['Ville d’Avignon', 38, 38]],
  toFetch: [['outline', 'Fiches de conservation de la BnF', 'https://www.bnf.fr/', 102]],
  worked: 'Le serre-joint remplace la presse.',
  again: 'yes',
  advice: 'Jamais de ruban adhésif, même « invisible ».',
  contact: ['Bruno Kervella', 'reliure'],
  licence: 'cc-by-4.0',
  publishedDaysAgo: 830,
  comments: [
    {
      by: 'mireille.aubert',
      daysAgo: 100,
      body: 'Le sens des fibres, comment le voit-on ?',
      answers: [
        {
          by: 'sacha',
          daysAgo: 99,
          body: 'Déchirez un coin : il se déchire droit dans le sens des fibres.',
        },
      ],
    },
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const classeDansLesEtoiles: SeededSheet = {
  key: 'classe-dans-les-etoiles',
  title: 'Une classe dans les étoiles',
  summary:
    'Une matinée pour une classe de cycle 3, sans dôme : la salle est occultée avec des couvertures et chaque élève projette sa constellation.',
  kind: 'workshop',
  state: 'running',
  themes: ['sciences'],
  audiences: ['scolaires', 'enfants'],
  author: 'nadia.benali',
  library: 'mediatheque-andre-roman-sisteron',
  start: inMonths(-2),
  end: inMonths(5),
  context:
    'Les écoles demandaient le planétarium, le budget n’y était pas. Cette version garde le récit et la boîte-constellation, et tient dans une matinée de classe.',
  objectives:
    '- Relier une lecture, une fabrication et une observation\n- Préparer la visite avec l’enseignante, fiche de vocabulaire à l’appui',
  running:
    '- 9 h : le récit d’Orion, livres ouverts sur la table\n- 9 h 40 : boîtes-constellations, deux groupes de treize\n- 10 h 45 : projection au plafond\n- 11 h 15 : chacun choisit un livre pour la classe',
  materialMeans: '26 cartons, 13 lampes pour deux, couvertures noires, ruban adhésif de peintre.',
  preparation: [10, 'days'],
  expenses: [
    ['Médiatrice, 1 demi-journée', 308.01],
    ['Contribution diffuseur (1,1 %)', 3.39],
    ['Fournitures', 88.6],
  ],
  fundings: [
    ['Commune de Sisteron', 250, 250],
    ['Coopérative scolaire', 150],
  ],
  partners: [['École élémentaire du Thor', 'six classes inscrites']],
  advice: 'Demander à l’enseignante de former les groupes : on gagne dix minutes.',
  contact: ['Victor Blanchemain', 'secteur jeunesse'],
  publishedDaysAgo: 45,
  adaptedFrom: 'planetarium-de-poche',
  comments: [
    {
      by: 'ines.arnaud',
      daysAgo: 12,
      body: 'Est-ce jouable avec des CE1 ? Nous avons une classe double.',
      answers: [
        {
          by: 'nadia.benali',
          daysAgo: 11,
          body: 'Oui, en perçant les calques à leur place avant la séance.',
        },
      ],
    },
  ],
};

import { inMonths, type SeededSheet } from '#db/seed/sheets/shape.ts';

export const planetariumDePoche: SeededSheet = {
  key: 'planetarium-de-poche',
  title: 'Planétarium de poche : une soirée sous les étoiles',
  summary:
    'Un dôme gonflable loué pour la soirée, trois lectures, une médiatrice en astronomie. Tout le matériel tient dans un coffre.',
  kind: 'culturalAction',
  state: 'done',
  themes: ['sciences', 'lecture-et-ecriture'],
  audiences: ['familles', 'enfants', 'tout-public'],
  author: 'camille',
  coauthor: 'nadia.benali',
  library: 'mediatheque-de-forcalquier',
  start: inMonths(-8, 13),
  end: inMonths(-8, 14),
  context:
    'Le temps d’une soirée, la salle d’animation devient un ciel. Sous un dôme gonflable, on écoute des récits, on repère trois constellations, puis on sort les chercher pour de vrai.',
  objectives:
    '- Faire entrer les sciences par le récit, avec le fonds documentaire à portée de main.\n- Ouvrir un soir, à une heure où les familles sont disponibles.\n- Travailler avec le club d’astronomie, voisin mais jamais venu.',
  running:
    '## Six semaines avant\n\nRéserver le dôme et l’intervenante. Mesurer la hauteur sous plafond : il faut 3,20 m.\n\n## La veille\n\nMonter le dôme à deux, une heure. Choisir les lectures, 8 minutes chacune.\n\n## Le soir\n\n- 18 h : première séance pour les familles, 22 personnes au plus sous le dôme\n- 19 h 30 : soupe partagée, table de livres, prêts sur place\n- 20 h 30 : seconde séance, puis observation sur le parvis si le ciel le permet',
  technicalNeeds:
    'Une salle de 6 m sur 6, sans poteau, 3,20 m sous plafond. Une prise à moins de dix mètres. Le parvis éteint : le demander au service des fêtes.',
  humanMeans:
    'Deux bibliothécaires pour le montage, une à l’accueil, une médiatrice, un bénévole du club au télescope.',
  materialMeans:
    'Dôme de 5 m, projecteur fourni avec le dôme, 22 tapis, 4 lampes rouges, couvertures.',
  preparation: [6, 'weeks'],
  expenses: [
    ['Médiatrice, 2 demi-journées à 308,01 €', 616.02],
    ['Contribution diffuseur (1,1 %)', 6.78],
    ['Déplacements', 84],
    ['Location du dôme, 2 jours', 380],
    ['Fournitures de l’atelier', 96.2],
    ['Affiches et tracts', 60],
  ],
  fundings: [
    ['Commune de Forcalquier', 393, 443],
    ['Département (appel à projets lecture)', 400, 350],
    ['CC Pays Forcalquier et Montagne de Lure', 300, 300],
    ['Amis de la médiathèque', 150, 150],
  ],
  budgetNote: 'Plan équilibré. Dossier du Département déposé en novembre, réponse en février.',
  partners: [
    ['Collège de Forcalquier', 'deux classes en journée'],
    ['Club d’astronomie local', 'télescope et observation'],
    ['Amis de la médiathèque', 'soupe et accueil'],
    ['Service des fêtes de la commune', 'extinction de l’éclairage du parvis'],
  ],
  speakers: [
    ['Inès Marcadet', 'médiatrice en astronomie et autrice jeunesse'],
    ['Un club d’astronomie local', 'observation au télescope, bénévole'],
  ],
  toFetch: [
    ['tool', 'Carte du ciel du soir à imprimer', 'https://stellarium-web.org/', 63],
    ['text', 'Récits du ciel, textes libres de droits', 'https://gallica.bnf.fr/', 58],
    [
      'poster',
      'Affiches de la Fête de la science à compléter',
      'https://www.fetedelascience.fr/',
      41,
    ],
  ],
  communication:
    'Affiche A3, agenda de la commune, mot dans les cahiers des deux écoles. Le message qui a marché : « Venez avec une couverture. »',
  attendance: { '6-11': 31, '12-17': 9, '18-64': 25, '65+': 9 },
  satisfaction: [4.6, 41],
  worked:
    'La soupe entre les deux séances : les gens restent, parlent, empruntent. 112 prêts dans la soirée.',
  failed:
    'Annoncer qu’il faut entrer à quatre pattes. Prévoir une séance assise pour les personnes à mobilité réduite.',
  again: 'yes',
  advice:
    'Garder le carton du dôme : caution de 150 € retenue sinon. Une lampe rouge par rangée évite de rallumer.',
  contact: [
    'Lucie Ferrand',
    'action culturelle',
    'Joignable le mardi et le jeudi. Elle préfère un message avant un appel.',
  ],
  licence: 'cc-by-sa-4.0',
  firstPublishedDaysAgo: 300,
  publishedDaysAgo: 190,
  verifiedDaysAgo: 18,
  adaptedFrom: 'etoiles-dans-un-carton',
  replays: [
    {
      by: 'camille',
      library: 'mediatheque-andre-roman-sisteron',
      when: inMonths(-6),
      attendance: 52,
      euros: 410,
      rating: 5,
      advice: 'Le gymnase prêté par la commune évite la question du plafond.',
    },
    {
      by: 'nadia.benali',
      library: 'mediatheque-de-barcelonnette',
      when: inMonths(-4),
      attendance: 68,
      euros: 705,
      rating: 4,
      advice: 'En altitude, couvertures obligatoires, même en juillet.',
    },
    {
      by: 'nadia.benali',
      library: 'mediatheque-de-digne-les-bains',
      when: inMonths(-1, 9),
      attendance: 61,
      euros: 575,
      rating: 5,
      advice: 'Une séance en langue des signes : prévoir une lampe rouge sur l’interprète.',
    },
    {
      by: 'ines.arnaud',
      library: 'mediatheque-de-gap',
      when: inMonths(-2),
      attendance: 50,
      euros: 820,
      rating: 4,
    },
  ],
  comments: [
    {
      by: 'lea.fontana',
      daysAgo: 9,
      body: 'Le dôme passe-t-il dans une salle de 30 m² ? La nôtre a deux poteaux.',
      answers: [
        {
          by: 'camille',
          daysAgo: 9,
          body: 'Non, il fait 5 m de diamètre. Sisteron a pris le gymnase, regardez son retour.',
        },
      ],
    },
    {
      by: 'sacha',
      daysAgo: 30,
      body: 'Nous le préparons à Apt pour la Fête de la science : merci pour la liste, nous avons gagné un mois.',
    },
  ],
};

import type { TrainingAudience } from '#app/trainings/vocabulary.ts';

/** Invented trainings in real places. */
export type SeededSession = {
  /** Of its first half-day, from the day of the demonstration; past where it is negative. */
  inDays: number;
  /** Days after the first, hours, what is done. */
  halves: [after: number, from: string, to: string, topic: string][];
  /** Slug of the library; at a distance where nothing is said. */
  at?: string;
  room?: string;
  quota: number;
  taken?: number;
  /** In the waiting list. */
  waiting?: number;
  /** The organiser asks about meals and needs. */
  questions?: true;
  reserves?: Record<string, number>;
  departements?: string[];
  opensIn?: number;
  cost?: string;
  costNote?: string;
  needsAgreement?: true;
  mostPerLibrary?: number;
  /** Of the directory; who organises teaches where nothing is said. */
  speaker?: string;
  /** Who teaches the first half-day too. */
  firstHalfWith?: string;
  isDraft?: true;
  cancelled?: string;
  /** It is over: who was there, and their certificates. */
  attended?: true;
};

type SeededTraining = {
  title: string;
  summary: string;
  aims: string;
  programme: string;
  prerequisites?: string;
  audience: TrainingAudience;
  theme: string;
  /** Département whose library organises. */
  organiser: string;
  by: string;
  sessions: SeededSession[];
};

const day: SeededSession['halves'] = [
  [0, '09:30', '12:30', 'Comprendre et manipuler'],
  [0, '13:30', '16:30', 'Préparer et essayer'],
];
const morning: SeededSession['halves'] = [[0, '09:00', '12:00', '']];

export const seededTrainings: SeededTraining[] = [
  {
    title: 'Animer un atelier avec une malle Makey Makey',
    summary:
      'Transformer une banane en piano, puis en histoire. Une journée pour oser ouvrir la malle, même sans rien connaître à l’électronique.',
    aims: 'Brancher et dépanner une carte Makey Makey\nÉcrire un atelier pour son public\nRepartir avec une fiche prête à publier',
    programme:
      '## Le matin\n\nOuvrir la malle, comprendre les circuits avec des fruits, de la pâte, de l’eau.\n\n## L’après-midi\n\nPar deux, écrire un atelier pour votre public et l’essayer sur les autres.',
    audience: 'everyone',
    theme: 'numerique',
    organiser: '04',
    by: 'admin',
    sessions: [
      {
        inDays: 33,
        halves: day,
        at: 'mediatheque-de-digne-les-bains',
        quota: 12,
        taken: 9,
        reserves: { '04': 2 },
        costNote: 'repas à votre charge',
        needsAgreement: true,
        firstHalfWith: 'Inès Arnaud',
      },
      {
        inDays: 54,
        halves: day,
        at: 'mediatheque-de-forcalquier',
        quota: 10,
        taken: 10,
        waiting: 3,
      },
      {
        inDays: 61,
        halves: [
          [0, '14:00', '15:30', 'À distance, en deux fois'],
          [7, '14:00', '15:30', 'Retour sur vos essais'],
        ],
        quota: 20,
        taken: 2,
      },
      { inDays: -40, halves: day, at: 'mediatheque-de-barcelonnette', quota: 12, taken: 8 },
    ],
  },
  {
    title: 'Réparer les livres soi-même',
    summary: 'Deux demi-journées pour recoller, recoudre et décider ce qui se répare vraiment.',
    aims: 'Choisir ce qui se répare\nRecoller un dos, reprendre une couture\nTenir un atelier de réparation avec des bénévoles',
    programme:
      '- Les colles et les papiers\n- La couture d’un cahier\n- Ce que l’on n’abîme pas davantage\n\n> Venez avec trois livres malades.',
    prerequisites: 'Aimer travailler de ses mains.',
    audience: 'everyone',
    theme: 'patrimoine',
    organiser: '83',
    by: 'nora',
    sessions: [
      {
        inDays: 26,
        halves: [
          [0, '09:00', '12:00', 'Colles et papiers'],
          [7, '09:00', '12:00', 'Coutures'],
        ],
        at: 'mediatheque-d-hyeres',
        room: 'Atelier',
        quota: 10,
        taken: 4,
        questions: true,
        mostPerLibrary: 2,
      },
      {
        inDays: 75,
        halves: morning,
        at: 'mediatheque-d-hyeres',
        quota: 10,
        isDraft: true,
      },
    ],
  },
  {
    title: 'Observer le ciel avec des enfants',
    summary: 'Une lunette, un dôme, une lampe rouge : de quoi tenir une soirée sous les étoiles.',
    aims: 'Trouver dix constellations\nMonter un dôme gonflable\nParler du ciel sans se tromper',
    programme: 'Une après-midi en salle, une veillée dehors si le ciel le veut.',
    audience: 'everyone',
    theme: 'sciences',
    organiser: '05',
    by: 'ines.arnaud',
    sessions: [
      {
        inDays: 47,
        halves: [
          [0, '14:00', '17:30', 'Sous le dôme'],
          [0, '20:00', '22:30', 'Dehors'],
        ],
        at: 'mediatheque-le-quai-des-arts-veynes',
        quota: 14,
        taken: 5,
        speaker: 'Inès Marcadet',
        departements: ['04', '05', '84'],
      },
    ],
  },
  {
    title: 'Lire aux tout-petits : choisir, tenir, dire',
    summary: 'Une matinée de lectures à voix haute, et ce que les bébés en font.',
    aims: 'Choisir vingt albums qui marchent\nLire avec un groupe qui bouge',
    programme: 'Lectures croisées, films d’ateliers, bibliographie à emporter.',
    audience: 'volunteers',
    theme: 'petite-enfance',
    organiser: '83',
    by: 'nora',
    sessions: [
      { inDays: 40, halves: morning, at: 'mediatheque-d-hyeres', quota: 15, taken: 6 },
      {
        inDays: -75,
        halves: [
          [0, '09:00', '12:00', 'Lectures croisées'],
          [0, '13:30', '16:30', 'Films d’ateliers'],
        ],
        at: 'mediatheque-d-hyeres',
        quota: 15,
        taken: 11,
        attended: true,
      },
    ],
  },
  {
    title: 'Accueillir sans barrière de langue',
    summary: 'Gestes, images et trois phrases utiles pour un guichet ouvert à tous.',
    aims: 'Accueillir en langage simple\nInstaller un fonds en langues étrangères',
    programme: 'Mises en situation, supports à adapter, rencontre avec une association.',
    audience: 'employees',
    theme: 'accueil-et-inclusion',
    organiser: '05',
    by: 'ines.arnaud',
    sessions: [
      {
        inDays: 68,
        halves: day,
        at: 'bibliotheque-departementale-des-hautes-alpes-gap',
        quota: 16,
        opensIn: 15,
      },
    ],
  },
  {
    title: 'Débusquer les fausses nouvelles avec des adolescents',
    summary: 'Un jeu d’enquête clé en main, à mener en classe ou au collège.',
    aims: 'Animer une enquête d’une heure\nVérifier une image',
    programme: 'Jouer l’enquête, la démonter, l’adapter.',
    audience: 'everyone',
    theme: 'citoyennete',
    organiser: '04',
    by: 'admin',
    sessions: [
      {
        inDays: 38,
        halves: morning,
        at: 'mediatheque-de-barcelonnette',
        quota: 12,
        taken: 3,
        cancelled: 'Le formateur est souffrant ; une autre date sera proposée.',
      },
    ],
  },
  {
    title: 'Le jeu de société en bibliothèque',
    summary: 'Quinze jeux à connaître, une table à tenir, un prêt qui tourne.',
    aims: 'Expliquer une règle en deux minutes\nConstituer un premier fonds',
    programme: 'On joue le matin, on s’organise l’après-midi.',
    audience: 'everyone',
    theme: 'jeu',
    organiser: '83',
    by: 'nora',
    sessions: [{ inDays: 82, halves: day, at: 'mediatheque-d-hyeres', quota: 18, taken: 1 }],
  },
  {
    title: 'Désherber sans regret',
    summary: 'La méthode, le calendrier et les mots pour le dire au public et aux élus.',
    aims: 'Écrire une politique d’élimination\nLa présenter à sa commune',
    programme: 'Deux séances à distance, avec un exercice entre les deux.',
    audience: 'everyone',
    theme: 'lecture-et-ecriture',
    organiser: '04',
    by: 'admin',
    sessions: [
      {
        inDays: 30,
        halves: [
          [0, '09:30', '11:30', 'La méthode'],
          [14, '09:30', '11:30', 'Vos listes'],
        ],
        quota: 25,
        taken: 12,
      },
    ],
  },
  {
    title: 'Enregistrer un podcast avec un téléphone',
    summary: 'De l’idée au fichier, sans studio, avec ce que chacun a dans sa poche.',
    aims: 'Écrire un conducteur\nEnregistrer et monter cinq minutes',
    programme: 'Par groupes de trois, un épisode fini avant 16 h.',
    audience: 'everyone',
    theme: 'musique',
    organiser: '05',
    by: 'ines.arnaud',
    sessions: [
      {
        inDays: 89,
        halves: day,
        at: 'bibliotheque-departementale-des-hautes-alpes-gap',
        quota: 9,
        taken: 4,
        cost: '15',
        costNote: 'repas compris',
        speaker: 'Milo Serrat',
      },
    ],
  },
  {
    title: 'Une grainothèque qui dure',
    summary: 'Trier, semer, prêter : faire vivre la grainothèque après la première saison.',
    aims: 'Organiser la circulation des graines\nTrouver des partenaires jardiniers',
    programme: 'Visite d’une grainothèque, atelier de tri, calendrier de l’année.',
    audience: 'volunteers',
    theme: 'nature',
    organiser: '04',
    by: 'admin',
    sessions: [
      { inDays: 96, halves: morning, at: 'mediatheque-de-forcalquier', quota: 12, taken: 2 },
    ],
  },
  {
    title: 'Prêter des liseuses et des livres numériques',
    summary: 'Préparer une liseuse, dépanner à distance, expliquer simplement.',
    aims: 'Installer un compte de lecture\nRépondre aux trois questions qui reviennent',
    programme: 'Chacun repart avec sa liseuse prête.',
    audience: 'employees',
    theme: 'numerique',
    organiser: '83',
    by: 'nora',
    sessions: [
      { inDays: -20, halves: morning, quota: 20, taken: 11 },
      { inDays: 50, halves: morning, quota: 20, taken: 7 },
    ],
  },
  {
    title: 'La bande dessinée documentaire',
    summary: 'Ce qui se publie, ce qui se prête, et comment en parler à qui n’en lit pas.',
    aims: 'Connaître trente titres\nMonter une table et une rencontre',
    programme: 'Présentations, lectures, échanges de listes.',
    audience: 'everyone',
    theme: 'bande-dessinee',
    organiser: '05',
    by: 'ines.arnaud',
    sessions: [
      {
        inDays: 44,
        halves: morning,
        at: 'mediatheque-le-quai-des-arts-veynes',
        quota: 8,
        taken: 8,
      },
    ],
  },
];

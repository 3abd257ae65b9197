import type { CourseReaders } from '#app/courses/vocabulary.ts';

/** Invented courses of the demonstration. */
type SeededAnswer = [isRight: boolean, label: string, explanation: string];
export type SeededStep =
  | { kind: 'text'; title: string; text: string }
  | { kind: 'video'; title: string; text: string; url: string }
  | { kind: 'file'; title: string; text: string; name: string; content: string }
  | {
      kind: 'quiz';
      title: string;
      text: string;
      neededPercent: string;
      questions: [label: string, answers: SeededAnswer[]][];
    };

type SeededCourse = {
  title: string;
  summary: string;
  aims: string;
  theme: string;
  minutes: number;
  readers: CourseReaders;
  /** Title of the training that it belongs to. */
  training?: string;
  steps: SeededStep[];
};

export const seededCourses: SeededCourse[] = [
  {
    title: 'Accueillir un groupe scolaire',
    summary:
      'De l’appel de l’enseignante au départ de la classe : tout ce qui fait qu’un accueil se passe bien, même à une seule personne.',
    aims: 'Préparer l’accueil avec l’enseignant\nTenir un déroulé d’une heure\nDonner envie aux enfants de revenir avec leurs parents',
    theme: 'lecture-et-ecriture',
    minutes: 50,
    readers: 'professionals',
    steps: [
      {
        kind: 'text',
        title: 'Avant : convenir avec l’enseignant',
        text: '## Un appel de dix minutes\n\nDemandez ce que la classe lit en ce moment, combien d’enfants viennent, et qui les accompagne. Dites ce que vous pouvez faire, et ce que vous ne pouvez pas.\n\n## À fixer ensemble\n\n- le jour et l’heure, hors de vos heures d’ouverture si vous êtes seul·e ;\n- ce que les enfants auront lu ou vu avant ;\n- ce qu’ils emporteront : un livre chacun, ou une caisse pour la classe ;\n- qui prévenir si le car a du retard.\n\n> Une visite sans projet est une sortie. Une visite préparée devient la première d’une série.',
      },
      {
        kind: 'file',
        title: 'La feuille de préparation',
        text: 'Imprimez-la, remplissez-la pendant l’appel : elle tient sur une page.',
        name: 'preparer-un-accueil.txt',
        content:
          'Préparer un accueil de classe\n\nÉcole, classe :\nEnseignant·e, téléphone :\nJour, heure d’arrivée, heure de départ :\nNombre d’enfants, accompagnateurs :\nCe que la classe lit en ce moment :\nCe que nous ferons :\nCe que les enfants emportent :\nEn cas de retard, prévenir :\n',
      },
      {
        kind: 'text',
        title: 'Pendant : une heure en quatre temps',
        text: '1. **5 minutes** Accueillir à la porte, poser les manteaux, dire son prénom.\n2. **20 minutes** Lire une histoire, assis, sans interrompre pour expliquer.\n3. **25 minutes** Laisser choisir, par petits groupes, avec une question par table.\n4. **10 minutes** Se retrouver, emprunter, se dire quand on revient.\n\nGardez une histoire courte en réserve : elle sert quand le car attend, ou quand un groupe a fini avant les autres.',
      },
      {
        kind: 'video',
        title: 'Voir un accueil en vrai',
        text: 'Huit minutes filmées à la médiathèque, avec l’accord des familles. Regardez où se tient la bibliothécaire pendant que les enfants choisissent.',
        url: 'https://video.exemple.fr/accueil-de-classe',
      },
      {
        kind: 'quiz',
        title: 'Et vous, que feriez-vous ?',
        text: 'Trois situations que tout le monde a connues.',
        neededPercent: '60',
        questions: [
          [
            'L’enseignante arrive avec vingt minutes de retard. Que faites-vous ?',
            [
              [
                false,
                'Je fais tout le déroulé, plus vite.',
                'Les enfants le sentent : rien n’est vraiment fait, et la classe suivante attend.',
              ],
              [
                true,
                'Je garde l’histoire et le prêt, je laisse le reste pour la prochaine fois.',
                'L’histoire et le livre emporté sont ce dont les enfants se souviennent.',
              ],
              [
                false,
                'Je propose de reporter la visite.',
                'Le car est payé et les enfants sont là : une demi-heure vaut mieux que rien.',
              ],
            ],
          ],
          [
            'Que convenir par téléphone avant la visite ?',
            [
              [
                true,
                'Ce que la classe lit en ce moment.',
                'C’est le fil de votre choix de livres.',
              ],
              [
                true,
                'Qui accompagne les enfants.',
                'Un adulte pour six ou huit enfants permet de petits groupes.',
              ],
              [
                false,
                'Le nom de chaque enfant.',
                'Vous n’en avez pas besoin : la carte de la classe suffit pour emprunter.',
              ],
            ],
          ],
          [
            'Un enfant choisit un livre bien trop difficile pour lui. Vous…',
            [
              [
                false,
                'lui en donnez un de son niveau à la place.',
                'Il entend qu’il s’est trompé, et choisira moins volontiers la fois suivante.',
              ],
              [
                true,
                'le lui laissez, et lui en proposez un second.',
                'Il garde son choix, et repart avec un livre qu’il lira seul.',
              ],
            ],
          ],
        ],
      },
    ],
  },
  {
    title: 'Prendre en main une liseuse',
    summary: 'Allumer, charger un livre, grossir les lettres : de quoi l’expliquer à un usager.',
    aims: 'Charger un livre emprunté\nRégler la taille des lettres et l’éclairage\nSavoir quoi faire quand elle ne répond plus',
    theme: 'numerique',
    minutes: 25,
    readers: 'everybody',
    training: 'Prêter des liseuses et des livres numériques',
    steps: [
      {
        kind: 'text',
        title: 'Les trois gestes',
        text: 'Un appui long allume ou éteint. Un appui au bord droit tourne la page. Un appui en haut ouvre les réglages.\n\nMontrez-les, puis faites-les faire : on ne retient que ce que l’on a touché.',
      },
      {
        kind: 'text',
        title: 'Grossir les lettres',
        text: 'Le bouton « Aa » ouvre la taille et la police. Proposez la plus grande d’abord : on la réduit plus volontiers qu’on ne demande à l’agrandir.',
      },
      {
        kind: 'quiz',
        title: 'Un usager vous appelle',
        text: '',
        neededPercent: '',
        questions: [
          [
            'La liseuse ne répond plus. Par quoi commencer ?',
            [
              [true, 'La brancher dix minutes.', 'La batterie vide est de loin la première cause.'],
              [
                false,
                'La remettre à zéro.',
                'Elle perdrait les livres empruntés : c’est le dernier recours.',
              ],
            ],
          ],
        ],
      },
    ],
  },
];

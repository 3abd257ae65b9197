import type { ReactionKind, Urgency } from '#app/help/vocabulary.ts';

/** Part of an address before the @: who says what, so many minutes after the question. */
type Said = [by: string, minutesLater: number, body: string, reactions?: Reacted[]];
type Reacted = [by: string, kind: ReactionKind];

export type SeededQuestion = {
  by: string;
  theme: string;
  title: string;
  urgency: Urgency;
  hoursAgo: number;
  sheet?: string;
  /** The first message is the asker's own details; the first of somebody else takes the question. */
  said: Said[];
  isResolved?: true;
  /** What the asker said of it in the end. */
  thanks?: string;
  /** What the asker reports of it; it waits. */
  report?: string;
  /** Whom the taker asks in; they have not answered. */
  invites?: string;
};

/** Themes that each says they know. */
export const knows: Record<string, string[]> = {
  camille: ['sciences', 'lecture-et-ecriture'],
  sacha: ['petite-enfance', 'jeu'],
  nora: ['numerique', 'citoyennete'],
  'yves.imbert': ['numerique'],
  'lea.fontana': ['musique'],
  'karim.haddad': ['bande-dessinee'],
};

export const questions: SeededQuestion[] = [
  {
    by: 'nadia.benali',
    theme: 'numerique',
    title: 'Une lectrice ne peut plus ouvrir son livre numérique',
    urgency: 'waiting',
    hoursAgo: 30,
    said: [
      [
        'nadia.benali',
        0,
        'Depuis la mise à jour de sa liseuse, le livre emprunté s’affiche mais reste bloqué : « licence introuvable ». Elle a encore douze jours de prêt.',
      ],
      ['yves.imbert', 6, 'J’ai eu le cas la semaine dernière. Le compte est-il encore autorisé ?'],
      ['nadia.benali', 14, 'Non : l’écran des réglages le demande de nouveau.'],
      [
        'yves.imbert',
        21,
        'Les trois gestes : réautoriser le compte, retirer le livre de l’appareil, le télécharger de nouveau. Le prêt n’est pas perdu.',
      ],
    ],
    isResolved: true,
    report: 'Je crains d’en dire trop sur la lectrice : que faut-il effacer ?',
  },
  {
    by: 'camille',
    theme: 'jeu',
    title: 'Quels jeux sortir pour une soirée de quarante personnes ?',
    urgency: 'week',
    hoursAgo: 50,
    said: [
      ['camille', 0, 'Des familles, deux heures, six tables. Nous avons surtout des jeux à deux.'],
      [
        'sacha',
        95,
        'Prenez des jeux d’ambiance à six ou huit, et pour chaque table :\n- **une règle** affichée, en dix lignes ;\n- une personne qui lance, puis s’efface.\n\nNous tenons la soirée ainsi : /fiches/vendredi-jeu-tenir-une-soiree-sans-y-laisser-l-equipe',
        [
          ['camille', 'thanks'],
          ['camille', 'useful'],
        ],
      ],
      ['camille', 140, '> une personne qui lance\n\nUne par table, ou une pour deux ?'],
      [
        'sacha',
        150,
        'Une pour deux, si les règles sont *vraiment* courtes. Et pour ne rien perdre : /aide/reponses/comment-preter-des-jeux-de-societe-sans-perdre-de-pieces',
      ],
    ],
  },
  {
    by: 'mireille.aubert',
    theme: 'sciences',
    title: 'Comment occulter une salle sans rideaux pour un planétarium gonflable ?',
    urgency: 'week',
    hoursAgo: 20,
    sheet: 'planetarium-de-poche-une-soiree-sous-les-etoiles',
    said: [
      [
        'mireille.aubert',
        0,
        'Trois grandes fenêtres plein sud. Le carton tombe au bout d’une heure.',
      ],
    ],
  },
  {
    by: 'lea.fontana',
    theme: 'numerique',
    title: 'Le logiciel de réservation des postes ne démarre plus après la mise à jour',
    urgency: 'today',
    hoursAgo: 2,
    said: [
      [
        'lea.fontana',
        0,
        'Quatre postes sur six affichent un écran gris. Les deux autres vont bien.',
      ],
    ],
  },
  {
    by: 'hugo.pellegrin',
    theme: 'petite-enfance',
    title: 'Faut-il une autorisation pour lire des albums dans une crèche ?',
    urgency: 'week',
    hoursAgo: 5,
    said: [],
  },
  {
    by: 'camille',
    theme: 'petite-enfance',
    title: 'Comment laver des albums en tissu entre deux séances ?',
    urgency: 'week',
    hoursAgo: 70,
    said: [
      ['camille', 0, 'Nous en prêtons une vingtaine à la crèche, chaque semaine.'],
      [
        'nora',
        120,
        'À 30 degrés dans un filet, sans adoucissant, séchés à plat. Camille, prévoyez deux jeux : un qui sèche, un qui sort.',
      ],
    ],
    isResolved: true,
  },
  {
    by: 'karim.haddad',
    theme: 'bande-dessinee',
    title: 'Comment signaler les séries interrompues dans le catalogue ?',
    urgency: 'week',
    hoursAgo: 28,
    said: [
      ['karim.haddad', 0, 'Une douzaine de séries, dont l’éditeur a cessé de traduire les tomes.'],
      [
        'lea.fontana',
        70,
        'Une note « série arrêtée au tome 7 » sur chaque notice. À Forcalquier ils ont fait mieux, je crois : je leur demande.',
      ],
    ],
    invites: 'camille',
  },
  {
    by: 'lea.fontana',
    theme: 'sciences',
    title: 'Quel livre pour parler des étoiles à une classe de maternelle ?',
    urgency: 'week',
    hoursAgo: 200,
    said: [
      [
        'camille',
        90,
        'Un album sans texte, projeté : chacun raconte. Puis une lampe percée de trous, pour le ciel.',
      ],
    ],
    isResolved: true,
    thanks: 'La lampe percée a fait la séance, merci.',
  },
];

/** Whose, or in which département; its name; its words. */
export const canned: [{ by: string; departementCode?: string }, title: string, body: string][] = [
  [
    { by: 'camille' },
    'Dites-m’en un peu plus',
    'Bonjour {prénom},\n\nPour vous répondre au mieux, dites-moi :\n- ce qui a déjà été essayé ;\n- le message affiché, mot pour mot ;\n- l’appareil, et s’il est à vous.',
  ],
  [
    { by: 'camille' },
    'C’est dans la fiche',
    'Bonjour {prénom},\n\nLa réponse est dans la fiche, à la partie « Déroulé » : {fiche}',
  ],
  [
    { by: 'nora', departementCode: '83' },
    'Prêt numérique bloqué',
    'Trois gestes, **dans l’ordre** :\n1. réautoriser le compte dans les réglages ;\n2. retirer le livre de l’appareil ;\n3. le télécharger de nouveau. Le prêt n’est pas perdu.',
  ],
];

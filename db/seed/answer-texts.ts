import type { AnswerScope } from '#app/answers/vocabulary.ts';

export type SeededAnswer = {
  /** Part of their addresses before the @: who asked and wrote it, who answered and agreed. */
  by: [asker: string, helper: string];
  theme: string;
  title: string;
  body: string;
  daysAgo: number;
  scope?: AnswerScope;
  certifiedBy?: string;
  /** The sheet that it was asked from. */
  sheet?: string;
};

/** Believable questions and answers between libraries, in several themes. */
export const seededAnswers: SeededAnswer[] = [
  {
    by: ['nadia.benali', 'yves.imbert'],
    theme: 'numerique',
    title: 'Un livre numérique emprunté reste bloqué : « licence introuvable »',
    body: 'Le prêt n’est pas perdu. Après une mise à jour, la liseuse oublie souvent le compte qui l’autorise.\n\nTrois gestes, dans l’ordre : réautoriser le compte dans les réglages, retirer le livre de l’appareil, le télécharger de nouveau depuis le compte du lecteur.\n\nSur un ordinateur partagé, chaque lecteur ouvre sa propre session avant de lancer le logiciel de lecture.',
    daysAgo: 40,
    certifiedBy: 'nora',
  },
  {
    by: ['camille', 'nora'],
    theme: 'numerique',
    title: 'Peut-on projeter un film d’une plateforme d’abonnement devant un public ?',
    body: 'Non. Un abonnement couvre le cercle de famille, même quand l’entrée est gratuite.\n\nIl faut un exemplaire vendu avec droits de projection, ou une autorisation du distributeur pour la séance. Gardez la preuve écrite avec le dossier de l’animation.',
    daysAgo: 95,
    certifiedBy: 'admin',
  },
  {
    by: ['lea.fontana', 'karim.haddad'],
    theme: 'musique',
    title: 'Faut-il déclarer un concert gratuit donné dans la bibliothèque ?',
    body: 'Oui, dès que des œuvres protégées sont jouées en public, payant ou non. La déclaration se fait avant la date, par la commune ou par l’association qui organise.\n\nDemandez au service culture de la mairie : il a souvent un forfait qui couvre déjà vos séances.',
    daysAgo: 150,
  },
  {
    by: ['sacha', 'camille'],
    theme: 'petite-enfance',
    title: 'Combien d’enfants au plus pour une séance de bébés lecteurs ?',
    body: 'Huit enfants avec leur adulte : au-delà, le bruit couvre la voix et les plus petits décrochent.\n\nMieux vaut deux séances de vingt-cinq minutes qu’une longue. Gardez dix minutes entre les deux pour aérer et ranger les albums.',
    daysAgo: 60,
  },
  {
    by: ['hugo.pellegrin', 'sacha'],
    theme: 'petite-enfance',
    title: 'Faut-il une autorisation pour photographier les tout-petits pendant un atelier ?',
    body: 'Oui, écrite, des deux parents, et pour un usage précis : la page de la bibliothèque, le bulletin municipal, une exposition.\n\nLe plus simple : photographier les mains et les livres, de dos. Aucune autorisation n’est alors nécessaire si personne n’est reconnaissable.',
    daysAgo: 20,
  },
  {
    by: ['camille', 'sacha'],
    theme: 'jeu',
    title: 'Comment prêter des jeux de société sans perdre de pièces ?',
    body: 'Une fiche dans chaque boîte avec le compte des pièces et une photo du jeu rangé. Au retour, on pèse : une balance de cuisine au gramme suffit, le poids est écrit sur la boîte.\n\nLes pièces perdues se remplacent souvent auprès de l’éditeur, par courriel.',
    daysAgo: 210,
  },
  {
    by: ['mireille.aubert', 'camille'],
    theme: 'sciences',
    title: 'Où emprunter un télescope pour une soirée d’observation ?',
    body: 'Trois pistes : les clubs d’astronomie, qui viennent souvent avec leur matériel et une personne pour l’animer ; la bibliothèque départementale, si elle a une malle ; le collège voisin.\n\nPrévoyez une soirée de repli : le ciel se couvre une fois sur trois.',
    daysAgo: 430,
    sheet: 'planetarium-de-poche-une-soiree-sous-les-etoiles',
  },
  {
    by: ['mireille.aubert', 'yves.imbert'],
    theme: 'sciences',
    title: 'Quelle assurance pour une exposition prêtée par un musée ?',
    body: 'Le contrat de prêt fixe la valeur de chaque pièce : la commune l’ajoute à son assurance pour la durée du prêt, transport compris. Comptez trois semaines pour obtenir l’attestation.\n\nSans vitrine fermée à clé, beaucoup de musées refusent les originaux mais prêtent des fac-similés.',
    daysAgo: 120,
  },
  {
    by: ['karim.haddad', 'lea.fontana'],
    theme: 'bande-dessinee',
    title: 'Comment ranger les mangas quand les séries ne finissent jamais ?',
    body: 'Les cinq premiers tomes et les trois derniers en rayon, le reste en réserve, signalé sur la tranche du cinquième. Les lecteurs demandent : c’est rapide.\n\nUne série sans emprunt depuis deux ans passe au réseau : une autre bibliothèque la cherche peut-être.',
    daysAgo: 75,
  },
  {
    by: ['nora', 'yves.imbert'],
    theme: 'citoyennete',
    title: 'Un usager demande qu’un livre soit retiré des rayons : que répondre ?',
    body: 'Recevez la demande par écrit, remerciez, et dites quand vous répondrez. La loi de 2021 sur les bibliothèques vous couvre : les collections sont pluralistes, exemptes de pressions.\n\nLa réponse s’appuie sur votre politique documentaire votée. Si vous n’en avez pas, la bibliothèque départementale a un modèle.',
    daysAgo: 33,
    scope: 'professional',
    certifiedBy: 'admin',
  },
  {
    by: ['camille', 'nadia.benali'],
    theme: 'lecture-et-ecriture',
    title: 'Combien payer un auteur pour une rencontre d’une heure ?',
    body: 'La Charte des auteurs publie chaque année des tarifs de référence ; prenez la demi-journée même pour une heure, plus le trajet et le repas.\n\nPour nous, trois rencontres le même jour avec deux communes voisines ont coûté un tiers chacune. Négociez le trajet, jamais la rémunération.',
    daysAgo: 55,
    scope: 'professional',
  },
  {
    by: ['hugo.pellegrin', 'nora'],
    theme: 'numerique',
    title: 'Quelle durée de conservation pour les connexions des postes publics ?',
    body: 'Un an pour les données de connexion, puis effacement. Pas d’historique de navigation, pas de nom si vous ne l’exigez pas pour prêter un poste.\n\nAffichez la règle près des postes, en deux phrases.',
    daysAgo: 15,
  },
];

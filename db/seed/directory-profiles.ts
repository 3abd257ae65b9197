import type { Language, ProfileField, Reach, Skill } from '#app/people/vocabulary.ts';

/** What somebody of the demonstration says in the directory. */
export type Said = {
  offers?: Skill[];
  ownOffers?: string;
  seeks?: Skill[];
  ownSeeks?: string;
  languages?: Language[];
  /** To whom: everything to all members where nothing is said. */
  shows?: Partial<Record<ProfileField, Reach>> | 'nothing';
};

/** Those who have an account already, by the part of their address before the @. */
export const known: Record<string, Said> = {
  camille: {
    offers: ['heure-du-conte', 'ateliers-scientifiques', 'recevoir-un-auteur', 'subventions'],
    ownOffers: 'Planétarium gonflable',
    seeks: ['son', 'rfid'],
    languages: ['italien', 'provencal'],
    shows: {
      name: 'everyone',
      library: 'everyone',
      jobTitle: 'members',
      offers: 'members',
      seeks: 'territory',
      themes: 'members',
      languages: 'members',
      sheets: 'everyone',
      answers: 'members',
    },
  },
  sacha: {
    offers: ['bebes-lecteurs', 'jeux-de-societe', 'petite-enfance'],
    ownOffers: 'Tapis de lecture cousus main',
    seeks: ['ateliers-d-ecriture', 'video'],
    languages: ['anglais'],
  },
  nora: {
    offers: ['formation', 'mediation-numerique', 'livre-numerique', 'droit'],
    seeks: ['accessibilite'],
    languages: ['arabe', 'anglais'],
  },
  'nadia.benali': {
    offers: ['projet-de-service', 'partenariats', 'desherbage'],
    seeks: ['livre-numerique'],
    languages: ['arabe'],
  },
  'yves.imbert': {
    offers: ['robotique', 'fabrication', 'logiciel-de-bibliotheque', 'livre-numerique'],
    ownOffers: 'Réparer une imprimante 3D',
    seeks: ['jeu-d-evasion'],
  },
  'ines.arnaud': {
    offers: ['expositions', 'benevoles', 'statistiques'],
    seeks: ['communication'],
    languages: ['italien'],
  },
  'lea.fontana': {
    offers: ['fonds-musique', 'son'],
    seeks: ['accueil-de-classes'],
    languages: ['italien', 'anglais'],
    shows: { name: 'members', library: 'members', offers: 'members', seeks: 'territory' },
  },
  'karim.haddad': {
    offers: ['bande-dessinee', 'adolescents', 'jeux-video'],
    seeks: ['marches-publics'],
    languages: ['kabyle', 'arabe'],
  },
  'mireille.aubert': {
    offers: ['portage-a-domicile', 'reparation'],
    ownOffers: 'Faire vivre un dépôt à trois bénévoles',
    seeks: ['grainotheque'],
    shows: { name: 'territory', library: 'territory', offers: 'territory' },
  },
  'hugo.pellegrin': { offers: ['jeux-video'], seeks: ['catalogage'] },
};

type Colleague = [
  email: string,
  name: string,
  jobTitle: string,
  registerCode: string,
  said: Said,
  themeSlugs?: string[],
];

/** Invented colleagues in real places; they rest from the help desk, so that its demonstration stays small. */
export const colleagues: Colleague[] = [
  [
    'anouk.rey',
    'Anouk Rey',
    'Bibliothécaire',
    'LI146',
    {
      offers: ['catalogage', 'desherbage'],
      ownOffers: 'Cartes et plans anciens',
      seeks: ['site-et-portail'],
    },
    ['patrimoine'],
  ],
  [
    'basile.jourdan',
    'Basile Jourdan',
    'Médiateur numérique',
    'LI10135',
    {
      offers: ['mediation-numerique', 'video'],
      seeks: ['prison-et-hopital'],
      languages: ['anglais'],
    },
    ['numerique'],
  ],
  [
    'claire.ollivier',
    'Claire Ollivier',
    'Responsable jeunesse',
    'LI125',
    {
      offers: ['heure-du-conte', 'bebes-lecteurs'],
      ownOffers: 'Kamishibaï',
      seeks: ['ateliers-scientifiques'],
    },
    ['petite-enfance'],
  ],
  [
    'denis.marrot',
    'Denis Marrot',
    'Bénévole',
    'LI16161',
    {
      offers: ['grainotheque', 'benevoles'],
      seeks: ['catalogage'],
      shows: { name: 'territory', library: 'territory', offers: 'territory', seeks: 'territory' },
    },
  ],
  [
    'esther.blanc',
    'Esther Blanc',
    'Directrice',
    'LI157',
    { offers: ['projet-de-service', 'amenagement', 'marches-publics'], seeks: ['accessibilite'] },
    ['accueil-et-inclusion'],
  ],
  [
    'farid.amrani',
    'Farid Amrani',
    'Animateur multimédia',
    'LI4693',
    {
      offers: ['jeux-video', 'robotique'],
      ownOffers: 'Tournoi rétro',
      seeks: ['subventions'],
      languages: ['arabe', 'kabyle'],
    },
    ['jeu', 'numerique'],
  ],
  [
    'gaelle.nicolas',
    'Gaëlle Nicolas',
    'Bibliothécaire',
    'LI155',
    {
      offers: ['club-de-lecture', 'ateliers-d-ecriture'],
      seeks: ['communication'],
      languages: ['anglais', 'italien'],
    },
    ['lecture-et-ecriture'],
  ],
  [
    'henri.vial',
    'Henri Vial',
    'Agent de bibliothèque',
    'LI11049',
    { offers: ['portage-a-domicile'], seeks: ['livre-numerique'], shows: 'nothing' },
  ],
  [
    'irene.costa',
    'Irène Costa',
    'Conservatrice',
    'LI5382',
    {
      offers: ['fonds-local', 'plan-d-urgence', 'expositions'],
      seeks: ['fabrication'],
      languages: ['italien', 'corse'],
    },
    ['patrimoine'],
  ],
  [
    'jules.ferrero',
    'Jules Ferrero',
    'Bibliothécaire musique',
    'LI170',
    {
      offers: ['fonds-musique', 'son'],
      ownOffers: 'Platines et mix',
      seeks: ['adolescents'],
      languages: ['anglais'],
    },
    ['musique'],
  ],
  [
    'khadija.mansour',
    'Khadija Mansour',
    'Médiatrice culturelle',
    'LI20652',
    {
      offers: ['allophones', 'accueil-de-classes'],
      ownOffers: 'Lectures bilingues',
      seeks: ['video'],
      languages: ['arabe', 'comorien'],
    },
    ['langues', 'accueil-et-inclusion'],
  ],
  [
    'laurent.dalmasso',
    'Laurent Dalmasso',
    'Responsable informatique',
    'LI201',
    { offers: ['rfid', 'logiciel-de-bibliotheque', 'site-et-portail'], seeks: ['droit'] },
    ['numerique'],
  ],
  [
    'maeva.tran',
    'Maéva Tran',
    'Bibliothécaire jeunesse',
    'LI10565',
    {
      offers: ['bande-dessinee', 'jeux-de-societe'],
      seeks: ['bebes-lecteurs'],
      languages: ['vietnamien', 'anglais'],
    },
    ['bande-dessinee', 'jeu'],
  ],
  [
    'nathan.giordano',
    'Nathan Giordano',
    'Chargé de communication',
    'LI423',
    {
      offers: ['communication', 'video'],
      ownOffers: 'Affiches faites maison',
      seeks: ['statistiques'],
      languages: ['anglais'],
    },
    ['image-et-cinema'],
  ],
  [
    'odile.sauvaire',
    'Odile Sauvaire',
    'Responsable des acquisitions',
    'LI381',
    { offers: ['acquisitions', 'desherbage', 'droit'], seeks: ['jeu-d-evasion'] },
    ['lecture-et-ecriture'],
  ],
  [
    'pascal.orsini',
    'Pascal Orsini',
    'Régisseur',
    'LI386',
    { offers: ['expositions', 'amenagement'], seeks: ['fonds-local'], languages: ['corse'] },
    ['arts-et-spectacle'],
  ],
  [
    'rosa.peralta',
    'Rosa Peralta',
    'Bibliothécaire',
    'LI404',
    {
      offers: ['heure-du-conte', 'allophones'],
      ownOffers: 'Contes en espagnol',
      seeks: ['son'],
      languages: ['espagnol', 'portugais'],
    },
    ['langues'],
  ],
  [
    'samuel.levy',
    'Samuel Lévy',
    'Médiateur scientifique',
    'LI430',
    {
      offers: ['ateliers-scientifiques', 'fabrication'],
      seeks: ['grainotheque'],
      languages: ['anglais', 'russe'],
    },
    ['sciences', 'nature'],
  ],
  [
    'tatiana.moreau',
    'Tatiana Moreau',
    'Bibliothécaire',
    'LI442',
    {
      offers: ['club-de-lecture', 'recevoir-un-auteur'],
      seeks: ['partenariats'],
      languages: ['ukrainien', 'russe'],
    },
    ['lecture-et-ecriture'],
  ],
  [
    'ugo.barral',
    'Ugo Barral',
    'Agent de médiathèque',
    'LI3766',
    { offers: ['jeux-de-societe', 'jeu-d-evasion'], seeks: ['robotique'] },
    ['jeu'],
  ],
  [
    'valerie.coste',
    'Valérie Coste',
    'Directrice',
    'LI3757',
    { offers: ['marches-publics', 'statistiques', 'projet-de-service'], seeks: ['plan-d-urgence'] },
    ['citoyennete'],
  ],
  [
    'william.petit',
    'William Petit',
    'Bibliothécaire',
    'LI13063',
    {
      offers: ['bande-dessinee', 'adolescents'],
      ownOffers: 'Prix manga du collège',
      seeks: ['communication'],
      languages: ['anglais'],
    },
    ['bande-dessinee'],
  ],
  [
    'yasmine.chaker',
    'Yasmine Chaker',
    'Médiatrice',
    'LI19677',
    {
      offers: ['mediation-numerique', 'accessibilite'],
      ownOffers: 'Facile à lire',
      seeks: ['subventions'],
      languages: ['arabe', 'langue-des-signes'],
    },
    ['accueil-et-inclusion', 'numerique'],
  ],
  [
    'zoe.fabre',
    'Zoé Fabre',
    'Bibliothécaire jeunesse',
    'LI12341',
    {
      offers: ['bebes-lecteurs', 'petite-enfance'],
      ownOffers: 'Signes avec bébé',
      seeks: ['heure-du-conte'],
      languages: ['langue-des-signes'],
    },
    ['petite-enfance'],
  ],
  [
    'adrien.guigou',
    'Adrien Guigou',
    'Bibliothécaire',
    'LI15596',
    {
      offers: ['ateliers-d-ecriture', 'prison-et-hopital'],
      seeks: ['son'],
      languages: ['provencal'],
    },
    ['lecture-et-ecriture'],
  ],
  [
    'beatrice.lombard',
    'Béatrice Lombard',
    'Responsable de la médiathèque',
    'LI18952',
    {
      offers: ['accueil-de-classes', 'partenariats'],
      ownOffers: 'Séances dans le noir',
      seeks: ['ateliers-scientifiques'],
    },
    ['sciences'],
  ],
  [
    'cyril.aubanel',
    'Cyril Aubanel',
    'Relieur',
    'LI3817',
    { offers: ['reparation', 'fonds-local'], seeks: ['formation'], languages: ['provencal'] },
    ['patrimoine'],
  ],
  [
    'dora.ruiz',
    'Dora Ruiz',
    'Bibliothécaire',
    'LI4474',
    {
      offers: ['grainotheque', 'benevoles'],
      ownOffers: 'Troc de plants',
      seeks: ['amenagement'],
      languages: ['espagnol'],
    },
    ['nature', 'vie-pratique-et-sante'],
  ],
];

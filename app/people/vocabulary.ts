/** What a profile of the directory holds; each is shown to whom its owner chose, and to nobody else. */
export const profileFields = [
  'name',
  'library',
  'jobTitle',
  'offers',
  'seeks',
  'themes',
  'languages',
  'sheets',
  'answers',
] as const;
export type ProfileField = (typeof profileFields)[number];

export const profileFieldLabels: Record<ProfileField, string> = {
  name: 'Prénom et nom',
  library: 'Bibliothèque',
  jobTitle: 'Fonction',
  offers: 'Je peux aider',
  seeks: 'Je cherche',
  themes: 'Thèmes que je connais',
  languages: 'Langues parlées',
  sheets: 'Mes fiches publiées',
  answers: 'Mes réponses publiées',
};

/** To whom a field is shown, from the nearest to the widest; without consent, to oneself alone. */
export const reaches = ['territory', 'members', 'everyone'] as const;
export type Reach = (typeof reaches)[number];

export const reachLabels: Record<Reach, string> = {
  territory: 'Mon département',
  members: 'Tous les membres',
  everyone: 'Tout le monde',
};

/** In forms, the choice of a field that nobody else sees. */
export const noReach = 'moi';

/** « Je peux aider », « je cherche ». */
export const skillSides = ['offers', 'seeks'] as const;
export type SkillSide = (typeof skillSides)[number];

/** What librarians know how to do, by family; the address of a search names each (`sait=`). */
export const skillFamilies = [
  {
    label: 'Animer',
    skills: {
      'heure-du-conte': 'Heure du conte, lecture à voix haute',
      'bebes-lecteurs': 'Bébés lecteurs',
      'ateliers-d-ecriture': 'Ateliers d’écriture',
      'club-de-lecture': 'Club de lecture',
      'jeux-de-societe': 'Jeux de société',
      'jeux-video': 'Jeux vidéo',
      'jeu-d-evasion': 'Jeu d’évasion',
      expositions: 'Monter une exposition',
      'accueil-de-classes': 'Accueil de classes',
      'recevoir-un-auteur': 'Recevoir un auteur',
      'ateliers-scientifiques': 'Ateliers scientifiques',
    },
  },
  {
    label: 'Collections',
    skills: {
      acquisitions: 'Acquisitions, politique documentaire',
      catalogage: 'Catalogage, UNIMARC',
      desherbage: 'Désherbage',
      reparation: 'Réparation, reliure',
      'fonds-local': 'Fonds local et patrimoine',
      'fonds-musique': 'Fonds musique',
      'bande-dessinee': 'Bande dessinée, manga',
      grainotheque: 'Grainothèque',
    },
  },
  {
    label: 'Numérique',
    skills: {
      'mediation-numerique': 'Médiation numérique, démarches en ligne',
      'livre-numerique': 'Livre numérique, liseuses',
      robotique: 'Robots, programmation',
      fabrication: 'Impression 3D, fabrication',
      son: 'Son, podcast, webradio',
      video: 'Vidéo, montage',
      'logiciel-de-bibliotheque': 'Logiciel de bibliothèque (SIGB)',
      'site-et-portail': 'Site, portail',
      rfid: 'RFID, automates de prêt',
    },
  },
  {
    label: 'Publics',
    skills: {
      'petite-enfance': 'Crèches, assistantes maternelles',
      adolescents: 'Adolescents',
      allophones: 'Publics allophones',
      'prison-et-hopital': 'Prison, hôpital',
      'portage-a-domicile': 'Portage à domicile',
      accessibilite: 'Accessibilité, facile à lire',
    },
  },
  {
    label: 'Organiser',
    skills: {
      subventions: 'Dossiers de subvention',
      'marches-publics': 'Budget, marchés publics',
      communication: 'Affiches, réseaux sociaux',
      benevoles: 'Équipe de bénévoles',
      statistiques: 'Statistiques, rapport d’activité',
      partenariats: 'Partenariats, conventions',
      amenagement: 'Aménager les espaces',
      'projet-de-service': 'Projet de service',
      formation: 'Former des collègues',
      'plan-d-urgence': 'Dégât des eaux, plan de sauvegarde',
      droit: 'Droit d’auteur, données personnelles',
    },
  },
] as const;

type Family = (typeof skillFamilies)[number];
type KeysOf<Each> = Each extends { skills: infer Skills } ? keyof Skills : never;
export type Skill = KeysOf<Family>;

/** Every skill with its label, in the order of the form. */
export const skillLabels = Object.assign(
  {},
  ...skillFamilies.map(({ skills }) => skills),
) as Record<Skill, string>;
export const skills = Object.keys(skillLabels) as [Skill, ...Skill[]];

/** Languages spoken in the libraries of the région, besides French. */
export const languageLabels = {
  allemand: 'Allemand',
  anglais: 'Anglais',
  arabe: 'Arabe',
  armenien: 'Arménien',
  comorien: 'Comorien',
  corse: 'Corse',
  espagnol: 'Espagnol',
  italien: 'Italien',
  kabyle: 'Kabyle',
  'langue-des-signes': 'Langue des signes (LSF)',
  portugais: 'Portugais',
  provencal: 'Provençal',
  russe: 'Russe',
  turc: 'Turc',
  ukrainien: 'Ukrainien',
  vietnamien: 'Vietnamien',
} as const;
export type Language = keyof typeof languageLabels;
export const languages = Object.keys(languageLabels) as [Language, ...Language[]];

/** Words of one's own beside the list of skills: how many, and how long in characters. */
export const mostOwnWords = 10;
export const longestOwnWords = 60;

/** In a page of results. */
export const peoplePerPage = 20;

/** In which order people are shown. */
export const peopleOrders = ['near', 'name'] as const;
export type PeopleOrder = (typeof peopleOrders)[number];
export const peopleOrderSlugs: Record<PeopleOrder, string> = { near: 'proche', name: 'nom' };
export const peopleOrderLabels: Record<PeopleOrder, string> = {
  near: 'Les plus proches',
  name: 'Par nom',
};

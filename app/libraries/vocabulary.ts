/** What a library is, in the words of the ministry's register. */
export const libraryKinds = ['library', 'departmental', 'other'] as const;
export type LibraryKind = (typeof libraryKinds)[number];
export const libraryKindLabels: Record<LibraryKind, string> = {
  library: 'Bibliothèque',
  departmental: 'Bibliothèque départementale',
  other: 'Autre lieu',
};

/** Where the point of a library comes from. `commune`: the commune's centre, for want of better. */
export const libraryPointSources = ['register', 'commune', 'hand'] as const;
export type LibraryPointSource = (typeof libraryPointSources)[number];

/** What the ministry's register says and a person of the house may know better. */
export const correctableFields = [
  'name',
  'address',
  'postalCode',
  'website',
  'openingHoursPerWeek',
] as const;

/** What may be found there, in the words of whoever comes; Wi-Fi is said by the register. */
export const equipments = [
  'computers',
  'printer',
  'workRoom',
  'eventRoom',
  'auditorium',
  'exhibitionSpace',
  'projector',
  'toyLibrary',
  'videoGames',
  'fabLab',
  'musicStudio',
  'garden',
  'returnBox',
  'selfService',
  'stepFree',
  'hearingLoop',
  'magnifier',
] as const;
export type Equipment = (typeof equipments)[number];
export const equipmentLabels: Record<Equipment, string> = {
  computers: 'Ordinateurs',
  printer: 'Impression, numérisation',
  workRoom: 'Salle de travail',
  eventRoom: 'Salle d’animation',
  auditorium: 'Auditorium',
  exhibitionSpace: 'Espace d’exposition',
  projector: 'Vidéoprojecteur, écran',
  toyLibrary: 'Ludothèque',
  videoGames: 'Jeux vidéo',
  fabLab: 'Atelier de fabrication',
  musicStudio: 'Studio de musique, de son',
  garden: 'Jardin, terrasse',
  returnBox: 'Boîte de retour',
  selfService: 'Automate de prêt',
  stepFree: 'Accès de plain-pied ou ascenseur',
  hearingLoop: 'Boucle magnétique',
  magnifier: 'Téléagrandisseur, loupe',
};

/** What those who keep the page may change, in the words of its story. */
export const editedFieldLabels = {
  address: 'adresse',
  postalCode: 'code postal',
  phone: 'téléphone',
  email: 'courriel',
  website: 'site',
  openingHours: 'horaires',
  openingHoursPerWeek: 'heures par semaine',
  openingHoursNote: 'précision sur les horaires',
  holidaysNote: 'vacances et fermetures',
  equipment: 'équipement',
  emailDomains: 'domaines de courriel',
} as const;
export type EditedField = keyof typeof editedFieldLabels;

/** What the register of libraries shows of them. */
export const registerStates = ['open', 'closed', 'by-hand'] as const;
export type RegisterState = (typeof registerStates)[number];
export const registerStateLabels: Record<RegisterState, string> = {
  open: 'Ouvertes',
  closed: 'Fermées',
  'by-hand': 'Ajoutées à la main',
};

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

/** What the register of libraries shows of them. */
export const registerStates = ['open', 'closed', 'by-hand'] as const;
export type RegisterState = (typeof registerStates)[number];
export const registerStateLabels: Record<RegisterState, string> = {
  open: 'Ouvertes',
  closed: 'Fermées',
  'by-hand': 'Ajoutées à la main',
};

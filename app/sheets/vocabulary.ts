/** Closed lists of the sheet, with the words that members use; shared by database, forms, filters. */

export const sheetKinds = [
  'culturalAction',
  'exhibition',
  'encounter',
  'lecture',
  'workshop',
  'digitalMediation',
  'tutorial',
  'territoryProject',
] as const;
export type SheetKind = (typeof sheetKinds)[number];
export const sheetKindLabels: Record<SheetKind, string> = {
  culturalAction: 'Action culturelle',
  exhibition: 'Exposition',
  encounter: 'Rencontre',
  lecture: 'Conférence',
  workshop: 'Atelier',
  digitalMediation: 'Médiation numérique clé en main',
  tutorial: 'Tutoriel',
  territoryProject: 'Projet de territoire',
};
/** As written in addresses (`type=`). */
export const sheetKindSlugs: Record<SheetKind, string> = {
  culturalAction: 'action-culturelle',
  exhibition: 'exposition',
  encounter: 'rencontre',
  lecture: 'conference',
  workshop: 'atelier',
  digitalMediation: 'mediation-numerique',
  tutorial: 'tutoriel',
  territoryProject: 'projet-de-territoire',
};

/** Where the project itself stands. */
export const projectStates = ['considered', 'running', 'done', 'abandoned'] as const;
export type ProjectState = (typeof projectStates)[number];
export const projectStateLabels: Record<ProjectState, string> = {
  considered: 'En réflexion',
  running: 'En cours',
  done: 'Réalisé',
  abandoned: 'Abandonné',
};
/** As written in addresses (`statut=`). */
export const projectStateSlugs: Record<ProjectState, string> = {
  considered: 'en-reflexion',
  running: 'en-cours',
  done: 'realise',
  abandoned: 'abandonne',
};

/** Where the sheet stands: who may read it follows from this. */
export const sheetStatuses = ['draft', 'published', 'withdrawn', 'archived'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];
/** A real sheet says « dernier trimestre 2023 »: a date is as precise as what is known. */
export const datePrecisions = ['day', 'month', 'quarter', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];
/** The sections whose readers the author chooses; the rest of the sheet is always public. */
export const sheetSections = [
  'presentation',
  'running',
  'technical',
  'means',
  'budget',
  'partners',
  'speakers',
  'toFetch',
  'communication',
  'evaluation',
  'contact',
  'advice',
] as const;
export type SheetSection = (typeof sheetSections)[number];
export const visibilities = ['public', 'professional'] as const;
export type Visibility = (typeof visibilities)[number];
export const licences = [
  'etalab-2.0',
  'cc-by-4.0',
  'cc-by-sa-4.0',
  'cc-by-nc-sa-4.0',
  'cc0',
  'ask',
] as const;
export type Licence = (typeof licences)[number];
export const licenceLabels: Record<Licence, string> = {
  'etalab-2.0': 'Licence Ouverte 2.0',
  'cc-by-4.0': 'CC BY 4.0',
  'cc-by-sa-4.0': 'CC BY-SA 4.0',
  'cc-by-nc-sa-4.0': 'CC BY-NC-SA 4.0',
  cc0: 'CC0 (domaine public)',
  ask: 'Tous droits réservés, demander l’accord',
};

/** Where the text of each licence stands; « demander » has none. */
export const licenceUrls: Record<Licence, string | null> = {
  'etalab-2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
  'cc-by-nc-sa-4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr',
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
  ask: null,
};

/** What a thing « à récupérer » is. */
export const itemTypes = [
  'poster',
  'outline',
  'text',
  'template',
  'model3d',
  'playlist',
  'booklist',
  'tool',
  'image',
  'other',
] as const;
export type ItemType = (typeof itemTypes)[number];
export const itemTypeLabels: Record<ItemType, string> = {
  poster: 'Affiche',
  outline: 'Déroulé, pas à pas',
  text: 'Texte',
  template: 'Gabarit, modèle',
  model3d: 'Fichier 3D ou de découpe',
  playlist: 'Liste d’écoute',
  booklist: 'Bibliographie',
  tool: 'Outil numérique',
  image: 'Image',
  other: 'Autre',
};

export const durationUnits = ['hours', 'days', 'weeks', 'months'] as const;
export type DurationUnit = (typeof durationUnits)[number];
/** Singular, plural. */
export const durationUnitLabels: Record<DurationUnit, readonly [string, string]> = {
  hours: ['heure', 'heures'],
  days: ['jour', 'jours'],
  weeks: ['semaine', 'semaines'],
  months: ['mois', 'mois'],
};

/** Brackets of the total of expenses; `upTo` is exclusive, in cents. */
export const budgetBrackets = [
  'free',
  'under200',
  'from200to500',
  'from500to1500',
  'from1500',
] as const;
export type BudgetBracket = (typeof budgetBrackets)[number];
export const budgetBracketLabels: Record<BudgetBracket, string> = {
  free: 'Gratuit',
  under200: 'Moins de 200\u00A0€',
  from200to500: '200 à 500\u00A0€',
  from500to1500: '500 à 1\u202F500\u00A0€',
  from1500: 'Plus de 1\u202F500\u00A0€',
};

/** Bracket of a total in cents; null when no budget is known. */
export function budgetBracketOf(totalInCents: number | null): BudgetBracket | null {
  if (totalInCents === null) return null;
  if (totalInCents === 0) return 'free';
  if (totalInCents < 200_00) return 'under200';
  if (totalInCents < 500_00) return 'from200to500';
  if (totalInCents < 1500_00) return 'from500to1500';
  return 'from1500';
}

/** What `authors` of a sheet may be. */
export const authorRoles = ['owner', 'coauthor'] as const;
export type AuthorRole = (typeof authorRoles)[number];

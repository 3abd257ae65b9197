import type { RegisterValues } from './register-row.ts';

/** How a report names what changes. */
export const registerFieldLabels: Record<keyof RegisterValues, string> = {
  name: 'nom',
  kind: 'sorte',
  address: 'adresse',
  postalCode: 'code postal',
  communeCode: 'commune',
  latitude: 'latitude',
  longitude: 'longitude',
  pointSource: 'origine du point',
  website: 'site',
  openingHoursPerWeek: 'heures d’ouverture par semaine',
  surfaceInSquareMetres: 'surface (m²)',
  staffFullTimeEquivalent: 'équivalents temps plein',
  volunteers: 'bénévoles',
  acquisitionBudgetInCents: 'budget d’acquisition (centimes)',
  books: 'livres',
  visitsPerYear: 'entrées par an',
  opensOnSunday: 'ouverture le dimanche',
  hasWifi: 'wifi',
  isMembershipFree: 'inscription gratuite',
};

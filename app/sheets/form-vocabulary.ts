/**
 * Closed lists that who writes a sheet meets, and their words: what a reader's first view of a sheet
 * does without stands here, so that it does not carry them.
 */
import type { DatePrecision, SheetSection, SheetStatus, Visibility } from './vocabulary.ts';

export const sheetStatusLabels: Record<SheetStatus, string> = {
  draft: 'Brouillon',
  published: 'Publiée',
  withdrawn: 'Retirée',
  archived: 'Archivée',
};

export const datePrecisionLabels: Record<DatePrecision, string> = {
  day: 'Jour',
  month: 'Mois',
  quarter: 'Trimestre',
  year: 'Année',
};

export const sheetSectionLabels: Record<SheetSection, string> = {
  presentation: 'Présentation',
  running: 'Déroulé',
  technical: 'Besoins techniques',
  means: 'Moyens',
  budget: 'Budget et financement',
  partners: 'Partenaires',
  speakers: 'Intervenants',
  toFetch: 'À récupérer',
  communication: 'Communication',
  evaluation: 'Bilan',
  contact: 'Contact',
  advice: 'Conseils entre pros',
};

export const visibilityLabels: Record<Visibility, string> = {
  public: 'Tout public',
  professional: 'Pros seulement',
};
export const defaultVisibility: Record<SheetSection, Visibility> = {
  presentation: 'public',
  running: 'public',
  technical: 'public',
  means: 'professional',
  budget: 'professional',
  partners: 'public',
  speakers: 'public',
  toFetch: 'public',
  communication: 'public',
  evaluation: 'professional',
  contact: 'professional',
  advice: 'professional',
};

export const ageBands = ['0-5', '6-11', '12-17', '18-64', '65+'] as const;
export type AgeBand = (typeof ageBands)[number];
export const ageBandLabels: Record<AgeBand, string> = {
  '0-5': '0-5 ans',
  '6-11': '6-11 ans',
  '12-17': '12-17 ans',
  '18-64': '18-64 ans',
  '65+': '65 ans et +',
};

export const wouldDoAgainAnswers = ['yes', 'withChanges', 'no'] as const;
export type WouldDoAgain = (typeof wouldDoAgainAnswers)[number];
export const wouldDoAgainLabels: Record<WouldDoAgain, string> = {
  yes: 'Oui, tel quel',
  withChanges: 'Oui, en changeant des choses',
  no: 'Non',
};

export const perimeterKinds = [
  'library',
  'commune',
  'intercommunality',
  'departement',
  'region',
  'other',
] as const;
export type PerimeterKind = (typeof perimeterKinds)[number];

/** Why something is reported, with the words that members use. */

export const reportReasons = [
  'wrong',
  'outdated',
  'duplicate',
  'personalData',
  'inappropriate',
] as const;
export type ReportReason = (typeof reportReasons)[number];
export const reportReasonLabels: Record<ReportReason, string> = {
  wrong: 'Une information est fausse',
  outdated: 'C’est dépassé',
  duplicate: 'C’est un doublon',
  personalData: 'Des données personnelles y figurent',
  inappropriate: 'Le contenu n’est pas approprié',
};

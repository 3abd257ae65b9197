/** Who somebody is in their library. */
export const registrantStatuses = ['employee', 'volunteer'] as const;
export type RegistrantStatus = (typeof registrantStatuses)[number];

export const registrantStatusLabels: Record<RegistrantStatus, string> = {
  employee: 'Salarié·e',
  volunteer: 'Bénévole',
};

/**
 * `agreement`: a place is held while a superior is asked; `offered`: a place that came free is held
 * for the next who waited; `lapsed`: nobody answered in time.
 */
export const registrationStates = [
  'agreement',
  'registered',
  'waiting',
  'offered',
  'cancelled',
  'refused',
  'lapsed',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrationStateLabels: Record<RegistrationState, string> = {
  agreement: 'En attente de validation',
  registered: 'Inscription confirmée',
  waiting: 'Liste d’attente',
  offered: 'Place proposée',
  cancelled: 'Inscription annulée',
  refused: 'Demande refusée',
  lapsed: 'Sans réponse à temps',
};

/** States of who holds a place or waits for one. */
export const activeStates = ['agreement', 'registered', 'offered', 'waiting'] as const;

/**
 * What a link of a mail may do, one thing each: `agree` is the superior’s, `attend` notes who came,
 * `documents` reads those of the session.
 */
export const registrationLinkPurposes = [
  'agree',
  'accept',
  'cancel',
  'attend',
  'documents',
] as const;
export type RegistrationLinkPurpose = (typeof registrationLinkPurposes)[number];

/** Those of who has no account. */
export const personLinkPurposes = ['accept', 'cancel'] as const;

/**
 * How long after its end one still says that one was at a half-day, at a distance: the end of a visio
 * is the busiest moment of it. In minutes.
 */
export const attendableAfterInMinutes = 30;

/** How long after its session a link to its documents serves, in days. */
export const documentsLinkInDays = 60;

/** How long before a session those who come to it are reminded. */
export const remindedBeforeInDays = 3;

/** How often places that nobody answered for are given on, in seconds. */
export const placeSweepInSeconds = 20;

/** In place of the name of who has no account: their place still counts in the year of the organiser. */
export const forgottenName = 'nom effacé';

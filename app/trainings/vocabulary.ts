/** Whom a training is for. */
export const trainingAudiences = ['everyone', 'employees', 'volunteers'] as const;
export type TrainingAudience = (typeof trainingAudiences)[number];

export const trainingAudienceLabels: Record<TrainingAudience, string> = {
  everyone: 'Salariés et bénévoles',
  employees: 'Salariés',
  volunteers: 'Bénévoles',
};

/** Where a sitting takes place. */
export const sittingPlaces = ['library', 'elsewhere', 'remote'] as const;
export type SittingPlace = (typeof sittingPlaces)[number];

export const sittingPlaceLabels: Record<SittingPlace, string> = {
  library: 'Dans une bibliothèque',
  elsewhere: 'Dans un autre lieu',
  remote: 'À distance',
};

/** Who teaches in the place of somebody. */
export const newTrainers = ['member', 'speaker', 'me', 'nobody'] as const;
export type NewTrainer = (typeof newTrainers)[number];

export const newTrainerLabels: Record<NewTrainer, string> = {
  member: 'Un membre du réseau',
  speaker: 'Quelqu’un de l’annuaire des intervenants',
  me: 'Moi',
  nobody: 'Personne pour l’instant',
};

/** Derived from what stands and from the clock, see `session-state.ts`. */
export const sessionStates = [
  'draft',
  'announced',
  'open',
  'full',
  'closed',
  'held',
  'cancelled',
] as const;
export type SessionState = (typeof sessionStates)[number];

export const sessionStateLabels: Record<SessionState, string> = {
  draft: 'Brouillon',
  announced: 'Annoncée',
  open: 'Inscriptions ouvertes',
  full: 'Complet',
  closed: 'Inscriptions closes',
  held: 'Passée',
  cancelled: 'Annulée',
};

/** A question that the organiser asks of who registers; with choices, one of them is the answer. */
export type SessionQuestion = {
  id: string;
  label: string;
  choices: string[];
  isRequired: boolean;
};

export const mostQuestions = 4;
/** Who teaches one half-day, together. */
export const mostTrainers = 4;
export const mostSittings = 12;
export const largestQuota = 500;
export const longestProgramme = 20_000;
/** How long a place that is offered waits for an answer, in hours, where nothing is said. */
export const usualOfferHours = 48;
/** How long a superior has to answer, in days, where the organiser wants to hear them. */
export const usualAgreementDays = 8;
/** How long a session that libraries asked for is theirs first, in hours. */
export const firstHours = 72;

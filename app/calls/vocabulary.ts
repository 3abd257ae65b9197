/** Whom a call reaches, from near to far. */
export const callSteps = ['library', 'departement', 'theme', 'region'] as const;
export type CallStep = (typeof callSteps)[number];

export const callStepLabels: Record<CallStep, string> = {
  library: 'Ma bibliothèque',
  departement: 'Mon département',
  theme: 'Le thème',
  region: 'La région',
};

/** « … puis la région dans 15 s ». */
export const nextStepWords: Record<CallStep, string> = {
  library: 'votre bibliothèque',
  departement: 'le département',
  theme: 'les collègues du thème',
  region: 'la région',
};

/** How a call ends: somebody takes it, everybody was tried, or the asker stops or leaves. */
export const callOutcomes = ['taken', 'nobody', 'stopped', 'left'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** How long a step rings before the next one; an administrator sets it between these. */
export const usualStepInSeconds = 20;
export const shortestStepInSeconds = 5;
export const longestStepInSeconds = 120;

/** Who was answered by nobody may ring again after a while, so many times in all for a question. */
export const pauseBeforeCallInMinutes = 5;
export const mostCallsEach = 4;

/** How often calls that are due are looked for. */
export const callSweepInSeconds = 1;

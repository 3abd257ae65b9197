/** What of a day a stop takes. */
export const stopHalves = ['morning', 'afternoon', 'day'] as const;
export type StopHalf = (typeof stopHalves)[number];

export const stopHalfLabels: Record<StopHalf, string> = {
  morning: 'Le matin',
  afternoon: 'L’après-midi',
  day: 'La journée',
};

export const stopKinds = ['meeting', 'signing'] as const;
export type StopKind = (typeof stopKinds)[number];

export const stopKindLabels: Record<StopKind, string> = {
  meeting: 'Une rencontre, un atelier',
  signing: 'Une signature',
};

/** The longest tour, in days. */
export const longestTourInDays = 60;
/** The most stops of one tour. */
export const mostStops = 20;

export const tourStates = ['open', 'closed', 'cancelled'] as const;
export type TourState = (typeof tourStates)[number];

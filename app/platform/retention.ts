/** How long personal data is kept, in days: what the sweeps hold to, and what « Vos données » says. */
export const keptInDays = {
  session: 30,
  unverifiedAccount: 14,
  usedLink: 7,
  mail: 30,
  fruitlessSearch: 365,
  rateWindow: 1,
  presence: 1,
} as const;

const dayInMs = 86_400_000;

/** The instant before which that kind of data goes. */
export function keptSince(kind: keyof typeof keptInDays, now: Date): Date {
  return new Date(now.getTime() - keptInDays[kind] * dayInMs);
}

import { hourInMs } from '#app/platform/durations.ts';

/** How the places of a session stand. */
export type Places = {
  quota: number;
  /** Kept for a département, by its code. */
  reserves: Readonly<Record<string, number>>;
  /** Held, by the département of who holds them; '' for who has none. */
  taken: ReadonlyMap<string, number>;
};

/**
 * Whether somebody of this département may have a place: one that is left once those kept for the
 * others, and not taken yet by them, are set aside.
 */
export function hasPlaceFor({ quota, reserves, taken }: Places, departementCode: string): boolean {
  let left = quota;
  for (const held of taken.values()) left -= held;
  for (const [code, kept] of Object.entries(reserves))
    if (code !== departementCode) left -= Math.max(0, kept - (taken.get(code) ?? 0));
  return left > 0;
}

/**
 * Until when a place that came free is held for the next: as long as the organiser says, a quarter
 * of the time that is left once that is shorter, an hour at least, and never past the beginning.
 */
export function offeredUntil(now: Date, startsAt: Date, offerHours: number): Date {
  const left = startsAt.getTime() - now.getTime();
  const held = Math.min(left, Math.max(hourInMs, Math.min(offerHours * hourInMs, left / 4)));
  return new Date(now.getTime() + held);
}

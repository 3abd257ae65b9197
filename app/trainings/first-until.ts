import { hourInMs } from '#app/platform/durations.ts';

import { firstHours } from './vocabulary.ts';

/**
 * Until when a session that libraries asked for is theirs first: three days from the moment when
 * places may be taken, but never more than half of the time left before it begins.
 * @param opensAt when registrations open; the past counts as now.
 */
export function firstUntil({ opensAt, startsAt }: Record<'opensAt' | 'startsAt', Date>, now: Date) {
  const from = Math.max(opensAt.getTime(), now.getTime());
  const half = from + (startsAt.getTime() - from) / 2;
  return new Date(Math.max(from, Math.min(from + firstHours * hourInMs, half)));
}

import { minuteInMs } from './durations.ts';
import { TooMany } from './errors.ts';
import type { Call } from './http.server.ts';

type Window = { minute: number; searches: number };

/** Suggestions come with the letters: several for each search. */
const timesAsMany = { search: 1, suggestion: 4 } as const;

const windows = new Map<string, Window>();
/** Beyond so many askers in a minute, the oldest are forgotten. */
const mostAskers = 10_000;

/**
 * Holds back who searches faster than people do, by whatever door: page, feed, API, suggestions.
 * Counted in this process only: writing to the database at each search would cost more than the
 * search.
 * @throws {TooMany} with the time to wait, beyond SEARCHES_PER_MINUTE, or four times as many
 * suggestions.
 */
export function limitSearches(
  {
    context: { actor, clock },
    clientAddress,
    house,
  }: Pick<Call, 'context' | 'clientAddress' | 'house'>,
  kind: keyof typeof timesAsMany = 'search',
): void {
  const now = clock().getTime();
  const minute = Math.floor(now / minuteInMs);
  const asker = `${kind}:${actor.kind === 'member' ? actor.userId : clientAddress}`;
  const known = windows.get(asker);
  const searches = known?.minute === minute ? known.searches + 1 : 1;
  windows.delete(asker);
  windows.set(asker, { minute, searches });
  if (windows.size > mostAskers) {
    const [oldest] = windows.keys();
    if (oldest !== undefined) windows.delete(oldest);
  }
  if (searches > house.settings.SEARCHES_PER_MINUTE * timesAsMany[kind]) {
    throw new TooMany(
      'Beaucoup de recherches en une minute. Reprenez dans un instant.',
      Math.ceil(((minute + 1) * minuteInMs - now) / 1000),
    );
  }
}

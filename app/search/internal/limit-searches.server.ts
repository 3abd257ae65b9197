import type { Context } from '#app/platform/context.server.ts';
import { TooMany } from '#app/platform/errors.ts';

type Window = { minute: number; searches: number };

const windows = new Map<string, Window>();
/** Beyond so many askers in a minute, the oldest are forgotten. */
const mostAskers = 10_000;

/**
 * Holds back who searches faster than people do. Counted in this process only: writing to the
 * database at each search would cost more than the search.
 * @throws {TooMany} with the time to wait.
 */
export function limitSearches(
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  { clientAddress, searchesPerMinute }: { clientAddress: string; searchesPerMinute: number },
): void {
  const now = clock().getTime();
  const minute = Math.floor(now / 60_000);
  const asker = actor.kind === 'member' ? actor.userId : clientAddress;
  const known = windows.get(asker);
  const searches = known?.minute === minute ? known.searches + 1 : 1;
  windows.delete(asker);
  windows.set(asker, { minute, searches });
  if (windows.size > mostAskers) {
    const [oldest] = windows.keys();
    if (oldest !== undefined) windows.delete(oldest);
  }
  if (searches > searchesPerMinute) {
    throw new TooMany(
      'Beaucoup de recherches en une minute. Reprenez dans un instant.',
      Math.ceil(((minute + 1) * 60_000 - now) / 1000),
    );
  }
}

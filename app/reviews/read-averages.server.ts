import type { Context } from '#app/platform/context.server.ts';
import { formatCount, formatDecimal } from '#app/ui/format.ts';

import { readMeans } from './internal/read-means.server.ts';
import { canReadAverages } from './policy.ts';
import { highestMark } from './vocabulary.ts';

/**
 * What libraries think on the whole of the speakers of a list, by their id: « 4,6 sur 5 selon 3
 * bibliothèques »; nothing below three libraries.
 * @returns nothing for who is no professional.
 */
export async function readAverages(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { speakerIds }: { speakerIds: readonly string[] },
): Promise<Record<string, string>> {
  if (!canReadAverages(actor)) return {};
  const means = await readMeans(db, speakerIds);
  return Object.fromEntries(
    [...means].map(([id, { overall, libraryCount }]) => [
      id,
      `${formatDecimal(overall)} sur ${highestMark} selon ${formatCount(libraryCount, 'bibliothèque', 'bibliothèques')}`,
    ]),
  );
}

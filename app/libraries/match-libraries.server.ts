import { inArray, type SQL, sql } from 'drizzle-orm';

import { holdsEveryWord } from '#app/platform/word-conditions.server.ts';
import { foldPlace } from '#app/territories/place-words.ts';
import { libraries } from '#db/schema/libraries.ts';

import type { LibraryQuery } from './query.ts';
import type { LibraryResults } from './search-libraries.server.ts';

/**
 * The condition on `libraries` that a search by words came to: those that hold them or, where none
 * did, those of the page that are named almost so.
 */
export function matchLibraries(
  { words }: Pick<LibraryQuery, 'words'>,
  { isApproximate, items }: Pick<LibraryResults, 'isApproximate' | 'items'>,
): SQL | undefined {
  if (isApproximate) {
    return inArray(
      libraries.id,
      items.map(({ id }) => id),
    );
  }
  const folded = foldPlace(words);
  return folded ? holdsEveryWord(sql`${libraries.searchWords}`, folded) : undefined;
}

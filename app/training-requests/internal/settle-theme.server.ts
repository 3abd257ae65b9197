import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

/** @throws {InvalidInput} for a theme that is not in the list; a retired one stays where it is. */
export async function settleTheme(db: Queryable, themeId: number, kept?: number): Promise<void> {
  const { themes } = await listTerms({ db });
  if (!themes.some(({ id, isRetired }) => id === themeId && (!isRetired || id === kept)))
    throw new InvalidInput({ themeId: ['Choisissez un thème de la liste.'] });
}

import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

/**
 * @param alsoId a theme retired since, which this answer keeps.
 * @throws {InvalidInput} on `themeId` for one that is not in the list.
 */
export async function requireTheme(
  db: Queryable,
  themeId: number,
  alsoId: number | null = null,
): Promise<void> {
  const { themes } = await listTerms({ db });
  if (!themes.some(({ id, isRetired }) => id === themeId && (!isRetired || id === alsoId)))
    throw new InvalidInput({ themeId: ['Choisissez un thème de la liste.'] });
}

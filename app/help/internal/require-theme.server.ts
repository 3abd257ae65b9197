import { and, eq, isNull } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { themes } from '#db/schema/vocabularies.ts';

/** @throws {InvalidInput} on `themeId` for one that is not in the list, or no longer. */
export async function requireTheme(db: Queryable, themeId: number): Promise<void> {
  const [theme] = await db
    .select({ id: themes.id })
    .from(themes)
    .where(and(eq(themes.id, themeId), isNull(themes.retiredAt)));
  if (!theme) throw new InvalidInput({ themeId: ['Choisissez un thème de la liste.'] });
}

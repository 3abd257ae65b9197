import { and, eq, inArray, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { type HelpSettingsInput, helpSettingsInput } from './inputs.ts';

/**
 * Says which themes I know.
 * @throws {NotSignedIn}; {InvalidInput} for a theme that is not in the list.
 */
export async function changeHelpSettings(context: Context, input: HelpSettingsInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { themeIds } = parseInput(helpSettingsInput, input);
  const wanted = [...new Set(themeIds)];
  const { userId } = actor;
  await db.transaction(async (tx) => {
    const found = await tx
      .select({ themeId: themes.id })
      .from(themes)
      .where(and(inArray(themes.id, wanted), isNull(themes.retiredAt)));
    if (found.length < wanted.length)
      throw new InvalidInput({ themeIds: ['Choisissez des thèmes de la liste.'] });
    await tx.delete(helpKnownThemes).where(eq(helpKnownThemes.userId, userId));
    if (found.length)
      await tx
        .insert(helpKnownThemes)
        .values(found.map(({ themeId }) => ({ userId, themeId, createdAt: context.clock() })));
  });
}

import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';

import { canHelp } from './policy.ts';

/**
 * The themes that I know.
 * @throws {NotSignedIn}
 */
export async function readHelpSettings({ db, actor }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [{ themes }, known] = await Promise.all([
    listTerms({ db }),
    db
      .select({ themeId: helpKnownThemes.themeId })
      .from(helpKnownThemes)
      .where(eq(helpKnownThemes.userId, actor.userId)),
  ]);
  const knownIds = new Set(known.map(({ themeId }) => themeId));
  return {
    themes: themes
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, label }) => ({ id, label, isKnown: knownIds.has(id) })),
    mayHelp: canHelp(actor),
  };
}

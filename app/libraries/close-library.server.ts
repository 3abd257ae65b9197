import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraries } from '#db/schema/libraries.ts';

import { librarySlugInput } from './identity-input.ts';
import { admitRegisterKeeper, lockKeptLibrary } from './internal/keep-library.server.ts';

/**
 * Closes a library: it leaves searches and pickers; its page, its sheets and its members stay. Done
 * twice, it changes nothing.
 * @throws {NotSignedIn} {NotFound}
 */
export async function closeLibrary(context: Context, input: unknown): Promise<void> {
  const keeper = admitRegisterKeeper(context.actor);
  const { slug } = parseInput(librarySlugInput, input);
  await context.db.transaction(async (tx) => {
    const library = await lockKeptLibrary(tx, keeper, slug);
    if (library.closedAt) return;
    await tx
      .update(libraries)
      .set({ closedAt: context.clock() })
      .where(eq(libraries.id, library.id));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'library-closed',
      targetKind: 'library',
      targetId: library.id,
      detail: { name: library.name },
    });
  });
}

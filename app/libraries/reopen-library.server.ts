import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraries } from '#db/schema/libraries.ts';

import { librarySlugInput } from './identity-input.ts';
import {
  admitRegisterKeeper,
  lockKeptLibrary,
  refuseSameLibrary,
} from './internal/keep-library.server.ts';

/**
 * Opens a closed library again. Done twice, it changes nothing.
 * @throws {NotSignedIn} {NotFound}; {InvalidInput} when another has taken its name meanwhile.
 */
export async function reopenLibrary(context: Context, input: unknown): Promise<void> {
  const keeper = admitRegisterKeeper(context.actor);
  const { slug } = parseInput(librarySlugInput, input);
  await context.db.transaction(async (tx) => {
    const library = await lockKeptLibrary(tx, keeper, slug);
    if (!library.closedAt) return;
    await refuseSameLibrary(tx, {
      name: library.name,
      communeCode: library.communeCode,
      exceptId: library.id,
    });
    await tx.update(libraries).set({ closedAt: null }).where(eq(libraries.id, library.id));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'library-reopened',
      targetKind: 'library',
      targetId: library.id,
      detail: { name: library.name },
    });
  });
}

import { eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraries } from '#db/schema/libraries.ts';

import { librariesChanged } from './announcements.ts';
import { identityInput, librarySlugInput } from './identity-input.ts';
import {
  admitRegisterKeeper,
  findMeantCommune,
  lockKeptLibrary,
  refuseSameLibrary,
} from './internal/keep-library.server.ts';
import { readKeptLibrary } from './read-kept-library.server.ts';

/**
 * Gives a library another name, kind or commune; its address stays, and imports leave the name
 * alone from then on. Moved to another commune, it stands at its centre.
 * @throws {NotSignedIn} {NotFound} {InvalidInput} {Forbidden}
 */
export async function renameLibrary(context: Context, input: unknown): Promise<void> {
  const keeper = admitRegisterKeeper(context.actor);
  const { slug } = parseInput(librarySlugInput, input);
  const given = parseInput(identityInput, input);
  // Found first: to who does not keep it, it is not there, whatever commune they say.
  await readKeptLibrary(context, { slug });
  const commune = await findMeantCommune(context, keeper, given);
  await context.db.transaction(async (tx) => {
    const before = await lockKeptLibrary(tx, keeper, slug);
    const hasMoved = before.communeCode !== commune.code;
    const isRenamed = before.name !== given.name;
    if (!hasMoved && !isRenamed && before.kind === given.kind) return;
    await refuseSameLibrary(tx, {
      name: given.name,
      communeCode: commune.code,
      exceptId: before.id,
    });
    const { latitude, longitude } = commune;
    await tx
      .update(libraries)
      .set({
        name: given.name,
        kind: given.kind,
        ...(isRenamed && !before.correctedFields.includes('name')
          ? { correctedFields: [...before.correctedFields, 'name' as const] }
          : {}),
        ...(hasMoved
          ? {
              communeCode: commune.code,
              latitude,
              longitude,
              pointSource: latitude === null ? null : ('commune' as const),
            }
          : {}),
      })
      .where(eq(libraries.id, before.id));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'library-renamed',
      targetKind: 'library',
      targetId: before.id,
      detail: { from: before.name, to: given.name, commune: commune.code },
    });
    if (hasMoved || isRenamed) await announce(tx, librariesChanged, { libraryIds: [before.id] });
  });
}

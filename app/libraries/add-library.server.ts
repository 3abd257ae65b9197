import { sql } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraries } from '#db/schema/libraries.ts';

import { identityInput } from './identity-input.ts';
import {
  admitRegisterKeeper,
  findMeantCommune,
  refuseSameLibrary,
} from './internal/keep-library.server.ts';
import { SlugMaker } from './internal/slug-maker.ts';

/**
 * Adds a library that the ministry's register lacks; an import that brings it later recognises it
 * by name and commune. It stands at the centre of its commune until somebody places it.
 * @throws {NotSignedIn} {NotFound} {InvalidInput} {Forbidden}
 */
export async function addLibrary(context: Context, input: unknown): Promise<{ slug: string }> {
  const keeper = admitRegisterKeeper(context.actor);
  const given = parseInput(identityInput, input);
  const commune = await findMeantCommune(context, keeper, given);
  return context.db.transaction(async (tx) => {
    // Two additions at once would take the same address.
    await tx.execute(sql`lock table ${libraries} in share row exclusive mode`);
    await refuseSameLibrary(tx, { name: given.name, communeCode: commune.code });
    const taken = await tx.select({ slug: libraries.slug }).from(libraries);
    const slug = new SlugMaker(taken.map((row) => row.slug)).make({
      name: given.name,
      communeName: commune.name,
      departement: commune.departementCode,
    });
    const { latitude, longitude } = commune;
    const isPlaced = latitude !== null && longitude !== null;
    const [added] = await tx
      .insert(libraries)
      .values({
        slug,
        name: given.name,
        kind: given.kind,
        communeCode: commune.code,
        ...(isPlaced ? { latitude, longitude, pointSource: 'commune' as const } : {}),
      })
      .returning({ id: libraries.id });
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'library-added',
      targetKind: 'library',
      targetId: added!.id,
      detail: { name: given.name, commune: commune.code },
    });
    return { slug };
  });
}

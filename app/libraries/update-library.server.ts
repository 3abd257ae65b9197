import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { type LibraryInput, libraryInput } from './inputs.ts';
import { canEditLibrary } from './policy.ts';
import { correctableFields } from './vocabulary.ts';

/**
 * Keeps a library's page up to date. What differs from the ministry's register is remembered as
 * corrected: imports leave it alone from then on.
 * @throws {NotSignedIn} {InvalidInput} {NotFound} {Forbidden}
 */
export async function updateLibrary(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { slug, ...input }: LibraryInput & { slug: string },
): Promise<{ slug: string }> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const wanted = parseInput(libraryInput, input);
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ library: libraries, departementCode: communes.departementCode })
      .from(libraries)
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .where(eq(libraries.slug, slug))
      .for('update', { of: libraries });
    if (!row) throw new NotFound('Cette bibliothèque n’est pas dans l’annuaire.');
    const { library, departementCode } = row;
    if (!canEditLibrary(actor, { id: library.id, departementCode }))
      throw new Forbidden('Cette page se corrige par les référents de la bibliothèque.');
    const fields = Object.keys(wanted) as (keyof typeof wanted)[];
    const changed = fields.filter(
      (field) => String(library[field] ?? '') !== String(wanted[field] ?? ''),
    );
    if (changed.length === 0) return;
    const corrected = correctableFields.filter(
      (field) => library.correctedFields.includes(field) || changed.some((name) => name === field),
    );
    await tx
      .update(libraries)
      .set({ ...wanted, correctedFields: corrected })
      .where(eq(libraries.id, library.id));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'library-updated',
      targetKind: 'library',
      targetId: library.id,
      detail: { fields: changed },
    });
  });
  return { slug };
}

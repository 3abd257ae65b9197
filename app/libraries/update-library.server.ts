import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { type LibraryInput, libraryInput } from './inputs.ts';
import { readOpeningRanges, writeOpeningRanges } from './internal/opening-ranges.server.ts';
import { type DayRange, weekdays } from './opening-hours.ts';
import { canEditLibrary } from './policy.ts';
import { correctableFields, type EditedField } from './vocabulary.ts';

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
  const { own, hours } = splitHours(parseInput(libraryInput, input));
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
    const fields = Object.keys(own) as (keyof typeof own)[];
    const changed: EditedField[] = fields.filter(
      (field) =>
        own[field] !== undefined && String(library[field] ?? '') !== String(own[field] ?? ''),
    );
    const before = await readOpeningRanges(tx, library.id);
    const week = weekdays.flatMap(
      (weekday) =>
        hours[weekday]?.map((range) => ({ weekday, ...range })) ??
        before.filter((range) => range.weekday === weekday),
    );
    if (await writeOpeningRanges(tx, library.id, week)) changed.push('openingHours');
    if (changed.length === 0) return;
    const corrected = correctableFields.filter(
      (field) => library.correctedFields.includes(field) || changed.some((name) => name === field),
    );
    await tx
      .update(libraries)
      .set({ ...own, correctedFields: corrected })
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

/** The columns of the library apart from the days of its week. */
function splitHours(wanted: z.output<typeof libraryInput>) {
  const {
    'hours.1': monday,
    'hours.2': tuesday,
    'hours.3': wednesday,
    'hours.4': thursday,
    'hours.5': friday,
    'hours.6': saturday,
    'hours.7': sunday,
    ...own
  } = wanted;
  const days = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];
  const hours = Object.fromEntries(weekdays.map((weekday, n) => [weekday, days[n]])) as Record<
    number,
    DayRange[] | undefined
  >;
  return { own, hours };
}

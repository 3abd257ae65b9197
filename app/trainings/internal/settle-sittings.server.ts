import { and, eq, isNull } from 'drizzle-orm';

import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import type { SittingRow } from '#app/trainings/inputs.ts';
import { libraries } from '#db/schema/libraries.ts';

import { findTrainers, type FoundTrainer } from './find-trainers.server.ts';
import { settleTrainers } from './settle-trainers.server.ts';

/** A half-day as the table keeps it; `day` and minutes are of Paris. */
export type SettledSitting = Awaited<ReturnType<typeof settleSitting>>;

/**
 * Half-days with their places and trainers found by what was typed.
 * @throws {InvalidInput} with a sentence beside each field that points to nothing.
 */
export async function settleSittings(
  context: Context,
  rows: readonly SittingRow[],
): Promise<SettledSitting[]> {
  const errors: FieldErrors = {};
  const settled: SettledSitting[] = [];
  const standing = await findTrainers(
    context.db,
    rows.flatMap(({ sittingId }) => sittingId ?? []),
  );
  for (const [i, row] of rows.entries()) {
    const refuse = (field: string, message: string) => {
      errors[`sittings.${i}.${field}`] = [message];
    };
    const before = standing.get(row.sittingId ?? '') ?? [];
    settled.push(await settleSitting(context, row, before, refuse));
  }
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  return settled;
}

type Refuse = (field: string, message: string) => void;

async function settleSitting(
  context: Context,
  row: SittingRow,
  before: readonly FoundTrainer[],
  refuse: Refuse,
) {
  const { sittingId, day, from, to, placeKind, room, visioUrl, topic } = row;
  return {
    sittingId,
    day,
    from,
    to,
    columns: {
      placeKind,
      room,
      visioUrl,
      topic,
      ...(await settlePlace(context, row, refuse)),
    },
    trainers: await settleTrainers(context.db, row.trainers, before, refuse),
  };
}

async function settlePlace(context: Context, row: SittingRow, refuse: Refuse) {
  const nowhere = { placeLibraryId: null, communeCode: null, placeLabel: '' };
  if (row.placeKind === 'remote') return nowhere;
  if (row.placeKind === 'library') {
    const found = await findLibrary(context, row);
    if (!found) {
      refuse('library', 'Choisissez une bibliothèque de la liste, ou écrivez son nom entier.');
      return nowhere;
    }
    return { ...nowhere, placeLibraryId: found.id, communeCode: found.communeCode };
  }
  if (!row.placeLabel) refuse('placeLabel', 'Dites quel lieu.');
  const found = await findCommunesNamed(context, row.commune);
  const chosen = found.find(({ code }) => code === row.communeCode);
  const commune = chosen ?? (found.length === 1 ? found[0] : null);
  if (!commune) refuse('commune', 'Choisissez une commune de la liste, ou écrivez son nom entier.');
  return { ...nowhere, placeLabel: row.placeLabel, communeCode: commune?.code ?? null };
}

async function findLibrary(context: Context, { library, libraryId }: SittingRow) {
  const named = library
    ? await suggestLibraries(context, { q: library, departements: [], limit: 8 })
    : [];
  const exact = named.filter(({ displayName }) => fold(displayName) === fold(library));
  // Typed over since it was chosen: the words count.
  const id =
    named.find((one) => one.id === libraryId)?.id ?? (exact.length === 1 ? exact[0]?.id : null);
  if (!id) return null;
  const [found] = await context.db
    .select({ id: libraries.id, communeCode: libraries.communeCode })
    .from(libraries)
    .where(and(eq(libraries.id, id), isNull(libraries.closedAt)));
  return found ?? null;
}

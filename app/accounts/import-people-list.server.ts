import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotFound } from '#app/platform/errors.ts';
import type { ImportReport } from '#app/platform/import-report.ts';
import { readTable } from '#app/platform/read-table.server.ts';

import { importPeople } from './import-people.server.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { canImportPeople } from './policy.ts';

/**
 * The list of people that a keeper brings from the page: tried first, then sent.
 * @throws {NotSignedIn}; {NotFound} for who keeps no territory; {InvalidInput} for what is no list.
 */
export async function importPeopleList(
  context: Context,
  { bytes, write }: { bytes: Uint8Array; write: boolean },
): Promise<ImportReport> {
  const keeper = admitMember(context);
  if (!canImportPeople(keeper)) throw new NotFound();
  if (bytes.length === 0)
    throw new InvalidInput({ table: ['Choisissez un fichier, ou collez la liste.'] });
  try {
    return await importPeople(context, readTable(bytes), { write, keeper });
  } catch (error) {
    // On the page, what is wrong with the whole file is said beside the field that brought it.
    if (error instanceof InvalidInput && error.fields[''])
      throw new InvalidInput({ table: error.fields[''] }, undefined, { cause: error });
    throw error;
  }
}

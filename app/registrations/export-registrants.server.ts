import type { Context } from '#app/platform/context.server.ts';
import { Forbidden } from '#app/platform/errors.ts';

import { listRegistrants } from './list-registrants.server.ts';
import { writeRegistrantsCsv } from './write-registrants-csv.ts';

/**
 * Who comes to a session, with their addresses, as CSV: for who organises it.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} also for who teaches it.
 */
export async function exportRegistrants(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
): Promise<string> {
  const list = await listRegistrants(context, input);
  if (!list.mayReadAddresses) throw new Forbidden('Ce tableau est pour qui organise la session.');
  return writeRegistrantsCsv(list);
}

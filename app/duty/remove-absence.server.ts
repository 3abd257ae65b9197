import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpAbsences } from '#db/schema/duty.ts';

import { absenceIdInput } from './inputs.ts';

/**
 * Takes one of my absences away.
 * @throws {NotSignedIn}; {NotFound} for one that is not mine, or no more.
 */
export async function removeAbsence(context: Context, input: z.input<typeof absenceIdInput>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { absenceId } = parseInput(absenceIdInput, input);
  const gone = await db
    .delete(helpAbsences)
    .where(and(eq(helpAbsences.id, absenceId), eq(helpAbsences.userId, actor.userId)))
    .returning({ id: helpAbsences.id });
  if (gone.length === 0) throw new NotFound('Cette absence n’existe pas, ou plus.');
}

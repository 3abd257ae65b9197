import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { closeSession as endSession } from '#app/platform/session.server.ts';
import { sessions } from '#db/schema/accounts.ts';

import { closeSessionInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { sessionHandle } from './internal/session-handle.server.ts';

/**
 * Signs one of my devices out.
 * @throws {NotSignedIn}; {NotFound} where it is over already, or not mine.
 */
export async function closeSession(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { handle } = parseInput(closeSessionInput, input);
  const mine = await context.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.userId, member.userId));
  const found = mine.find(({ id }) => sessionHandle(id) === handle);
  if (!found) throw new NotFound('Cet appareil est déjà déconnecté.');
  await endSession(context.db, found.id);
}

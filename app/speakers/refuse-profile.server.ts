import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakers } from '#db/schema/speakers.ts';

import { findLink } from './internal/find-link.server.ts';
import { holdSpeaker, withId } from './internal/find-speaker.server.ts';
import { rememberRefusal } from './internal/refusals.server.ts';

const input = z.object({ token: z.string().max(200) });

/**
 * The speaker refuses, or takes their agreement back, by the link that they hold: everything goes
 * but a hash, so that nobody lists them again.
 * @throws {NotFound} for a link that opens nothing any more.
 */
export async function refuseProfile(context: Context, given: z.input<typeof input>) {
  const { token } = parseInput(input, given);
  const { db, clock } = context;
  await db.transaction(async (tx) => {
    const { speakerId, email } = await findLink(tx, context, token);
    const found = await holdSpeaker(tx, withId(speakerId));
    if (!found) throw new NotFound();
    const { row } = found;
    await rememberRefusal(tx, row, clock());
    // The address that was written to, where they have given another one since.
    await rememberRefusal(tx, { ...row, email }, clock());
    await tx.delete(speakers).where(eq(speakers.id, speakerId));
    await recordDeed(tx, {
      actorId: null,
      action: row.agreedAt ? 'withdraw-agreement' : 'refuse-profile',
      targetKind: 'speaker',
      targetId: speakerId,
    });
  });
}

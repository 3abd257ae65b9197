import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { recountReplays } from '#app/sheets/recount-replays.server.ts';
import { replays } from '#db/schema/replays.ts';

import { replayIdInput } from './inputs.ts';
import { holdReplay } from './internal/hold-replay.server.ts';
import { canWithdrawReplay } from './policy.ts';

/**
 * Takes a replay back: it counts no more.
 * @throws {NotSignedIn}; {NotFound} for who may not.
 */
export async function withdrawReplay(context: Context, input: z.input<typeof replayIdInput>) {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { replayId } = parseInput(replayIdInput, input);
  return context.db.transaction(async (tx) => {
    const { facts, sheet } = await holdReplay(tx, replayId);
    if (!canWithdrawReplay(actor, facts)) throw new NotFound('Ce retour n’existe pas, ou plus.');
    await tx.update(replays).set({ withdrawnAt: context.clock() }).where(eq(replays.id, replayId));
    await recountReplays(tx, sheet.sheetId);
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'withdraw',
      targetKind: 'replay',
      targetId: replayId,
      detail: { sheetId: sheet.sheetId },
    });
    return { slug: sheet.slug };
  });
}

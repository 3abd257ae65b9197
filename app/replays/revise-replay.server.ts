import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { replays } from '#db/schema/replays.ts';

import { type ReviseReplayInput, reviseReplayInput } from './inputs.ts';
import { holdReplay } from './internal/hold-replay.server.ts';
import { nameSpeakers } from './internal/name-speakers.server.ts';
import { refuseFuture } from './internal/refuse-future.ts';
import { canReviseReplay } from './policy.ts';

/**
 * Corrects a replay of one's own; the library stays the one it was told for.
 * @throws {NotSignedIn}; {NotFound} for somebody else's; {InvalidInput}.
 */
export async function reviseReplay(context: Context, input: ReviseReplayInput) {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { replayId, happened, cost, speakerSlugs, ...replay } = parseInput(
    reviseReplayInput,
    input,
  );
  refuseFuture(happened, context.clock());
  return context.db.transaction(async (tx) => {
    const { facts, sheet } = await holdReplay(tx, replayId);
    if (!canReviseReplay(actor, facts)) throw new NotFound('Ce retour n’existe pas, ou plus.');
    await tx
      .update(replays)
      .set({
        ...replay,
        happenedOn: happened.date,
        happenedPrecision: happened.precision,
        costInCents: cost,
        updatedAt: context.clock(),
      })
      .where(eq(replays.id, replayId));
    await nameSpeakers(tx, { replayId, sheetId: sheet.sheetId, speakerSlugs });
    return { replayId, slug: sheet.slug };
  });
}

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { holdOpenSheet } from '#app/sheets/find-open-sheet.server.ts';
import { recountReplays } from '#app/sheets/recount-replays.server.ts';
import { replays } from '#db/schema/replays.ts';

import { replayRecorded } from './announcements.ts';
import { type RecordReplayInput, recordReplayInput } from './inputs.ts';
import { nameSpeakers } from './internal/name-speakers.server.ts';
import { refuseFuture } from './internal/refuse-future.ts';
import { canRecordReplay, whyNotRecordReplay } from './policy.ts';

/**
 * « Réalisé aussi chez nous »: the member's library did this project too. The cost is in euros as
 * people write them; everything but the year may be left out.
 * @throws {NotSignedIn}; {NotFound} for a sheet that is not in sight; {Forbidden} with what to do;
 * {InvalidInput}.
 */
export async function recordReplay(context: Context, input: RecordReplayInput) {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, happened, cost, speakerSlugs, ...replay } = parseInput(recordReplayInput, input);
  refuseFuture(happened, context.clock());
  return context.db.transaction(async (tx) => {
    const sheet = await holdOpenSheet(tx, { slug });
    if (!canRecordReplay(actor, sheet) || actor.libraryId === null) {
      throw new Forbidden(whyNotRecordReplay(actor, sheet) ?? undefined);
    }
    const [recorded] = await tx
      .insert(replays)
      .values({
        ...replay,
        sheetId: sheet.sheetId,
        libraryId: actor.libraryId,
        recordedById: actor.userId,
        happenedOn: happened.date,
        happenedPrecision: happened.precision,
        costInCents: cost,
        createdAt: context.clock(),
      })
      .returning({ id: replays.id });
    const replayId = recorded!.id;
    await nameSpeakers(tx, { replayId, sheetId: sheet.sheetId, speakerSlugs });
    await recountReplays(tx, sheet.sheetId);
    await announce(tx, replayRecorded, { replayId, sheetId: sheet.sheetId });
    return { replayId, slug: sheet.slug };
  });
}

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpRetentions } from '#db/schema/help-settings.ts';

import { type SetRetentionInput, setRetentionInput } from './inputs.ts';
import { admitHelpKeeper } from './internal/admit-help-keeper.server.ts';

/**
 * Sets how many months conversations are kept after they last moved: the next night holds to it.
 * Published answers are not conversations any more: they stay.
 * @throws {NotSignedIn}; {NotFound} for who is no administrator; {InvalidInput}.
 */
export async function setRetention(context: Context, input: SetRetentionInput) {
  const { userId } = admitHelpKeeper(context);
  const { months } = parseInput(setRetentionInput, input);
  await context.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(helpRetentions)
      .values({ months, setById: userId, setAt: context.clock() })
      .returning({ id: helpRetentions.id });
    await recordDeed(tx, {
      actorId: userId,
      action: 'set-help-retention',
      targetKind: 'help-retention',
      targetId: row!.id,
      detail: { months },
    });
  });
  return { months };
}

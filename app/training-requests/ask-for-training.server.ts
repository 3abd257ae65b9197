import { and, count, eq, gte, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { trainingRequests, trainingRequestSupports } from '#db/schema/training-requests.ts';

import { type AskInput, askInput } from './inputs.ts';
import { admitLibrary } from './internal/admit-professional.ts';
import { settleTheme } from './internal/settle-theme.server.ts';
import { mostRequests, requestInDays } from './vocabulary.ts';

/**
 * Asks for a training in the name of my library; it ends by itself in a year. Sent twice, it stands
 * once.
 * @throws {NotSignedIn}; {NotFound} for who is no professional; {Forbidden} for who works for no
 * library; {InvalidInput}.
 */
export async function askForTraining(
  context: Context,
  input: AskInput,
): Promise<{ requestId: string }> {
  const { db, clock } = context;
  const { userId, libraryId } = admitLibrary(context.actor);
  const { people, ...said } = parseInput(askInput, input);
  await settleTheme(db, said.themeId);
  const now = clock();
  const today = toIsoDay(now);
  return db.transaction(async (tx) => {
    // Two of mine at once wait here, so that the count holds.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const mine = eq(trainingRequests.authorId, userId);
    const [sent] = await tx
      .select({ requestId: trainingRequests.id })
      .from(trainingRequests)
      .where(and(mine, eq(trainingRequests.clientKey, said.clientKey)));
    if (sent) return sent;
    const [standing] = await tx
      .select({ count: count() })
      .from(trainingRequests)
      .where(and(mine, isNull(trainingRequests.closedAt), gte(trainingRequests.openUntil, today)));
    if ((standing?.count ?? 0) >= mostRequests)
      throw new InvalidInput({
        title: [`Au plus ${mostRequests} demandes à la fois\u00A0: fermez-en une d’abord.`],
      });
    const [asked] = await tx
      .insert(trainingRequests)
      .values({
        ...said,
        authorId: userId,
        libraryId,
        createdAt: now,
        changedAt: now,
        openUntil: addDays(today, requestInDays),
      })
      .returning({ requestId: trainingRequests.id });
    if (!asked) throw new Error('The request was not written');
    await tx
      .insert(trainingRequestSupports)
      .values({ ...asked, libraryId, userId, people, createdAt: now, changedAt: now });
    return asked;
  });
}

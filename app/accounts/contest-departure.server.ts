import { and, desc, eq, gt } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { libraryDepartures, roleGrants, users } from '#db/schema/accounts.ts';

import { emailTokenInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findEmailToken, spendEmailToken } from './internal/email-tokens.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import { readLibraryName } from './internal/read-library-name.server.ts';

/**
 * « Je travaille toujours là », by the link of the mail: the library, who answered for her and her
 * role are given back as they were, and who had said otherwise is told.
 * @returns the library, for the confirmation.
 * @throws {NotFound} for a link that serves no more, and for who has chosen another library since.
 */
export async function contestDeparture(
  context: Context,
  input: unknown,
): Promise<{ libraryName: string | null }> {
  const { token } = parseInput(emailTokenInput, input);
  const now = context.clock();
  const link = await findEmailToken(context.db, token, ['contestDeparture'], now);
  const { userId } = link;
  return context.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    await spendEmailToken(tx, link.id, now);
    const person = await findPerson(tx, userId);
    const [departure] = await tx
      .select()
      .from(libraryDepartures)
      .where(and(eq(libraryDepartures.userId, userId), gt(libraryDepartures.contestUntil, now)))
      .orderBy(desc(libraryDepartures.leftAt))
      .limit(1);
    if (!departure || !person || person.isErased || person.libraryId)
      throw new NotFound('Ce lien n’est plus valable.');
    const { libraryId, wasVouchedAt, wasVouchedById, wasReferent, declaredById } = departure;
    await tx
      .update(users)
      .set({ libraryId, vouchedAt: wasVouchedAt, vouchedById: wasVouchedById })
      .where(eq(users.id, userId));
    if (wasReferent)
      await tx.insert(roleGrants).values({ userId, role: 'libraryReferent', libraryId });
    await tx.delete(libraryDepartures).where(eq(libraryDepartures.id, departure.id));
    await recordDeed(tx, {
      actorId: userId,
      action: 'contest-departure',
      targetKind: 'user',
      targetId: userId,
      detail: { libraryId },
    });
    if (declaredById)
      await askMail(tx, { mail: 'departureContested', userId, recipientId: declaredById });
    return { libraryName: await readLibraryName(tx, libraryId) };
  });
}

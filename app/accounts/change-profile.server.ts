import { eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';
import { helpAvailabilities, helpDutySlots } from '#db/schema/duty.ts';

import { newcomerArrived } from './announcements.ts';
import { changeProfileInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import { vouchByDomain } from './internal/mark-verified.server.ts';
import { forgetDeparture, noteDeparture } from './internal/note-departure.server.ts';
import { requireLibrary } from './internal/require-library.server.ts';

/**
 * Changes my name, my job or my library. Nobody of a new library has answered for me yet: unless
 * the domain of my address does, or I keep the network, I wait to be vouched for again, and the
 * referent's role over the library I leave ends, as do my hours of duty. Sheets stay with it.
 * @returns whether I may still publish.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function changeProfile(
  context: Context,
  input: unknown,
): Promise<{ isVouched: boolean }> {
  const member = admitMember(context);
  const { displayName, jobTitle, libraryId } = parseInput(changeProfileInput, input);
  if (libraryId) await requireLibrary(context.db, libraryId);
  return context.db.transaction(async (tx) => {
    const before = await findPerson(tx, member.userId);
    if (!before) throw new NotSignedIn();
    await tx
      .update(users)
      .set({ displayName, jobTitle, libraryId })
      .where(eq(users.id, member.userId));
    if (before.libraryId === libraryId) return { isVouched: before.isVouched };
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'change-library',
      targetKind: 'user',
      targetId: member.userId,
      detail: { from: before.libraryId, to: libraryId },
    });
    const { userId } = member;
    if (before.libraryId)
      await noteDeparture(tx, {
        userId,
        libraryId: before.libraryId,
        declaredById: userId,
        now: context.clock(),
      });
    if (libraryId) await forgetDeparture(tx, { userId, libraryId });
    // Hours held for one library are not those of another.
    await tx.delete(helpDutySlots).where(eq(helpDutySlots.userId, member.userId));
    await tx.delete(helpAvailabilities).where(eq(helpAvailabilities.userId, member.userId));
    const keepsTheNetwork = member.grants.some(({ role }) => role !== 'libraryReferent');
    if (keepsTheNetwork) return { isVouched: before.isVouched };
    await tx
      .update(users)
      .set({ vouchedAt: null, vouchedById: null })
      .where(eq(users.id, member.userId));
    const person = { userId: member.userId, email: before.email, libraryId };
    if (await vouchByDomain(tx, person, context.clock())) return { isVouched: true };
    await announce(tx, newcomerArrived, { userId: member.userId });
    return { isVouched: false };
  });
}

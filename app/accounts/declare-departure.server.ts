import { and, eq, gt, inArray, sql } from 'drizzle-orm';

import { isAdministrator } from '#app/platform/actor.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { minuteInMs } from '#app/platform/durations.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { auditEntries, roleGrants, users } from '#db/schema/accounts.ts';

import { declareDepartureInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import { noteDeparture } from './internal/note-departure.server.ts';
import { canAdminister, canDeclareDeparture } from './policy.ts';
import { linkLifeInMinutes } from './vocabulary.ts';

/**
 * « Cette personne a quitté la bibliothèque »: nobody answers for her any more, so that her profile
 * leaves the directory at once; her sheets stay with the library. She is written to, and may say by
 * a link that it is not so.
 * @returns her name, for the confirmation.
 * @throws {NotSignedIn}; {NotFound} for anybody of whom I may not say it; {InvalidInput};
 * {Conflict} where she keeps more than the library, or has just said that she stays.
 */
export async function declareDeparture(
  context: Context,
  input: unknown,
): Promise<{ displayName: string }> {
  const member = admitMember(context);
  const { userId } = parseInput(declareDepartureInput, input);
  const now = context.clock();
  return context.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const person = await findPerson(tx, userId);
    const libraryId = person?.libraryId ?? null;
    if (!person || person.isErased || !libraryId || !canDeclareDeparture(member, person))
      throw new NotFound('Cette personne est inconnue, ou n’est plus de cette bibliothèque.');
    await refuseKeeper(tx, userId);
    if (!canAdminister(member, person)) await refuseAgain(tx, userId, now);
    await noteDeparture(tx, { userId, libraryId, declaredById: member.userId, now });
    await tx
      .update(users)
      .set({ libraryId: null, vouchedAt: null, vouchedById: null })
      .where(eq(users.id, userId));
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'declare-departure',
      targetKind: 'user',
      targetId: userId,
      detail: { libraryId, byAdministration: isAdministrator(member) },
    });
    await askMail(tx, { mail: 'departureDeclared', userId });
    return { displayName: person.displayName };
  });
}

/** A role over a territory or the network is taken back first, by who gives it. */
async function refuseKeeper(tx: Transaction, userId: string) {
  const kept = await tx.$count(
    roleGrants,
    and(
      eq(roleGrants.userId, userId),
      inArray(roleGrants.role, ['territoryReferent', 'administrator']),
    ),
  );
  if (kept > 0)
    throw new Conflict(
      'Cette personne veille sur un territoire ou sur le réseau\u00A0: son rôle se retire d’abord.',
    );
}

/** Who has said that they stay is not declared gone again by a colleague for a while. */
async function refuseAgain(tx: Transaction, userId: string, now: Date) {
  const since = new Date(now.getTime() - linkLifeInMinutes.contestDeparture * minuteInMs);
  const contested = await tx.$count(
    auditEntries,
    and(
      eq(auditEntries.targetId, userId),
      eq(auditEntries.action, 'contest-departure'),
      gt(auditEntries.at, sql`${since.toISOString()}::timestamptz`),
    ),
  );
  if (contested > 0)
    throw new Conflict(
      'Cette personne vient de dire qu’elle travaille toujours là\u00A0: parlez-en à votre référent·e.',
    );
}

import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { emailChanges, users } from '#db/schema/accounts.ts';

import { emailTokenInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findEmailToken, spendEmailToken } from './internal/email-tokens.server.ts';
import { findPersonByEmail } from './internal/find-person.server.ts';

/**
 * Says yes from one of the two addresses; no session is needed, the link proves the address. With
 * the second yes the account changes address.
 * @returns which address still has to agree, or null when it is done.
 * @throws {NotFound} for a link that serves no more; {Conflict} where the new address meanwhile
 * belongs to another account.
 */
export async function confirmEmailChange(
  context: Context,
  input: unknown,
): Promise<{ waitingFor: 'old' | 'new' | null }> {
  const { token } = parseInput(emailTokenInput, input);
  const now = context.clock();
  const link = await findEmailToken(context.db, token, ['confirmOldEmail', 'confirmNewEmail'], now);
  return context.db.transaction(async (tx) => {
    await spendEmailToken(tx, link.id, now);
    const change = await lockChange(tx, link.emailChangeId);
    const confirmed =
      link.purpose === 'confirmOldEmail' ? { oldConfirmedAt: now } : { newConfirmedAt: now };
    const after = { ...change, ...confirmed };
    const isDone = after.oldConfirmedAt !== null && after.newConfirmedAt !== null;
    await tx
      .update(emailChanges)
      .set({ ...confirmed, doneAt: isDone ? now : null })
      .where(eq(emailChanges.id, change.id));
    if (!isDone) return { waitingFor: after.oldConfirmedAt ? 'new' : 'old' };
    await moveTo(tx, change, now);
    await askMail(tx, { mail: 'emailChanged', changeId: change.id });
    return { waitingFor: null };
  });
}

async function lockChange(tx: Transaction, changeId: string | null) {
  const [change] = changeId
    ? await tx.select().from(emailChanges).where(eq(emailChanges.id, changeId)).for('update')
    : [];
  if (!change || change.doneAt || change.cancelledAt)
    throw new NotFound('Ce changement d’adresse est fait ou abandonné.');
  return change;
}

/** Gives the account its new address; an account that never confirmed that address gives way. */
async function moveTo(tx: Transaction, change: { userId: string; newEmail: string }, now: Date) {
  const other = await findPersonByEmail(tx, change.newEmail);
  if (other && other.userId !== change.userId) {
    if (other.isEmailVerified)
      throw new Conflict('Cette adresse appartient maintenant à un autre compte.');
    await tx.delete(users).where(eq(users.id, other.userId));
  }
  await tx
    .update(users)
    .set({ email: change.newEmail, emailVerifiedAt: now })
    .where(eq(users.id, change.userId));
  await recordDeed(tx, {
    actorId: change.userId,
    action: 'change-email',
    targetKind: 'user',
    targetId: change.userId,
  });
}

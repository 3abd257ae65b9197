import { and, eq, isNull } from 'drizzle-orm';

import type { Grant } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { emailChanges, users } from '#db/schema/accounts.ts';

import { charterVersion } from './charter.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { readLibraryName } from './internal/read-library-name.server.ts';

export type Account = {
  displayName: string;
  email: string;
  jobTitle: string | null;
  libraryId: string | null;
  libraryName: string | null;
  isVouched: boolean;
  vouchedAt: Date | null;
  charterAcceptedAt: Date;
  mustAcceptCharter: boolean;
  grants: Grant[];
  createdAt: Date;
  emailChange: { newEmail: string; hasOldAgreed: boolean; hasNewAgreed: boolean } | null;
};

/**
 * My account, as `/compte` shows it.
 * @throws {NotSignedIn}
 */
export async function readAccount(context: Context): Promise<Account> {
  const member = admitMember(context);
  const [user] = await context.db.select().from(users).where(eq(users.id, member.userId));
  if (!user) throw new NotSignedIn();
  const [change] = await context.db
    .select()
    .from(emailChanges)
    .where(
      and(
        eq(emailChanges.userId, member.userId),
        isNull(emailChanges.doneAt),
        isNull(emailChanges.cancelledAt),
      ),
    );
  return {
    displayName: user.displayName,
    email: user.email,
    jobTitle: user.jobTitle,
    libraryId: user.libraryId,
    libraryName: user.libraryId ? await readLibraryName(context.db, user.libraryId) : null,
    isVouched: user.vouchedAt !== null,
    vouchedAt: user.vouchedAt,
    charterAcceptedAt: user.charterAcceptedAt,
    mustAcceptCharter: user.charterVersion !== charterVersion,
    grants: member.grants,
    createdAt: user.createdAt,
    emailChange: change
      ? {
          newEmail: change.newEmail,
          hasOldAgreed: change.oldConfirmedAt !== null,
          hasNewAgreed: change.newConfirmedAt !== null,
        }
      : null,
  };
}

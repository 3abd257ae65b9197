import { eq, inArray, or, sql } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import {
  apiTokens,
  emailChanges,
  emailTokens,
  inactivityNotices,
  invitations,
  libraryDepartures,
  roleGrants,
  sessions,
  users,
} from '#db/schema/accounts.ts';
import { alertChoices, alertQuietHours, pushSubscriptions } from '#db/schema/alerts.ts';
import { helpCallRings } from '#db/schema/calls.ts';
import { helpAbsences, helpAvailabilities, helpDutySlots, helpPresences } from '#db/schema/duty.ts';
import { helpAskings, helpInvitations, helpKnownThemes, helpPauses } from '#db/schema/help.ts';
import { helpCannedAnswers } from '#db/schema/help-canned.ts';
import { profiles } from '#db/schema/people.ts';
import { mails } from '#db/schema/platform.ts';
import { sheetInvitations } from '#db/schema/sheets.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import { speakers } from '#db/schema/speakers.ts';

import { eraseAccountInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { confirmPassword } from './internal/confirm-password.server.ts';
import { keepOneAdministrator } from './internal/keep-one-administrator.server.ts';
import { erasedName } from './vocabulary.ts';

/**
 * Erases my account, for good: name, address, roles, sessions, tokens, mails. What I wrote for the
 * network stays, under « compte supprimé » (RGPD article 17; sheets belong to their library).
 * @throws {NotSignedIn}; {InvalidInput}; {TooMany}; {Conflict} for the last administrator.
 */
export async function eraseAccount(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { password } = parseInput(eraseAccountInput, input);
  const person = await confirmPassword(context, member, password);
  await context.db.transaction(async (tx) => {
    await keepOneAdministrator(tx, member.userId);
    await forgetTraces(tx, member.userId, person.email);
    await tx
      .update(users)
      .set({
        email: `supprime-${member.userId}@compte.invalid`,
        displayName: erasedName,
        jobTitle: null,
        // Not a hash: no password opens it.
        passwordHash: '',
        libraryId: null,
        vouchedAt: null,
        vouchedById: null,
        lastSeenAt: null,
        erasedAt: context.clock(),
      })
      .where(eq(users.id, member.userId));
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'erase-account',
      targetKind: 'user',
      targetId: member.userId,
    });
  });
}

async function forgetTraces(tx: Transaction, userId: string, email: string) {
  // The profile stays, with the agreement and the link by which it is taken back; nobody keeps its
  // calendar any more.
  await tx
    .delete(speakerFreeRanges)
    .where(
      inArray(
        speakerFreeRanges.speakerId,
        tx.select({ id: speakers.id }).from(speakers).where(eq(speakers.claimedById, userId)),
      ),
    );
  await tx
    .update(speakers)
    .set({ claimedById: null, claimedAt: null })
    .where(eq(speakers.claimedById, userId));
  for (const table of [
    sessions,
    apiTokens,
    emailTokens,
    emailChanges,
    roleGrants,
    helpAskings,
    helpKnownThemes,
    helpPauses,
    helpInvitations,
    helpCannedAnswers,
    helpAbsences,
    helpAvailabilities,
    helpDutySlots,
    helpPresences,
    helpCallRings,
    profiles,
    libraryDepartures,
    inactivityNotices,
    alertChoices,
    alertQuietHours,
    pushSubscriptions,
  ])
    await tx.delete(table).where(eq(table.userId, userId));
  await tx
    .delete(invitations)
    .where(
      or(eq(invitations.invitedById, userId), sql`lower(${invitations.email}) = lower(${email})`),
    );
  await tx.delete(mails).where(sql`lower(${mails.recipient}) = lower(${email})`);
  await tx.delete(sheetInvitations).where(sql`lower(${sheetInvitations.email}) = lower(${email})`);
}

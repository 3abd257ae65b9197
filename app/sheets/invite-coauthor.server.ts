import { and, eq, sql } from 'drizzle-orm';
import { createElement } from 'react';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetAuthors, sheetInvitations } from '#db/schema/sheets.ts';

import { CoauthorInvitation } from './emails/coauthor-invitation.tsx';
import { admitMember, holdSheet } from './internal/find-sheet.server.ts';
import { canInvite } from './policy.ts';

export const inviteCoauthorInput = z.object({
  sheetId: z.uuid(),
  email: z
    .string()
    .trim()
    .max(200, 'Au plus 200 caractères.')
    .pipe(z.email('Écrivez une adresse, par exemple nom@ville.fr.')),
});

const openForInDays = 30;
const mostPerDay = 30;

/**
 * Invites somebody to write the sheet, by e-mail, whether they have an account or not. Invited
 * again, they receive a new link and the former one no longer works.
 * @throws {Forbidden} for who is not an author; {InvalidInput} on `email` for who writes it
 * already; {TooMany} beyond 30 invitations a day.
 */
export async function inviteCoauthor(context: Context, input: z.input<typeof inviteCoauthorInput>) {
  const { userId } = admitMember(context.actor);
  const { sheetId, email } = parseInput(inviteCoauthorInput, input);
  await limitRate(context, {
    name: 'invite',
    key: userId,
    most: mostPerDay,
    windowInSeconds: 86_400,
  });
  return context.db.transaction(async (tx) => {
    const { row, member } = await holdSheet(tx, context, sheetId, canInvite);
    const already = await tx
      .select({ userId: users.id })
      .from(sheetAuthors)
      .innerJoin(users, eq(users.id, sheetAuthors.userId))
      .where(and(eq(sheetAuthors.sheetId, sheetId), sql`lower(${users.email}) = lower(${email})`));
    if (already.length) {
      throw new InvalidInput({ email: ['Cette personne écrit déjà la fiche avec vous.'] });
    }
    const token = makeToken();
    const now = context.clock();
    await tx
      .update(sheetInvitations)
      .set({ revokedAt: now })
      .where(
        and(
          eq(sheetInvitations.sheetId, sheetId),
          sql`lower(${sheetInvitations.email}) = lower(${email})`,
          sql`${sheetInvitations.acceptedAt} is null and ${sheetInvitations.revokedAt} is null`,
        ),
      );
    const [invitation] = await tx
      .insert(sheetInvitations)
      .values({
        sheetId,
        email,
        tokenHash: hashToken(token),
        invitedById: member.userId,
        expiresAt: new Date(now.getTime() + openForInDays * dayInMs),
        createdAt: now,
      })
      .returning({ id: sheetInvitations.id });
    const invitationId = invitation!.id;
    const title = row.draft.title;
    await postMail(tx, {
      kind: 'invite-coauthor',
      to: email,
      subject: `${member.displayName} vous invite à écrire « ${title} »`,
      body: createElement(CoauthorInvitation, {
        inviter: member.displayName,
        title,
        link: `${context.appUrl}/fiches/invitation/${token}`,
        appUrl: context.appUrl,
        openForInDays,
      }),
      dedupeKey: `invitation:${invitationId}`,
    });
    return { invitationId };
  });
}

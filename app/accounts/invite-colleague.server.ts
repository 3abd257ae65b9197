import { and, eq, isNull } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { inviteInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { findOpenInvitation, writeInvitation } from './internal/write-invitation.server.ts';
import { canInviteTo } from './policy.ts';
import { mostInvitationsPerDay } from './vocabulary.ts';

/**
 * Invites a colleague by e-mail to join, for a library of mine or of my département. Invited again,
 * they receive a new link and the former one no longer works. Whether the address has an account
 * does not show.
 * @throws {NotSignedIn}; {InvalidInput}, also where another invitation waits; {TooMany} beyond 20 a
 * day.
 */
export async function inviteColleague(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { email, libraryId } = parseInput(inviteInput, input);
  const library = await findLibrary(context, libraryId);
  if (!library || !canInviteTo(member, library))
    throw new InvalidInput({
      libraryId: ['Choisissez votre bibliothèque, ou une autre de votre département.'],
    });
  await limitRate(context, {
    name: 'invite-colleague',
    key: member.userId,
    most: mostInvitationsPerDay,
    windowInSeconds: 86_400,
  });
  await context.db.transaction(async (tx) => {
    const open = await findOpenInvitation(tx, email);
    const isTheirs = open && open.expiresAt > context.clock() && open.invitedById !== member.userId;
    const waits = new InvalidInput({
      email: ['Une invitation attend déjà une réponse à cette adresse.'],
    });
    if (isTheirs) throw waits;
    const isWritten = await writeInvitation(tx, context, {
      email,
      displayName: null,
      library: { id: libraryId, displayName: libraryDisplayName(library) },
      inviter: member,
    });
    if (!isWritten) throw waits;
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'invite-colleague',
      targetKind: 'library',
      targetId: libraryId,
    });
  });
}

async function findLibrary({ db }: Context, libraryId: string) {
  const [found] = await db
    .select({
      libraryId: libraries.id,
      name: libraries.name,
      communeName: communes.name,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(libraries.id, libraryId), isNull(libraries.closedAt)));
  return found ?? null;
}

import { and, eq, inArray, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { communes } from '#db/schema/territories.ts';

import { type WalkInInput, walkInInput } from './inputs.ts';
import { holdPlaces } from './internal/hold-places.server.ts';
import { writeRegistration } from './internal/write-registration.server.ts';
import { canReadRegistrants } from './policy.ts';
import { activeStates } from './vocabulary.ts';

/**
 * Somebody who came without a place takes one that is left, by the hand of who keeps the list: a
 * member, or a name alone. Who waited has theirs; nobody is written to, since they are there. Sent
 * twice, it stands once.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches;
 * {Conflict} where no place is left, or the session is called off; {InvalidInput}
 */
export async function addWalkIn(
  context: Context,
  { slug, ...input }: WalkInInput & { slug: unknown },
): Promise<{ registrationId: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId, personName, memberId, status } = parseInput(walkInInput, input);
  const { sessions, keeps } = await readTraining(context, { slug });
  const mine = sessions.find(({ id }) => id === sessionId);
  if (!mine) throw new NotFound('Cette session n’existe pas, ou plus.');
  if (!canReadRegistrants({ organises: keeps, teaches: mine.isMine }))
    throw new Forbidden('La liste se tient par qui organise ou anime la session.');
  return db.transaction(async (tx) => {
    const now = clock();
    const session = await holdPlaces(tx, sessionId, now);
    if (session.state === 'cancelled') throw new Conflict('Cette session est annulée.');
    const standing = await findWhoCame(tx, sessionId, memberId, personName);
    const holdsPlace = standing !== undefined && standing.state !== 'waiting';
    if (!holdsPlace && session.placesTaken >= session.quota)
      throw new Conflict('Toutes les places de cette session sont prises.');
    if (standing) {
      if (standing.state !== 'registered')
        await tx
          .update(registrations)
          .set({ state: 'registered', dueAt: null, confirmedAt: now, changedAt: now })
          .where(eq(registrations.id, standing.id));
      return { registrationId: standing.id };
    }
    const member = memberId ? await findMember(tx, memberId) : null;
    const registrationId = await writeRegistration(
      tx,
      session,
      {
        userId: memberId,
        personName: memberId ? '' : personName,
        libraryId: member?.libraryId ?? null,
        departementCode: member?.departementCode ?? null,
        status,
        registeredById: actor.userId,
        state: 'registered',
        confirmedAt: now,
      },
      now,
    );
    return { registrationId };
  });
}

/** Who stands in the session already, by account or by name. */
async function findWhoCame(
  tx: Transaction,
  sessionId: string,
  memberId: string | null,
  name: string,
) {
  const [found] = await tx
    .select({ id: registrations.id, state: registrations.state })
    .from(registrations)
    .leftJoin(users, eq(users.id, registrations.userId))
    .where(
      and(
        eq(registrations.sessionId, sessionId),
        inArray(registrations.state, [...activeStates]),
        memberId
          ? eq(registrations.userId, memberId)
          : or(
              sql`public.fold(${registrations.personName}) = public.fold(${name})`,
              sql`public.fold(${users.displayName}) = public.fold(${name})`,
            ),
      ),
    );
  return found;
}

async function findMember(tx: Transaction, memberId: string) {
  const [member] = await tx
    .select({ libraryId: users.libraryId, departementCode: communes.departementCode })
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(users.id, memberId), sql`${users.erasedAt} is null`));
  if (!member) throw new InvalidInput({ personName: ['Ce membre n’existe pas, ou plus.'] });
  return member;
}

import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { attendanceMarks, attendanceSignatures } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';

import { type SignatureInput, signatureInput } from './inputs.ts';
import { openList } from './internal/open-list.server.ts';

/**
 * Somebody who was noted as there signs for a half-day, on the phone of who keeps the list: what
 * they drew, or their typed name. Signed again, the last stands.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches;
 * {Conflict} for who is not noted as there; {InvalidInput}
 */
export async function signAttendance(
  context: Context,
  { slug, sessionId, sittingId, ...input }: SignatureInput & Record<string, unknown>,
): Promise<{ name: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { registrationId, strokes, typedName } = parseInput(signatureInput, input);
  const { session, registered } = await openList(context, { slug, sessionId });
  const sitting = session.sittings.find(({ id }) => id === sittingId);
  const person = registered.find(({ id }) => id === registrationId);
  if (!sitting || !person) throw new NotFound('Cette personne n’est pas inscrite, ou plus.');
  const isDrawn = strokes.length > 0;
  await db.transaction(async (tx) => {
    const [mark] = await tx
      .select({ state: attendanceMarks.state, userId: registrations.userId })
      .from(attendanceMarks)
      .innerJoin(registrations, eq(registrations.id, attendanceMarks.registrationId))
      .where(
        and(
          eq(attendanceMarks.sittingId, sitting.id),
          eq(attendanceMarks.registrationId, registrationId),
        ),
      )
      .for('key share', { of: attendanceMarks });
    if (mark?.state !== 'present' && mark?.state !== 'left')
      throw new Conflict('Notez d’abord sa présence, puis faites signer.');
    const signed = {
      signerId: mark.userId,
      strokes: isDrawn ? strokes : null,
      typedName: isDrawn ? null : typedName,
      heldById: actor.userId,
      signedAt: clock(),
    };
    await tx
      .insert(attendanceSignatures)
      .values({ sessionId: session.id, sittingId: sitting.id, registrationId, ...signed })
      .onConflictDoUpdate({
        target: [attendanceSignatures.sittingId, attendanceSignatures.registrationId],
        set: signed,
      });
  });
  return { name: person.name };
}

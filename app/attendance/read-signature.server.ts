import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { findSignatures } from './internal/find-signatures.server.ts';
import { readAttendance } from './read-attendance.server.ts';

/**
 * Somebody at a half-day, for them to sign, and what they signed already.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function readSignature(
  context: Context,
  input: { slug: unknown; sessionId: unknown; sittingId: unknown; registrationId: unknown },
) {
  const { training, session, sitting, people } = await readAttendance(context, input);
  const person = people.find(({ id }) => id === input.registrationId);
  if (!person) throw new NotFound('Cette personne n’est pas inscrite, ou plus.');
  const signed = (await findSignatures(context.db, session.id)).find(
    ({ sittingId, registrationId }) => sittingId === sitting.id && registrationId === person.id,
  );
  return {
    training,
    session: { id: session.id },
    sitting,
    person: { id: person.id, name: person.name },
    isThere: person.mark?.state === 'present' || person.mark?.state === 'left',
    signed: signed
      ? {
          strokes: signed.strokes,
          typedName: signed.typedName,
          isRemote: signed.heldById === null,
          signedAt: signed.signedAt.toISOString(),
        }
      : null,
  };
}
export type SignaturePage = Awaited<ReturnType<typeof readSignature>>;

import { and, eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { sessionMessages } from '#db/schema/desk.ts';

import { messageSent } from './announcements.ts';
import { sendMessageInput } from './inputs.ts';
import { findReaders } from './internal/find-readers.server.ts';
import { findKeptSession } from './internal/find-kept-session.server.ts';
import { mostMessagesPerDay } from './vocabulary.ts';

/**
 * Writes to all who stand in a session; sent twice, it leaves once.
 * @returns how many people it goes to.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput}, also where it would reach nobody;
 * {TooMany} beyond six a day for one session.
 */
export async function sendMessage(
  context: Context,
  { slug, ...input }: { slug: unknown; sessionId: unknown } & Record<string, unknown>,
): Promise<{ peopleCount: number }> {
  const { db, clock } = context;
  const { member, session } = await findKeptSession(context, { slug, sessionId: input.sessionId });
  const { clientKey, whom, subject, body } = parseInput(sendMessageInput, input);
  const isIt = and(
    eq(sessionMessages.writtenById, member.userId),
    eq(sessionMessages.clientKey, clientKey),
  );
  const findSent = async () =>
    (
      await db
        .select({ peopleCount: sessionMessages.peopleCount })
        .from(sessionMessages)
        .where(isIt)
    )[0];
  const sent = await findSent();
  if (sent) return sent;
  await limitRate(context, {
    name: 'session-message',
    key: session.id,
    most: mostMessagesPerDay,
    windowInSeconds: 86_400,
  });
  const made = await db.transaction(async (tx) => {
    const { peopleCount } = await findReaders(tx, session.id, whom);
    if (peopleCount === 0)
      throw new InvalidInput({ whom: ['Ce message n’aurait personne à qui arriver.'] });
    const [message] = await tx
      .insert(sessionMessages)
      .values({
        sessionId: session.id,
        writtenById: member.userId,
        whom,
        subject,
        body,
        peopleCount,
        clientKey,
        sentAt: clock(),
      })
      .onConflictDoNothing()
      .returning({ id: sessionMessages.id });
    if (!message) return null;
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'write-to-training-session',
      targetKind: 'training-session',
      targetId: session.id,
    });
    await announce(tx, messageSent, { messageId: message.id });
    return { peopleCount };
  });
  return made ?? (await findSent()) ?? { peopleCount: 0 };
}

import { randomUUID } from 'node:crypto';

import { desc, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { countStanding } from '#app/registrations/count-standing.server.ts';
import { users } from '#db/schema/accounts.ts';
import { sessionMessages } from '#db/schema/desk.ts';

import { findKeptSession } from './internal/find-kept-session.server.ts';

/**
 * What was written to all who stand in a session, the last first, with what a new message needs.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function listMessages(context: Context, input: { slug: unknown; sessionId: unknown }) {
  const { db } = context;
  const { member, training, session } = await findKeptSession(context, input);
  const rows = await db
    .select({ message: sessionMessages, writtenBy: users.displayName })
    .from(sessionMessages)
    .innerJoin(users, eq(users.id, sessionMessages.writtenById))
    .where(eq(sessionMessages.sessionId, session.id))
    .orderBy(desc(sessionMessages.sentAt));
  const [me] = await db
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, member.userId));
  const standingIn = await countStanding(db, [session.id]);
  return {
    training: { slug: training.slug, title: training.title },
    session,
    messages: rows.map(({ message, writtenBy }) => ({
      id: message.id,
      subject: message.subject,
      body: message.body,
      whom: message.whom,
      peopleCount: message.peopleCount,
      sentAt: message.sentAt.toISOString(),
      writtenBy,
    })),
    standing: standingIn(session.id),
    /** Where answers arrive. */
    answersTo: me?.email ?? '',
    clientKey: randomUUID(),
  };
}
export type MessagesPage = Awaited<ReturnType<typeof listMessages>>;

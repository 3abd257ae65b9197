import { and, eq, isNull } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { sayReason } from '#app/registrations/say-reason.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import { quoted } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { sessionMessages } from '#db/schema/desk.ts';

import { SessionMessage } from './emails/session-message.tsx';
import { findReaders } from './internal/find-readers.server.ts';

/**
 * Sends a message to each address, once; answers go to who wrote it. Who gave their place back
 * meanwhile is let be.
 */
export async function tellOfMessage(
  { db, appUrl }: Pick<Context, 'db' | 'appUrl'>,
  { messageId }: { messageId: string },
): Promise<void> {
  const [found] = await db
    .select({ message: sessionMessages, name: users.displayName, email: users.email })
    .from(sessionMessages)
    .innerJoin(users, and(eq(users.id, sessionMessages.writtenById), isNull(users.erasedAt)))
    .where(eq(sessionMessages.id, messageId));
  if (!found) return;
  const { message, name, email } = found;
  const { subject, body } = message;
  const { letters } = await findReaders(db, message.sessionId, message.whom);
  for (const { to, people } of letters) {
    const [first] = people;
    if (!first) continue;
    const through = people.filter(({ toldAs }) => toldAs === 'registrar');
    await db.transaction((tx) =>
      postMail(tx, {
        kind: 'session-message',
        to,
        subject: `${subject} – ${first.training.title}`,
        headers: { 'Reply-To': email },
        body: createElement(SessionMessage, {
          subject,
          about: `${name} vous écrit au sujet de ${quoted(first.training.title)}, ${first.days}.`,
          people: through.length
            ? `Pour ${through.map(({ personName }) => personName).join(', ')}\u00A0: merci de transmettre.`
            : '',
          body,
          link: appUrl + trainingAddress(first.training.slug),
          reason: sayReason(people.find(({ toldAs }) => toldAs !== 'registrar') ?? first),
          appUrl,
        }),
        // An address is nobody’s to read in a key.
        dedupeKey: `session-message:${messageId}:${hashToken(to.toLowerCase())}`,
      }),
    );
  }
}

import { and, eq, isNull, ne } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { SheetNotice } from '#app/sheets/emails/sheet-notice.tsx';
import { users } from '#db/schema/accounts.ts';
import { sheetAuthors } from '#db/schema/sheets.ts';

export type Notice = {
  kind: string;
  subject: string;
  paragraphs: readonly string[];
  gesture: string;
  link: string;
  /** Once for each author, whatever the number of tries. */
  dedupeKey: string;
};

/** Writes to the authors of a sheet whose address is confirmed, except to who did the deed. */
export async function mailAuthors(
  tx: Transaction,
  { appUrl }: Pick<Context, 'appUrl'>,
  { sheetId, exceptUserId }: { sheetId: string; exceptUserId: string },
  notice: Notice,
): Promise<void> {
  const authors = await tx
    .select({ userId: users.id, email: users.email, verifiedAt: users.emailVerifiedAt })
    .from(sheetAuthors)
    .innerJoin(users, eq(users.id, sheetAuthors.userId))
    .where(
      and(
        eq(sheetAuthors.sheetId, sheetId),
        ne(users.id, exceptUserId),
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
      ),
    );
  const { kind, subject, paragraphs, gesture, link } = notice;
  for (const { userId, email, verifiedAt } of authors) {
    if (!verifiedAt) continue;
    await postMail(tx, {
      kind,
      to: email,
      subject,
      body: createElement(SheetNotice, { title: subject, paragraphs, gesture, link, appUrl }),
      dedupeKey: `${notice.dedupeKey}:${userId}`,
    });
  }
}

import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { createElement, type ComponentProps } from 'react';

import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { ReviewNotice } from '#app/reviews/emails/review-notice.tsx';
import { users } from '#db/schema/accounts.ts';

type Notice = ComponentProps<typeof ReviewNotice> & { dedupeKey: string };

const longest = 400;
export const excerptOf = (body: string) =>
  body.length > longest ? `${body.slice(0, longest - 1)}…` : body;

/** One mail to one person, where they may be written to. */
export async function writeNotice(
  tx: Transaction,
  userId: string,
  { dedupeKey, ...said }: Notice,
): Promise<void> {
  const [person] = await tx
    .select({ email: users.email })
    .from(users)
    .where(
      and(
        eq(users.id, userId),
        isNotNull(users.emailVerifiedAt),
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
      ),
    );
  if (!person) return;
  await postMail(tx, {
    kind: 'review',
    to: person.email,
    subject: said.title,
    body: createElement(ReviewNotice, said),
    dedupeKey,
  });
}

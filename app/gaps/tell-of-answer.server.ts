import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { gapAnswers, gapNotices } from '#db/schema/gaps.ts';
import { speakers } from '#db/schema/speakers.ts';

import { noticeAddress } from './addresses.ts';
import { SpeakerNamed } from './emails/speaker-named.tsx';

/** After somebody named a speaker: a mail to who looks, while they still look. */
export async function tellOfAnswer(
  { db, appUrl }: Context,
  { answerId }: { answerId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [answer] = await tx
      .select({ notice: gapNotices, name: speakers.name, email: users.email })
      .from(gapAnswers)
      .innerJoin(gapNotices, eq(gapNotices.id, gapAnswers.noticeId))
      .innerJoin(speakers, eq(speakers.id, gapAnswers.speakerId))
      .innerJoin(users, eq(users.id, gapNotices.authorId))
      .where(
        and(
          eq(gapAnswers.id, answerId),
          ne(gapAnswers.authorId, gapNotices.authorId),
          isNull(gapNotices.closedAt),
          isNull(users.suspendedAt),
          isNull(users.erasedAt),
          isNotNull(users.emailVerifiedAt),
        ),
      );
    if (!answer) return; // Taken back, closed, or one's own.
    const { notice, name, email } = answer;
    await postMail(tx, {
      kind: 'gap-answer',
      to: email,
      subject: `On vous propose ${name}`,
      body: createElement(SpeakerNamed, {
        name,
        need: notice.need,
        link: `${appUrl}${noticeAddress(notice.id)}`,
        appUrl,
      }),
      dedupeKey: `gap-answer:${answerId}`,
    });
  });
}

import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { sayDate } from '#app/sheets/dates.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { replays } from '#db/schema/replays.ts';
import { sheetAuthors, sheets, sheetVersions } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';

import { ReplayNotice } from './emails/replay-notice.tsx';

/** After a replay: those who write the sheet learn that it was taken up, and what was learnt. */
export async function tellAuthorsOfReplay(
  { db, appUrl }: Context,
  { replayId }: { replayId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [told] = await tx
      .select({
        row: replays,
        slug: sheets.slug,
        title: sql<string>`${sheetVersions.content}->>'title'`,
        libraryName: libraries.name,
        communeName: communes.name,
      })
      .from(replays)
      .innerJoin(sheets, eq(sheets.id, replays.sheetId))
      .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
      .innerJoin(libraries, eq(libraries.id, replays.libraryId))
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .where(
        and(
          eq(replays.id, replayId),
          isNull(replays.withdrawnAt),
          inArray(sheets.status, ['published', 'archived']),
        ),
      );
    if (!told) return;
    const { row, slug, title, libraryName, communeName } = told;
    const authors = await tx
      .select({ userId: users.id, email: users.email })
      .from(sheetAuthors)
      .innerJoin(users, eq(users.id, sheetAuthors.userId))
      .where(
        and(
          eq(sheetAuthors.sheetId, row.sheetId),
          ne(users.id, row.recordedById),
          isNotNull(users.emailVerifiedAt),
          isNull(users.erasedAt),
          isNull(users.suspendedAt),
        ),
      );
    const library = libraryDisplayName({ name: libraryName, communeName });
    for (const { userId, email } of authors) {
      await postMail(tx, {
        kind: 'replay',
        to: email,
        subject: `${library} a réalisé aussi «\u00A0${title}\u00A0»`,
        body: createElement(ReplayNotice, {
          title,
          library,
          when: sayDate({ date: row.happenedOn, precision: row.happenedPrecision }),
          advice: row.advice,
          link: `${appUrl}/fiches/${slug}#realise-aussi`,
          appUrl,
        }),
        dedupeKey: `replay:${replayId}:${userId}`,
      });
    }
  });
}

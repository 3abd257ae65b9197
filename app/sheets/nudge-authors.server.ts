import { and, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { formatCount, toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetAuthors, sheets } from '#db/schema/sheets.ts';

import { SheetsToVerify } from './emails/sheets-to-verify.tsx';
import { freshForInDays } from './freshness.ts';

/** Nobody is asked about the same sheet more than once a season. */
const againAfterInDays = 90;
const mostSheets = 1000;

/**
 * Asks the owners of sheets that nobody confirmed for a year whether they still hold: one mail for
 * all the sheets of a person.
 * @returns how many people were asked.
 */
export async function nudgeAuthors(context: Context): Promise<number> {
  const now = context.clock();
  const before = (days: number) => new Date(now.getTime() - days * dayInMs);
  return context.db.transaction(async (tx) => {
    const stale = await tx
      .select({
        sheetId: sheets.id,
        slug: sheets.slug,
        draft: sheets.draft,
        email: users.email,
        userId: users.id,
      })
      .from(sheets)
      .innerJoin(
        sheetAuthors,
        and(eq(sheetAuthors.sheetId, sheets.id), eq(sheetAuthors.role, 'owner')),
      )
      .innerJoin(users, eq(users.id, sheetAuthors.userId))
      .where(
        and(
          eq(sheets.status, 'published'),
          lt(sheets.verifiedAt, before(freshForInDays)),
          or(isNull(sheets.nudgedAt), lt(sheets.nudgedAt, before(againAfterInDays))),
          isNotNull(users.emailVerifiedAt),
          isNull(users.erasedAt),
          isNull(users.suspendedAt),
        ),
      )
      .orderBy(sheets.verifiedAt)
      .limit(mostSheets)
      .for('update', { of: sheets, skipLocked: true });
    if (!stale.length) return 0;
    const byOwner = new Map<string, typeof stale>();
    for (const sheet of stale) {
      byOwner.set(sheet.userId, [...(byOwner.get(sheet.userId) ?? []), sheet]);
    }
    for (const [userId, theirs] of byOwner) {
      const count = formatCount(theirs.length, 'fiche', 'fiches');
      await postMail(tx, {
        kind: 'sheets-to-verify',
        to: theirs[0]!.email,
        subject: `${count} à vérifier : est-ce toujours vrai ?`,
        body: createElement(SheetsToVerify, {
          sheets: theirs.map(({ slug, draft }) => ({ slug, title: draft.title })),
          appUrl: context.appUrl,
        }),
        dedupeKey: `to-verify:${userId}:${toIsoDay(now)}`,
      });
    }
    const ids = stale.map(({ sheetId }) => sheetId);
    await tx.update(sheets).set({ nudgedAt: now }).where(inArray(sheets.id, ids));
    return byOwner.size;
  });
}

import { and, eq, exists, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { type ReportReason, reportReasonLabels } from './vocabulary.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { reviews } from '#db/schema/reviews.ts';
import { reports, sheetAuthors, sheets } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';

import { ReportNotice } from './emails/report-notice.tsx';

type Filed = {
  reportId: string;
  reason: ReportReason;
  message: string;
  commentId: string | null;
  reviewId: string | null;
  speakerName: string | null;
  sheetId: string;
  slug: string;
  title: string;
  libraryId: string | null;
  departementCode: string | null;
};

const mayBeWrittenTo = and(
  isNotNull(users.emailVerifiedAt),
  isNull(users.erasedAt),
  isNull(users.suspendedAt),
);

/**
 * The referents of the place where the sheet lives; of the département, for a review; where there is
 * none, the administrators.
 */
async function findKeepers(tx: Transaction, { libraryId, departementCode, reviewId }: Filed) {
  const granted = (scope: ReturnType<typeof sql>) =>
    tx
      .select({ userId: users.id, email: users.email })
      .from(users)
      .where(
        and(
          mayBeWrittenTo,
          exists(
            tx
              .select({ one: sql`1` })
              .from(roleGrants)
              .where(and(eq(roleGrants.userId, users.id), scope)),
          ),
        ),
      );
  const local = await granted(
    sql`(${or(
      libraryId && !reviewId ? eq(roleGrants.libraryId, libraryId) : sql`false`,
      departementCode ? eq(roleGrants.departementCode, departementCode) : sql`false`,
    )})`,
  );
  return local.length ? local : granted(sql`${roleGrants.role} = 'administrator'`);
}

/** What authors put right themselves; the rest is for those who keep order. */
const forAuthors: readonly ReportReason[] = ['wrong', 'outdated', 'duplicate'];

/** After a report: those who settle it, and the authors where the sheet is what is wrong. */
export async function tellOfReport(context: Context, { reportId }: { reportId: string }) {
  await context.db.transaction(async (tx) => {
    const [filed] = await tx
      .select({
        reportId: reports.id,
        reason: reports.reason,
        message: reports.message,
        commentId: reports.commentId,
        reviewId: reports.reviewId,
        speakerName: speakers.name,
        sheetId: sheets.id,
        slug: sheets.slug,
        title: sql<string>`${sheets.draft}->>'title'`,
        libraryId: sheets.libraryId,
        departementCode: communes.departementCode,
      })
      .from(reports)
      .innerJoin(sheets, eq(sheets.id, reports.sheetId))
      .leftJoin(reviews, eq(reviews.id, reports.reviewId))
      .leftJoin(speakers, eq(speakers.id, reviews.speakerId))
      .leftJoin(
        libraries,
        sql`${libraries.id} = coalesce(${reviews.libraryId}, ${sheets.libraryId})`,
      )
      .leftJoin(communes, eq(communes.code, libraries.communeCode))
      .where(and(eq(reports.id, reportId), isNull(reports.settledAt)));
    if (!filed) return;
    const { appUrl } = context;
    for (const person of await findKeepers(tx, filed)) {
      await write(tx, appUrl, filed, person, {
        gesture: 'Voir les signalements',
        link: `${appUrl}/administration/signalements`,
        because: 'Vous recevez ce message parce que vous veillez sur les fiches de ce territoire.',
      });
    }
    if (filed.commentId || filed.reviewId || !forAuthors.includes(filed.reason)) return;
    const authors = await tx
      .select({ userId: users.id, email: users.email })
      .from(sheetAuthors)
      .innerJoin(users, eq(users.id, sheetAuthors.userId))
      .where(and(eq(sheetAuthors.sheetId, filed.sheetId), mayBeWrittenTo));
    for (const person of authors) {
      await write(tx, appUrl, filed, person, {
        gesture: 'Relire la fiche',
        link: `${appUrl}/fiches/${filed.slug}/modifier`,
        because: 'Vous recevez ce message parce que vous écrivez cette fiche.',
      });
    }
  });
}

type Person = { userId: string; email: string };
type Gesture = { gesture: string; link: string; because: string };

async function write(tx: Transaction, appUrl: string, filed: Filed, to: Person, gesture: Gesture) {
  const what = filed.commentId ? 'Un commentaire est signalé' : 'La fiche est signalée';
  const title = filed.speakerName
    ? `Un avis est signalé\u00A0: ${filed.speakerName}`
    : `${what}\u00A0: «\u00A0${filed.title}\u00A0»`;
  await postMail(tx, {
    kind: 'report',
    to: to.email,
    subject: title,
    body: createElement(ReportNotice, {
      title,
      reasonWords: reportReasonLabels[filed.reason],
      message: filed.message,
      appUrl,
      ...gesture,
    }),
    dedupeKey: `report:${filed.reportId}:${to.userId}`,
  });
}

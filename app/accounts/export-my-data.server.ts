import { eq, getTableName, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import {
  apiTokens,
  auditEntries,
  emailChanges,
  inactivityNotices,
  invitations,
  libraryDepartures,
  roleGrants,
  sessions,
  users,
} from '#db/schema/accounts.ts';
import { alertChoices, alertQuietHours, pushSubscriptions } from '#db/schema/alerts.ts';
import {
  answerAuthors,
  answerOpinions,
  answers,
  answerVersions,
  helpOutcomes,
} from '#db/schema/answers.ts';
import { commentMentions, comments } from '#db/schema/comments.ts';
import { helpCallRings, helpCalls, helpCallSettings } from '#db/schema/calls.ts';
import { costRates } from '#db/schema/costs.ts';
import { helpAbsences, helpAvailabilities, helpDutySlots, helpPresences } from '#db/schema/duty.ts';
import { storedFiles } from '#db/schema/files.ts';
import {
  helpAskings,
  helpDepartures,
  helpHandovers,
  helpInvitations,
  helpKnownThemes,
  helpMessages,
  helpParticipants,
  helpPauses,
  helpQuestions,
  helpReactions,
  helpResolutions,
  helpRetentions,
} from '#db/schema/help.ts';
import { helpCannedAnswers } from '#db/schema/help-canned.ts';
import { helpReportLooks, helpReports } from '#db/schema/help-reports.ts';
import { profileConsents, profiles, profileSkills } from '#db/schema/people.ts';
import { mails } from '#db/schema/platform.ts';
import { replays } from '#db/schema/replays.ts';
import { reviewAnswers, reviews, reviewVersions } from '#db/schema/reviews.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';
import { tours, tourStops } from '#db/schema/tours.ts';
import {
  reports,
  sheetAuthors,
  sheetInvitations,
  sheets,
  sheetShareLinks,
  sheetVersions,
} from '#db/schema/sheets.ts';

import { admitMember } from './internal/admit-member.server.ts';

/** Secrets and inner addresses, which are nobody's data. */
const leftOut = ['password_hash', 'token_hash', 'storage_key', 'dedupe_key'];

/** The columns by which a row is about a person; the rest of the row comes along. */
export const personalColumns: { column: PgColumn; leftOut?: string[] }[] = [
  { column: users.id },
  { column: roleGrants.userId },
  { column: sessions.userId, leftOut: ['id'] },
  { column: emailChanges.userId },
  { column: apiTokens.userId },
  { column: invitations.invitedById, leftOut: ['accepted_by_id'] },
  { column: sheetAuthors.userId },
  { column: sheetVersions.publishedById },
  { column: sheetInvitations.invitedById },
  { column: sheetShareLinks.createdById },
  { column: comments.authorId },
  { column: commentMentions.userId },
  { column: replays.recordedById },
  { column: storedFiles.uploadedById },
  { column: reports.reportedById },
  { column: helpQuestions.askedById, leftOut: ['taken_by_id'] },
  { column: helpParticipants.userId },
  { column: helpMessages.authorId, leftOut: ['vector'] },
  { column: helpReactions.userId },
  { column: helpAskings.userId },
  { column: helpResolutions.resolvedById, leftOut: ['reopened_by_id'] },
  { column: helpHandovers.fromId, leftOut: ['to_user_id'] },
  { column: helpInvitations.userId, leftOut: ['invited_by_id'] },
  { column: helpDepartures.userId },
  { column: helpCannedAnswers.writtenById },
  { column: helpKnownThemes.userId },
  { column: helpPauses.userId },
  { column: helpAvailabilities.userId },
  { column: helpDutySlots.userId },
  { column: helpAbsences.userId },
  { column: helpPresences.userId },
  {
    column: answers.proposedById,
    leftOut: [
      'full_vector',
      'public_vector',
      'refused_by_id',
      'certified_by_id',
      'withdrawn_by_id',
      'confirmed_by_id',
    ],
  },
  { column: answerAuthors.userId },
  { column: answerVersions.writtenById },
  { column: answerOpinions.userId },
  { column: helpOutcomes.saidById },
  { column: helpRetentions.setById },
  { column: helpCalls.calledById, leftOut: ['taken_by_id'] },
  { column: helpCallRings.userId },
  { column: helpCallSettings.setById },
  { column: alertChoices.userId },
  { column: alertQuietHours.userId },
  { column: pushSubscriptions.userId, leftOut: ['session_id', 'p256dh', 'auth'] },
  { column: helpReports.reportedById, leftOut: ['settled_by_id'] },
  { column: helpReportLooks.lookedById },
  { column: profiles.userId },
  { column: profileSkills.userId },
  { column: profileConsents.userId },
  { column: speakerPictures.addedById },
  { column: costRates.setById },
  { column: reviews.authorId, leftOut: ['withdrawn_by_id'] },
  { column: reviewVersions.writtenById },
  { column: reviewAnswers.writtenById },
  { column: tours.openedById, leftOut: ['cancelled_by_id'] },
  { column: tourStops.joinedById },
  { column: libraryDepartures.userId, leftOut: ['declared_by_id', 'was_vouched_by_id'] },
  { column: inactivityNotices.userId },
  { column: auditEntries.actorId },
];

type Rows = Record<string, unknown>[];

/**
 * Everything that the platform holds about me, table by table, as RGPD article 20 asks: a file that
 * a machine can read.
 * @throws {NotSignedIn}
 */
export async function exportMyData(context: Context): Promise<Record<string, Rows>> {
  const member = admitMember(context);
  const [me] = await context.db.select().from(users).where(eq(users.id, member.userId));
  if (!me) throw new NotSignedIn();
  return context.db.transaction(async (tx) => {
    const file: Record<string, Rows> = {};
    for (const { column, leftOut: more = [] } of personalColumns) {
      const rows = await tx.execute<{ row: Record<string, unknown> }>(sql`
        select to_jsonb(t) - ${sql.param([...leftOut, ...more])}::text[] as row
          from ${column.table} t where t.${sql.identifier(toSnake(column.name))} = ${member.userId}`);
      file[getTableName(column.table)] = rows.map(({ row }) => row);
    }
    const drafts = await tx
      .select({ slug: sheets.slug, status: sheets.status, draft: sheets.draft })
      .from(sheets)
      .innerJoin(sheetAuthors, eq(sheetAuthors.sheetId, sheets.id))
      .where(eq(sheetAuthors.userId, member.userId));
    const received = await tx
      .select({ kind: mails.kind, subject: mails.subject, sentAt: mails.sentAt })
      .from(mails)
      .where(sql`lower(${mails.recipient}) = lower(${me.email})`);
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'export-my-data',
      targetKind: 'user',
      targetId: member.userId,
    });
    return { ...file, sheets: drafts, mails: received };
  });
}

const toSnake = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

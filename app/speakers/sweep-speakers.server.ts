import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { keptInDays, keptSince } from '#app/platform/retention.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import { speakerLinks, speakerRefusals, speakers } from '#db/schema/speakers.ts';

import { askedUntil } from './asked-until.ts';
import { AgreementAsked } from './emails/agreement-asked.tsx';
import { sendLink } from './internal/send-link.server.ts';

const remindedDaysBefore = 10;
const atOnce = 200;

/**
 * Every night: entries that nobody agreed to within thirty days disappear, those that are ten days
 * from it are reminded once, and links, refusals and free days that are too old go.
 * @returns how many entries went, and how many people were reminded.
 */
export async function sweepSpeakers(context: Context): Promise<{ gone: number; reminded: number }> {
  const { db, clock } = context;
  const now = clock();
  await db.delete(speakerLinks).where(lt(speakerLinks.expiresAt, now));
  await db
    .delete(speakerRefusals)
    .where(lt(speakerRefusals.refusedAt, keptSince('speakerRefusal', now)));
  await db.delete(speakerFreeRanges).where(lt(speakerFreeRanges.endsOn, toIsoDay(now)));
  const gone = await db
    .delete(speakers)
    .where(and(isNull(speakers.agreedAt), lt(speakers.askedAt, keptSince('speakerWaiting', now))))
    .returning({ id: speakers.id });
  return { gone: gone.length, reminded: await remind(context, now) };
}

async function remind(context: Context, now: Date): Promise<number> {
  const askedBefore = new Date(
    now.getTime() - (keptInDays.speakerWaiting - remindedDaysBefore) * dayInMs,
  );
  return context.db.transaction(async (tx) => {
    const waiting = await tx
      .select({ row: speakers, by: users.displayName })
      .from(speakers)
      .leftJoin(users, eq(users.id, speakers.createdById))
      .where(
        sql`${speakers.agreedAt} is null and ${speakers.remindedAt} is null
          and ${speakers.askedAt} < ${askedBefore.toISOString()}::timestamptz`,
      )
      .limit(atOnce)
      .for('update', { of: speakers, skipLocked: true });
    for (const { row, by } of waiting) {
      const until = askedUntil(row.askedAt);
      await sendLink(tx, context, {
        speakerId: row.id,
        email: row.email,
        purpose: 'agreement',
        expiresAt: until,
        kind: 'speaker-agreement',
        subject: 'Rappel\u00A0: votre accord pour l’annuaire des bibliothèques',
        write: (link) =>
          createElement(AgreementAsked, {
            name: row.name,
            by: by ?? 'Une bibliothèque',
            link,
            appUrl: context.appUrl,
            until,
            isReminder: true,
          }),
      });
      await tx.update(speakers).set({ remindedAt: now }).where(eq(speakers.id, row.id));
    }
    return waiting.length;
  });
}

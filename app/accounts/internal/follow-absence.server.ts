import { sql } from 'drizzle-orm';

import type { InactivityDelays } from '#app/accounts/inactivity-delays.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';

import { erasePerson } from './erase-person.server.ts';
import { type Absent, lastVisit } from './last-visit.server.ts';
import { noteOnce } from './note-once.server.ts';
import { tellAbsent, tellAdministrators } from './tell-absence.server.tsx';
import { whatOnlyTheyKeep } from './what-only-they-keep.server.ts';

/** The next thing to do about somebody who comes no more, if it is due. */
export async function followAbsence(
  context: Context,
  delays: InactivityDelays,
  userId: string,
): Promise<void> {
  const now = context.clock();
  await context.db.transaction(async (tx) => {
    const absent = await holdAbsent(tx, delays, userId, now);
    if (!absent) return;
    const lastSentAt = await readLastNotice(tx, absent);
    const closesAt = closingOf(absent, delays, lastSentAt, now);
    if (lastSentAt && closesAt <= now) return closeOrTell(tx, context, absent, now);
    const step = isBefore(absent, delays.closesAfterMonths, now) ? 'last' : 'first';
    if (!(await noteOnce(tx, absent, step, now))) return;
    const onlyKept = await whatOnlyTheyKeep(tx, userId);
    await tellAbsent(tx, context, absent, { step, closesAt, onlyKept });
  });
}

/** The person, held, still absent; null where they came back, or another server is at it. */
async function holdAbsent(
  tx: Transaction,
  { noticeMonths }: InactivityDelays,
  userId: string,
  now: Date,
): Promise<Absent | null> {
  const [found] = await tx.execute<Omit<Absent, 'visitedAt'> & { visitedAt: string }>(sql`
    select u.id as "userId", u.email, u.display_name as "displayName", ${lastVisit} as "visitedAt"
      from users u
     where u.id = ${userId} and u.erased_at is null and u.suspended_at is null
       for update skip locked`);
  if (!found) return null;
  const absent = { ...found, visitedAt: new Date(found.visitedAt) };
  return isBefore(absent, noticeMonths, now) ? absent : null;
}

const isBefore = ({ visitedAt }: Absent, months: number, now: Date) =>
  addMonths(visitedAt, months) < now;

/** In the calendar: from the 31st, a shorter month ends some days later. */
function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved;
}

/** When the account closes: the last notice leaves the days that it promised. */
function closingOf(
  { visitedAt }: Absent,
  { closesAfterMonths, graceInDays }: InactivityDelays,
  lastSentAt: Date | null,
  now: Date,
): Date {
  const noticedAt = lastSentAt ?? addMonths(visitedAt, closesAfterMonths);
  const from = lastSentAt || noticedAt > now ? noticedAt : now;
  return new Date(from.getTime() + graceInDays * dayInMs);
}

/** When the last notice of this absence was sent. */
async function readLastNotice(tx: Transaction, { userId, visitedAt }: Absent) {
  const [notice] = await tx.execute<{ sentAt: string }>(sql`
    select sent_at as "sentAt" from inactivity_notices
     where user_id = ${userId} and step = 'last' and sent_at > ${visitedAt.toISOString()}::timestamptz`);
  return notice ? new Date(notice.sentAt) : null;
}

async function closeOrTell(tx: Transaction, context: Context, absent: Absent, now: Date) {
  const onlyKept = await whatOnlyTheyKeep(tx, absent.userId);
  if (onlyKept.length > 0) {
    if (await noteOnce(tx, absent, 'kept', now))
      await tellAdministrators(tx, context, absent, onlyKept);
    return;
  }
  await erasePerson(tx, absent, now);
  await recordDeed(tx, {
    actorId: null,
    action: 'close-inactive-account',
    targetKind: 'user',
    targetId: absent.userId,
  });
}

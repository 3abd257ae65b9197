import { randomBytes } from 'node:crypto';

import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

import { certificateCodeOf } from '#app/attendance/certificate-code.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { courseCertificates, courseLearners, courseProgress, courses } from '#db/schema/courses.ts';

import { findCourses } from './find-course.server.ts';

type Done = { courseId: string; userId: string; stepId: string; now: Date };

/**
 * Notes that somebody is through with a step, once; with the last one, the course is completed and
 * its certificate issued.
 * @returns whether it is, just now or since long. The learner is held.
 */
export async function settleProgress(tx: Transaction, done: Done): Promise<boolean> {
  const { now, ...step } = done;
  await tx
    .insert(courseProgress)
    .values({ ...step, doneAt: now })
    .onConflictDoNothing();
  await settleCompletions(tx, { courseId: done.courseId, userId: done.userId, now });
  const [learner] = await tx
    .select({ completedAt: courseLearners.completedAt })
    .from(courseLearners)
    .where(and(eq(courseLearners.courseId, done.courseId), eq(courseLearners.userId, done.userId)));
  return Boolean(learner?.completedAt);
}

/**
 * Those who are through with every step of a course have completed it: each gets a certificate, once.
 * @param who `userId` of one of them; without it, all: a step was taken out.
 */
export async function settleCompletions(
  tx: Transaction,
  { courseId, userId, now }: { courseId: string; userId?: string; now: Date },
): Promise<void> {
  const completed = await tx
    .update(courseLearners)
    .set({ completedAt: now })
    .where(
      and(
        eq(courseLearners.courseId, courseId),
        userId ? eq(courseLearners.userId, userId) : undefined,
        isNull(courseLearners.completedAt),
        sql`not exists (
          select 1 from course_steps s
          where s.course_id = ${courseId} and s.published_position is not null
            and not exists (
              select 1 from course_progress p
              where p.step_id = s.id and p.user_id = course_learners.user_id))`,
      ),
    )
    .returning({ userId: courseLearners.userId });
  if (completed.length)
    await issueCertificates(tx, { courseId, userIds: completed.map((one) => one.userId), now });
}

type Issued = { courseId: string; userIds: string[]; now: Date };

async function issueCertificates(tx: Transaction, { courseId, userIds, now }: Issued) {
  const [course] = await findCourses(tx, eq(courses.id, courseId));
  if (!course) return;
  const holders = await tx
    .select({ holderId: users.id, holderName: users.displayName })
    .from(users)
    .where(inArray(users.id, userIds));
  await tx
    .insert(courseCertificates)
    .values(
      holders.map((holder) => ({
        ...holder,
        code: certificateCodeOf(randomBytes(32)),
        courseId,
        courseTitle: course.row.title,
        organiserName: course.organiser.name,
        minutes: course.row.minutes,
        issuedAt: now,
      })),
    )
    // Who begins again after their progress went has the one that they had.
    .onConflictDoNothing();
}

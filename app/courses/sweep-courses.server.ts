import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { courseCertificates, courseLearners } from '#db/schema/courses.ts';

/**
 * Forgets what somebody did of a course two years after they last came to it, and certificates five
 * years after they were issued.
 */
export async function sweepCourses({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await db
    .delete(courseLearners)
    .where(lt(courseLearners.lastAt, keptSince('courseProgress', clock())));
  await db
    .delete(courseCertificates)
    .where(lt(courseCertificates.issuedAt, keptSince('certificate', clock())));
}

import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

/** Whether a course is written otherwise than its readers see it. */
export async function hasUnpublishedSteps(db: Queryable, courseId: string): Promise<boolean> {
  const [found] = await db.execute<{ differs: boolean }>(sql`
    select exists (
      select 1 from course_steps
      where course_id = ${courseId} and (position, content, file_id)
        is distinct from (published_position, published_content, published_file_id)) as differs`);
  return found?.differs ?? false;
}

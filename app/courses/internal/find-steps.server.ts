import { asc, eq, isNotNull, and } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { Queryable } from '#app/platform/database.server.ts';
import { courseSteps } from '#db/schema/courses.ts';
import { storedFiles } from '#db/schema/files.ts';

const publishedFiles = alias(storedFiles, 'published_files');

/** Steps as they are written, in their order; those that were taken out are left out. */
export async function findWrittenSteps(db: Queryable, courseId: string) {
  const rows = await db
    .select({ step: courseSteps, file: storedFiles })
    .from(courseSteps)
    .leftJoin(storedFiles, eq(storedFiles.id, courseSteps.fileId))
    .where(and(eq(courseSteps.courseId, courseId), isNotNull(courseSteps.position)))
    .orderBy(asc(courseSteps.position));
  return rows.map(({ step, file }) => ({
    id: step.id,
    kind: step.kind,
    isPublished: step.publishedPosition !== null,
    ...step.content,
    file: file && { id: file.id, name: file.name, sizeInBytes: file.sizeInBytes },
  }));
}

/** Steps as their readers see them, in their order, numbered from 1. */
export async function findPublishedSteps(db: Queryable, courseId: string) {
  const rows = await db
    .select({ step: courseSteps, file: publishedFiles })
    .from(courseSteps)
    .leftJoin(publishedFiles, eq(publishedFiles.id, courseSteps.publishedFileId))
    .where(and(eq(courseSteps.courseId, courseId), isNotNull(courseSteps.publishedPosition)))
    .orderBy(asc(courseSteps.publishedPosition));
  return rows.flatMap(({ step, file }, i) =>
    step.publishedContent
      ? {
          id: step.id,
          kind: step.kind,
          number: i + 1,
          ...step.publishedContent,
          file: file && { id: file.id, name: file.name, sizeInBytes: file.sizeInBytes },
        }
      : [],
  );
}
export type PublishedStep = Awaited<ReturnType<typeof findPublishedSteps>>[number];

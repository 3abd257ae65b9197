import { randomUUID } from 'node:crypto';

import { asc } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { addDays, dayInMs } from '#app/platform/durations.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

/** Where somebody registers. */
export type OpenSession = { id: string; slug: string };

/** Sessions of trainings of their own that are open to everybody, a month ahead. */
export async function settleSessions(
  db: Database,
  count: number,
  quota: number,
): Promise<OpenSession[]> {
  const [theme] = await db.select({ id: themes.id }).from(themes).limit(1);
  const [library] = await db.select({ id: libraries.id }).from(libraries).limit(1);
  const [keeper] = await db.select({ id: users.id }).from(users).orderBy(asc(users.email)).limit(1);
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const startsAt = new Date(now.getTime() + 30 * dayInMs);
  const opened = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id, trainingId: randomUUID(), slug: `banc-inscription-${id}` };
  });
  await db.transaction(async (tx) => {
    await tx.insert(trainings).values(
      opened.map(({ trainingId, slug }) => ({
        id: trainingId,
        slug,
        title: 'Relier un fonds local',
        audience: 'everyone' as const,
        themeId: theme!.id,
        libraryId: library!.id,
        createdById: keeper!.id,
        changedAt: now,
        publishedAt: now,
      })),
    );
    await tx.insert(trainingSessions).values(
      opened.map(({ id, trainingId }) => ({
        id,
        trainingId,
        quota,
        registrationOpensOn: addDays(today, -10),
        registrationClosesOn: addDays(today, 20),
        createdById: keeper!.id,
        startsAt,
        announcedAt: now,
        announcedById: keeper!.id,
      })),
    );
    await tx.insert(trainingSittings).values(
      opened.map(({ id }) => ({
        sessionId: id,
        startsAt,
        endsAt: new Date(startsAt.getTime() + dayInMs / 8),
        placeKind: 'remote' as const,
      })),
    );
  });
  return opened.map(({ id, slug }) => ({ id, slug }));
}

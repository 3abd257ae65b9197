import { eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readsProfessionalPart } from '#app/trainings/policy.ts';
import { stateOf } from '#app/trainings/session-state.ts';
import type { SessionSummary } from '#app/trainings/session-summary.ts';
import { visibleSession } from '#app/trainings/visible-session.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { findSessions } from './find-sessions.server.ts';

/** Announced sessions in this order, each as this actor may read it in a list. */
export async function readSessionSummaries(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  ids: readonly string[],
): Promise<SessionSummary[]> {
  if (ids.length === 0) return [];
  const sessions = await findSessions(db, { sessionIds: ids });
  const rows = await db
    .select({
      id: trainings.id,
      training: { slug: trainings.slug, title: trainings.title, summary: trainings.summary },
      library: { slug: libraries.slug, name: libraries.name },
      communeName: communes.name,
      theme: { slug: themes.slug, label: themes.label },
    })
    .from(trainings)
    .innerJoin(libraries, eq(libraries.id, trainings.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(themes, eq(themes.id, trainings.themeId))
    .where(
      inArray(
        trainings.id,
        sessions.map(({ trainingId }) => trainingId),
      ),
    );
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  const trainingOf = new Map(rows.map((row) => [row.id, row]));
  const sight = readsProfessionalPart(actor) ? 'professional' : 'public';
  const now = clock();
  return ids.flatMap((id) => {
    const session = sessionOf.get(id);
    const found = session && trainingOf.get(session.trainingId);
    if (!session?.announcedAt || !found) return [];
    const { training, library, communeName, theme } = found;
    return {
      ...visibleSession(session, { state: stateOf(session, now), now }, sight),
      announcedAt: session.announcedAt.toISOString(),
      training: {
        ...training,
        theme,
        organiser: {
          slug: library.slug,
          name: libraryDisplayName({ name: library.name, communeName }),
        },
      },
    };
  });
}

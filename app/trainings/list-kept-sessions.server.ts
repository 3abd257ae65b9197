import { eq, inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings } from '#db/schema/trainings.ts';

import { findKeptSessions, type KeptPeriod } from './internal/find-kept-sessions.server.ts';
import { findSessions } from './internal/find-sessions.server.ts';
import { factsOf } from './internal/hold-session.server.ts';
import { canKeepSession, canOrganise, isTrainer } from './policy.ts';
import { visibleSession } from './visible-session.ts';

/**
 * The sessions that I teach, with those that I organise: of my departmental library, of the library
 * of which I am a referent, or that I wrote. A page of those to come or of those that are over.
 * @throws {NotSignedIn}
 */
export async function listKeptSessions(
  { actor, db, clock }: Pick<Context, 'actor' | 'db' | 'clock'>,
  { period, page }: { period: KeptPeriod; page: number },
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const now = clock();
  const { ids, ...paging } = await findKeptSessions(db, actor, { period, page, now });
  const sessions = await findSessions(db, { sessionIds: ids });
  const found = await db
    .select({
      id: trainings.id,
      slug: trainings.slug,
      title: trainings.title,
      libraryId: libraries.id,
      kind: libraries.kind,
      departementCode: communes.departementCode,
    })
    .from(trainings)
    .innerJoin(libraries, eq(libraries.id, trainings.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      inArray(
        trainings.id,
        sessions.map(({ trainingId }) => trainingId),
      ),
    );
  const items = ids.flatMap((id) => {
    const session = sessions.find((one) => one.id === id);
    const training = found.find((one) => one.id === session?.trainingId);
    if (!session || !training) return [];
    const { libraryId, departementCode, kind } = training;
    const organiser = { libraryId, departementCode, isDepartmental: kind === 'departmental' };
    const facts = factsOf(session, now);
    return {
      ...visibleSession(session, { state: facts.state, now }, 'inside'),
      training: { slug: training.slug, title: training.title },
      organises: canOrganise(actor, organiser),
      teaches: isTrainer(actor, facts),
      mayKeep: canKeepSession(actor, organiser, facts),
    };
  });
  return { items, ...paging };
}

import { and, eq, type SQL } from 'drizzle-orm';

import type { EvaluationOf } from '#app/evaluations/inputs.ts';
import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { evaluationLinks, evaluationRequests } from '#db/schema/evaluations.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

/**
 * What somebody is asked: by the link of a mail, or as a member who was at that session.
 * @throws {NotSignedIn}; {NotFound} for who was asked nothing, once it is too late, and for a link
 * that served.
 */
export async function findRequest(db: Queryable, actor: Actor, of: EvaluationOf, now: Date) {
  const byLink = 'token' in of;
  if (!byLink && actor.kind !== 'member') throw new NotSignedIn();
  const found = await select(db, byLink ? withToken(of.token) : ofMember(actor, of));
  if (!found || found.request.expiresAt <= now || (byLink && found.request.answeredOn))
    throw new NotFound(
      byLink
        ? 'Ce lien n’ouvre plus rien\u00A0: il a déjà servi, ou le délai est passé.'
        : 'Aucun avis ne vous est demandé sur cette session, ou le délai est passé.',
    );
  return found;
}

const withToken = (token: string): SQL => eq(evaluationLinks.tokenHash, hashToken(token));

const ofMember = (actor: Actor, { slug, sessionId }: Exclude<EvaluationOf, { token: string }>) =>
  and(
    eq(registrations.userId, actor.kind === 'member' ? actor.userId : ''),
    eq(evaluationRequests.sessionId, sessionId),
    eq(trainings.slug, slug),
  );

async function select(db: Queryable, where: SQL | undefined) {
  const [found] = await db
    .select({
      request: evaluationRequests,
      training: { slug: trainings.slug, title: trainings.title },
      session: { startsAt: trainingSessions.startsAt, endsAt: trainingSessions.endsAt },
    })
    .from(evaluationRequests)
    .innerJoin(registrations, eq(registrations.id, evaluationRequests.registrationId))
    .innerJoin(trainingSessions, eq(trainingSessions.id, evaluationRequests.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .leftJoin(evaluationLinks, eq(evaluationLinks.requestId, evaluationRequests.id))
    .where(where);
  return found;
}
